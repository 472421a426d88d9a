import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CallRow } from '@hallkit/protocol';
import { ClockController } from '../connection/clock-controller.ts';
import { ViewController } from '../connection/view-controller.ts';
import { HallElement } from '../element/base-element.ts';
import { ageText, timeOfDay } from '../texts/age-text.ts';
import { ProblemTextController } from '../texts/problem-text-controller.ts';
import { base } from '../theme/base.ts';
import { buttons } from '../theme/buttons.ts';
import { wallTheme } from '../theme/theme.ts';
import { AnnouncingController } from './announcing-controller.ts';
import { arrangeCalls, pageOf, type CallArrangement } from './call-list.ts';
import { concerns, namesPlace, placeOf } from './call-place.ts';
import { bandStyles, callScreenStyles, callStyles } from './call-screen-styles.ts';
import { callScreenTexts, type CallScreenTexts } from './call-screen-texts.ts';
import {
  bandRoom,
  DEFAULT_DIAGONAL_IN,
  DEFAULT_DISTANCE_M,
  planLayout,
  type ScreenLayout,
} from './layout.ts';
import { NOTICE_DWELL_MS, PAGE_DWELL_MS, STALE_CALL_AGE_MS, STALE_SCREEN_MS } from './limits.ts';
import { renderColumns, renderList, renderNewest, type CallsView } from './render-calls.ts';
import { renderBand, renderFoot, renderHead, renderSoundButton } from './render-frame.ts';
import { ScreenSound } from './screen-sound.ts';
import { SizeController } from './size-controller.ts';
import type { SpeechLanguage } from './spoken-text.ts';
import { turnOf } from './turn.ts';
import { bandServices } from './waiting-band.ts';
import { WakeLockController } from './wake-lock-controller.ts';

/** Share of the width that the calls have beside the band, and the ratio from which a screen is wide enough for it. */
const CALLS_SHARE = 0.73;
const WIDE_RATIO = 1.2;

/**
 * The call screen of a hall or a zone: the newest call large, then what nobody has answered; who waits for what; a
 * notice, a caption for every announcement, and the time. Type and rows follow from `viewing-distance` and `diagonal`.
 *
 * @csspart head - Hall or zone and time; the line that says the screen is cut off.
 * @csspart newest - The newest call.
 * @csspart list - The other calls.
 * @csspart call - One of them.
 * @csspart band - Waiting people per service.
 * @csspart foot - Notice or caption.
 * @csspart sound - Button that turns the sound on.
 */
export class HallCallScreen extends HallElement {
  static override readonly styles = [wallTheme, base, buttons, callScreenStyles, callStyles, bandStyles];

  /** Zone id; '' shows the whole hall. */
  @property() zone = '';

  /** How far away the farthest reader stands, m. */
  @property({ type: Number, attribute: 'viewing-distance' }) viewingDistance = DEFAULT_DISTANCE_M;

  /** Diagonal of the screen, inches. */
  @property({ type: Number }) diagonal = DEFAULT_DIAGONAL_IN;

  /** Tries to sound without a tap, for kiosks whose policy allows it. */
  @property({ type: Boolean }) sound = false;

  /** No chime and no voice, and no button for them: another screen of the zone speaks. */
  @property({ type: Boolean }) silent = false;

  /** Says every call in English too; otherwise only where the visitor chose English. */
  @property({ type: Boolean }) english = false;

  /** Base URL of recorded clips (see `clip-names.ts`), '' = none. */
  @property() clips = '';

