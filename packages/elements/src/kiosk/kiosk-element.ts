import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CommandAnswer, TicketReceipt } from '@hallkit/client';
import type { Catalogue } from '@hallkit/protocol';
import { CatalogueController } from '../connection/catalogue-controller.ts';
import { ClockController } from '../connection/clock-controller.ts';
import { CommandController } from '../connection/command-controller.ts';
import { ViewController } from '../connection/view-controller.ts';
import { HallElement } from '../element/base-element.ts';
import { HallGuideRequest } from '../events/guide-request.ts';
import { HallNumberTaken } from '../events/number-taken.ts';
import type { PrinterPort } from '../printer/printer-port.ts';
import { createSearch, type Search } from '../search/catalogue-search.ts';
import { ageText } from '../texts/age-text.ts';
import { IdleController } from './idle-controller.ts';
import { kioskTexts, type KioskTexts } from './kiosk-texts.ts';
import { kioskLimits } from './limits.ts';
import { hitsOf, kioskModel, type Hit, type KioskModel } from './model/kiosk-model.ts';
import {
  freshSession,
  stepBack,
  wishes,
  withDetail,
  withOneMore,
  withoutWish,
  withTicket,
  type KioskSession,
  type Wish,
} from './model/kiosk-session.ts';
import { kioskStyles } from './styles/kiosk-styles.ts';
import { TicketTimer } from './ticket-timer.ts';
import { renderBar, type BarActions, type KioskSettings } from './views/bar-view.ts';
import { renderDetail } from './views/detail-view.ts';
import { renderHeader } from './views/header-view.ts';
import { renderHome } from './views/home-view.ts';
import type { KioskActions, KioskScreen } from './views/kiosk-screen.ts';
import {
  renderGuideHint,
  renderStarting,
  renderStillThere,
  renderUnavailable,
} from './views/message-view.ts';
import { renderSearch } from './views/search-view.ts';
import { renderTicket } from './views/ticket-view.ts';
import { hush, say } from './voice.ts';
import { promptOf } from './prompt.ts';

const plainSettings: KioskSettings = { large: false, voice: false, low: false };

/**
 * The kiosk where a visitor takes a number: find a service or item, see what it takes and needs, take the number, go.
 * One visitor at a time; everything a visitor did or set is wiped after the ticket, or when nobody is there.
 * It never shows a number that the hall does not know: without a connection it sends the visitor to the help desk.
 *
 * @fires hall-before-command - Before a number is taken; cancelable.
 * @fires hall-number-taken - A number was taken.
 * @fires hall-command-failed - No number was taken, and why.
 * @fires hall-guide-request - A visitor asks for a guide.
 * @csspart header - Name of the hall and the time.
 * @csspart screen - What the visitor works with.
 * @csspart bar - Language, large text, voice, low reach, guide.
 */
export class HallKiosk extends HallElement implements KioskActions, BarActions {
  static override readonly styles = kioskStyles;

  /** Shows the services of one zone only. */
  @property() zone: string | undefined;

  /** Origin of the ticket pages that QR codes lead to; default: the page's own. */
  @property({ attribute: 'ticket-origin' }) ticketOrigin: string | undefined;

  /** Catalogue to use instead of the client's. */
  @property({ attribute: false }) catalogue: Catalogue | undefined;

  /** Prints tickets; without one the visitor is asked to scan or photograph. */
  @property({ attribute: false }) printer: PrinterPort | undefined;

  /** Without a touch for so long, it asks whether anybody is there, ms. */
  @property({ type: Number, attribute: 'idle-ms' }) idleMs: number = kioskLimits.idleMs;

  /** It asks for so long before everything is wiped, ms. */
  @property({ type: Number, attribute: 'ask-ms' }) askMs: number = kioskLimits.askMs;

  /** A ticket stays on the screen for so long, ms. */
  @property({ type: Number, attribute: 'ticket-ms' }) ticketMs: number = kioskLimits.ticketMs;

  @state() private session: KioskSession = freshSession;
  @state() private settings: KioskSettings = plainSettings;
  @state() private guideCalled = false;