  readonly #view = new ViewController(this, () => ({
    name: 'screen',
    params: this.zone === '' ? {} : { zone: this.zone },
  }));
  readonly #problems = new ProblemTextController(this);
  readonly #clock = new ClockController(this, () => this.#view.now());
  readonly #size = new SizeController(this);
  readonly #announcing = new AnnouncingController(this, () => this.#announcingScreen());
  #sound: ScreenSound | undefined;
  #layout: ScreenLayout | undefined;

  constructor() {
    super();
    new WakeLockController(this);
  }

  /** Turns chime and voice on; browsers ask for a person's tap before it. */
  async enableSound(): Promise<void> {
    this.#sound ??= new ScreenSound(this.clips, () => this.requestUpdate());
    await this.#sound.enable();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#sound?.close();
    this.#sound = undefined;
  }

  protected override firstUpdated(): void {
    if (this.sound) void this.enableSound();
  }

  protected override render(): TemplateResult {
    const layout = this.#plan();
    const texts = this.language.texts(callScreenTexts);
    const stale = this.#staleText(texts);
    return html`<section
      class="screen"
      data-wide=${this.#wide}
      data-stale=${stale !== ''}
      lang=${this.language.current}
      aria-label=${texts.label}
    >
      ${renderHead(this.#title(), stale, timeOfDay(this.#clock.now, this.#hall?.timezone))}
      ${this.#renderCalls(arrangeCalls(this.#calls(), layout, this.#clock.now), texts)}
      ${this.#renderBand(layout, texts)}
      ${renderFoot(this.#caption(), this.#notice(), this.#soundButton(texts))}
    </section>`;
  }

  #soundButton(texts: CallScreenTexts): TemplateResult | typeof nothing {
    if (this.silent || this.#sound?.on === true) return nothing;
    return renderSoundButton(() => void this.enableSound(), texts);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#layout !== undefined) this.#setSizes(this.#layout);
  }

  #renderCalls(arranged: CallArrangement, texts: CallScreenTexts): TemplateResult {
    const { newest, pages, density, open } = arranged;
    if (newest === undefined) return this.#renderEmpty(texts);
    const view = this.#callsView(texts);
    const turn = turnOf(pages.length, PAGE_DWELL_MS, this.#clock.now);
    const said = pageOf(pages, view.saying);
    const page = said === -1 ? turn : said;
    const status = pages.length > 1 ? texts.page(page + 1, pages.length) : '';
    return html`<div class="calls">
      ${renderColumns([texts.called(open), status].filter(Boolean).join(' · '), texts)}
      ${renderNewest(newest, view)} ${renderList(pages[page] ?? [], density, view)}
    </div>`;
  }

  #renderEmpty(texts: CallScreenTexts): TemplateResult {
    const [title, more] = this.#emptyTexts(texts);
    return html`<div class="calls">
      <div class="empty">
        <p>${title}</p>
        <p class="soft">${more}</p>
      </div>
    </div>`;
  }

  #emptyTexts(texts: CallScreenTexts): readonly [string, string] {
    const { status, problem } = this.#view;
    if (status === 'refused')
      return [
        texts.refused(problem === undefined ? '' : this.#problems.text(problem, this.language.current)),
        '',
      ];
    return this.#hall === undefined ? [texts.connecting, ''] : [texts.noCalls, texts.watch];
  }

  #renderBand(layout: ScreenLayout, texts: CallScreenTexts): TemplateResult {
    const room = bandRoom(layout.textSizePx, this.#size.height, this.#wide);
    const services = bandServices(this.#view.all('service'), this.zone, room, this.#clock.now);
    return renderBand(services, ({ name }) => this.language.pick(name), texts);
  }

  get #hall() {
    return this.#view.one('hall');
  }

  get #wide(): boolean {
    return this.#size.width >= this.#size.height * WIDE_RATIO;
  }

  #calls(): readonly CallRow[] {
    return this.#view.all('call').filter((call) => concerns(call, this.zone));
  }

  #plan(): ScreenLayout {
    const calls = this.#calls();
    const { width, height } = this.#size;
    this.#layout = planLayout({
      viewingDistanceM: this.viewingDistance,
      diagonalIn: this.diagonal,
      widthPx: width,
      heightPx: height,
      callsWidthPx: this.#wide ? width * CALLS_SHARE : width,
      bandBelow: !this.#wide,
      numberSigns: Math.max(4, ...calls.map(({ number }) => number.length)),
      windowSigns: Math.max(2, ...calls.map(({ windowNumber }) => String(windowNumber).length)),
    });
    return this.#layout;
  }

  /** The one way that a strict page leaves for computed sizes: properties of the host, never a style attribute. */
  #setSizes(layout: ScreenLayout): void {
    const set = (name: string, value: string): void => this.style.setProperty(`--_${name}`, value);
    set('hero', `${layout.heroSizePx}px`);
    set('number', `${layout.numberSizePx}px`);
    set('dense', `${layout.denseNumberSizePx}px`);
    set('label', `${layout.textSizePx}px`);
    set('dense-rows', String(layout.denseRows));
    set('number-signs', String(layout.numberSigns));
    set('window-signs', String(layout.windowSigns));
  }

  #callsView(texts: CallScreenTexts): CallsView {
    const zones = this.#view.all('zone');
    return {
      texts,
      place: (call) =>
        namesPlace(call, this.zone) ? placeOf(call, zones, this.language.current) : undefined,
      saying: this.#announcing.current?.utterance.seq ?? 0,
      fresh: (call) => call.open && !this.#view.stale && this.#clock.now - call.at <= STALE_CALL_AGE_MS,
    };
  }

  #announcingScreen() {
    return {
      hall: this.#hall?.id ?? '',
      zone: this.zone,
      calls: this.#calls(),
      zones: this.#view.all('zone'),
      head: this.#view.head,
      now: this.#view.now(),
      voice: this.silent ? undefined : this.#sound?.voice,
      chime: () => this.#sound?.chime(),
      languages: (call: CallRow): readonly SpeechLanguage[] =>
        this.english || call.language.startsWith('en') ? ['zh-CN', 'en'] : ['zh-CN'],
    };
  }

  #title(): string {
    const zone = this.#view.all('zone').find(({ id }) => id === this.zone);
    return [this.#hall?.name, zone?.name]
      .map((name) => this.language.pick(name))
      .filter(Boolean)
      .join(' · ');
  }

  #notice(): string {
    const notices = this.#hall?.notices ?? [];
    return this.language.pick(notices[turnOf(notices.length, NOTICE_DWELL_MS, this.#clock.now)]);
  }

  #caption(): string {
    const said = this.#announcing.current;
    if (said === undefined) return '';
    const { call, language } = said;
    const texts = callScreenTexts[language];
    const floor = call.place === undefined || call.place.floor === 0 ? '' : texts.floor(call.place.floor);
    return texts.caption(call.number, `${floor} ${call.place?.zone ?? ''}`.trim(), call.windowNumber);
  }

  #staleText(texts: CallScreenTexts): string {
    const { freshAt } = this.#view;
    const ageMs = this.#clock.now - freshAt;
    if (freshAt === 0) return this.#view.stale ? texts.staleNever : '';
    const late = this.#view.stale || ageMs > STALE_SCREEN_MS;
    return late ? texts.stale(ageText(ageMs, this.language.current)) : '';
  }
}