  readonly #view = new ViewController(this, () => ({
    name: 'kiosk',
    params: this.zone === undefined ? {} : { zone: this.zone },
  }));
  readonly #catalogue = new CatalogueController(this, () => this.#view.one('hall')?.catalogue);
  readonly #commands = new CommandController(this);
  readonly #clock = new ClockController(this, () => this.#view.now());
  readonly #timer = new TicketTimer(this, () => this.finish());
  readonly #idle = new IdleController(this, {
    times: () => ({ idleMs: this.idleMs, askMs: this.askMs }),
    worthAsking: () => this.session !== freshSession && this.session.view !== 'ticket',
    wipe: () => this.#wipe(),
  });
  #model: KioskModel = kioskModel([], undefined);
  #search: { readonly services: string; readonly find: Search<Hit> } | undefined;

  openSearch(): void {
    this.session = { ...this.session, view: 'search', query: '' };
  }

  search(query: string): void {
    this.session = { ...this.session, query };
  }

  openGroup(group: string): void {
    this.session = { ...this.session, group };
  }

  open({ service, item }: Wish): void {
    const items = this.#model.services.get(service)?.items ?? [];
    const only = items.length === 1 ? items[0]?.id : undefined;
    this.#commands.forget();
    this.session = withDetail(this.session, { service, item: item === '' ? (only ?? '') : item });
  }

  chooseItem(item: string): void {
    this.session = { ...this.session, choice: { ...this.session.choice, item } };
  }

  claim(priority: string): void {
    this.session = { ...this.session, priority };
  }

  addOneMore(): void {
    this.session = withOneMore(this.session);
  }

  removeWish(service: string): void {
    this.session = withoutWish(this.session, service);
  }

  back(): void {
    this.#commands.forget();
    this.session = stepBack(this.session);
  }

  takeNumber(): void {
    void this.#take();
  }

  reprint(): void {
    void this.#print();
  }

  /** Ends the visit: the start again, in the hall's own language and size. */
  finish(): void {
    this.#wipe();
  }

  switchLanguage(): void {
    this.language.override = this.language.current === 'en' ? 'zh-CN' : 'en';
  }

  toggle(setting: keyof KioskSettings): void {
    this.settings = { ...this.settings, [setting]: !this.settings[setting] };
    this.size = this.settings.large ? 'elder' : undefined;
    if (setting === 'voice') this.#speak();
  }

  callGuide(): void {
    this.guideCalled = !this.guideCalled;
    if (this.guideCalled) this.dispatchEvent(new HallGuideRequest());
  }

  /** The view is subscribed just before this. */
  protected override update(changed: PropertyValues): void {
    this.#model = kioskModel(this.#view.rows, this.#catalogue.value);
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const texts = this.language.texts(kioskTexts);
    return html`<div class="kiosk ${this.settings.low ? 'low' : ''}" lang=${this.language.current}>
      <div part="header">${renderHeader(this.#model.hall, this.language, this.#clock.now)}</div>
      ${this.#renderStale(texts)}
      <div part="screen" class="screen" data-view=${this.session.view}>${this.#renderScreen(texts)}</div>
      ${this.guideCalled ? renderGuideHint(texts) : nothing}
      <div part="bar">${renderBar(texts, this.settings, this)}</div>
      ${this.#idle.asking ? renderStillThere(texts, this.#idle) : nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('session') as KioskSession | undefined;
    if (before === undefined || before.view === this.session.view) return;
    const field = this.session.view === 'search' ? '#query' : 'h1';
    this.renderRoot.querySelector<HTMLElement>(field)?.focus({ preventScroll: true });
    this.#speak();
  }

  #renderScreen(texts: KioskTexts): TemplateResult | typeof nothing {
    const screen = this.#screen(texts);
    if (this.session.view === 'ticket') return renderTicket(screen);
    if (this.#unavailable()) return renderUnavailable(texts);
    if (this.#model.hall === undefined) return renderStarting(texts);
    const views = { home: renderHome, search: renderSearch, detail: renderDetail };
    return views[this.session.view](screen);
  }

  /** Cut off, not let in, or never reached: a number from here would be one that the hall does not know. */
  #unavailable(): boolean {
    if (this.#view.refused || this.#view.offline) return true;
    const since = this.#view.client?.connection.since ?? this.#clock.now;
    return this.#view.one('hall') === undefined && this.#clock.now - since > kioskLimits.startMs;
  }

  #renderStale(texts: KioskTexts): TemplateResult | typeof nothing {
    if (this.#view.status !== 'stale' || this.#view.offline) return nothing;
    const age = ageText(this.#clock.now - this.#view.freshAt, this.language.current);
    return html`<p class="stale" role="status">${texts.stale(age)}</p>`;
  }

  #screen(texts: KioskTexts): KioskScreen {
    return {
      session: this.session,
      model: this.#model,
      texts,
      language: this.language.current,
      pick: (text) => this.language.pick(text),
      hits: this.session.view === 'search' ? this.#hits(this.session.query) : [],
      taking: this.#commands.busy,
      problem: this.#commands.problem,
      link: this.#link(),
      secondsLeft: this.#timer.secondsLeft,
      actions: this,
    };
  }

  /** The index is built again only when names changed: figures change every second, names never do. */
  #hits(query: string): readonly Hit[] {
    const services = `${this.#catalogue.value?.hash ?? ''} ${[...this.#model.services.keys()].join()}`;
    if (this.#search?.services !== services) {
      const find = createSearch(hitsOf(this.#model, this.#catalogue.value), (hit) => ({
        names: Object.values(hit.name),
        pinyin: hit.pinyin,
        code: hit.code,
      }));
      this.#search = { services, find };
    }
    const found = this.#search.find(query, kioskLimits.hitsMax);
    return found.map((hit) => ({
      ...hit,
      service: this.#model.services.get(hit.service.row.id) ?? hit.service,
    }));
  }

  async #take(): Promise<void> {
    const legs = wishes(this.session).map(({ service, item }) => (item === '' ? { service } : { item }));
    const answer = await this.#commands.run('take-number', {
      legs,
      channel: 'kiosk',
      language: this.language.current,
      ...(this.session.priority !== '' && { priority: this.session.priority }),
    });
    if (answer !== undefined) this.#show(answer);
  }

  #show({ receipt }: CommandAnswer): void {
    if (receipt === undefined) return;
    this.session = withTicket(this.session, receipt, this.printer === undefined ? 'none' : 'printing');
    this.#keepTicket();
    this.dispatchEvent(new HallNumberTaken(receipt));
    void this.#print();
  }

  async #print(): Promise<void> {
    const { receipt } = this.session;
    if (this.printer === undefined || receipt === undefined) return;
    this.#setPrinting(receipt, 'printing');
    const timezone = this.#model.hall?.timezone;
    try {
      await this.printer.print({ receipt, link: this.#link(), language: this.language.current, timezone });
      this.#setPrinting(receipt, 'printed');
    } catch {
      this.#setPrinting(receipt, 'failed');
    }
  }

  /** The visitor may have gone while the printer was at work. */
  #setPrinting(receipt: TicketReceipt, printing: KioskSession['printing']): void {
    if (this.session.receipt !== receipt) return;
    this.session = { ...this.session, printing };
    this.#keepTicket();
  }

  #keepTicket(): void {
    const unhurried = this.settings.large || this.session.printing === 'failed';
    this.#timer.start(this.ticketMs * (unhurried ? 2 : 1));
  }

  #link(): string {
    const { receipt } = this.session;
    return receipt === undefined ? '' : new URL(receipt.link, this.ticketOrigin ?? location.origin).href;
  }

  #speak(): void {
    if (!this.settings.voice) return hush();
    say(promptOf(this.#screen(this.language.texts(kioskTexts))), this.language.current);
  }

  #wipe(): void {
    hush();
    this.#timer.stop();
    this.#commands.forget();
    this.session = freshSession;
    this.settings = plainSettings;
    this.guideCalled = false;
    this.size = undefined;
    this.language.override = undefined;
  }
}
