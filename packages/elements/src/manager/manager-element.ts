import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Catalogue } from '@hallkit/protocol';
import { STALE_SCREEN_MS } from '../call-screen/limits.ts';
import { CatalogueController } from '../connection/catalogue-controller.ts';
import { ClockController } from '../connection/clock-controller.ts';
import { CommandController } from '../connection/command-controller.ts';
import { ViewController } from '../connection/view-controller.ts';
import { HallElement } from '../element/base-element.ts';
import { closeIcon } from '../icons/close.ts';
import { warningIcon } from '../icons/warning.ts';
import { ageText, timeOfDay } from '../texts/age-text.ts';
import { problemText } from '../texts/problem-texts.ts';
import { base } from '../theme/base.ts';
import { buttons } from '../theme/buttons.ts';
import { fields } from '../theme/fields.ts';
import { paperTheme } from '../theme/theme.ts';
import { DevicesController } from './devices-controller.ts';
import { hallFigures } from './figures.ts';
import { boardStyles } from './board-styles.ts';
import { managerStyles } from './manager-styles.ts';
import { reallocationStyles } from './reallocation-styles.ts';
import { managerTexts, type ManagerTab, type ManagerTexts } from './manager-texts.ts';
import type { HallParts, ManagerView, Selection } from './manager-view.ts';
import { DragController } from './drag-controller.ts';
import { ReallocationController } from './reallocation-controller.ts';
import { renderAlerts } from './render-alerts.ts';
import { renderBoard } from './render-board.ts';
import { renderEstimate } from './render-estimate.ts';
import { renderFigures } from './render-figures.ts';
import { renderServices } from './render-services.ts';
import { renderUndo } from './render-undo.ts';
import { serviceTiles } from './service-tile.ts';
import { windowCards } from './window-card.ts';
import { renderDevices } from './render-devices.ts';
import { renderSettings } from './render-settings.ts';

const tabs: readonly ManagerTab[] = ['board', 'services', 'devices'];

/**
 * The hall manager's board: alerts, six figures against their targets, every queue and every window, and live allocation
 * by dragging or by keyboard, with the effect shown first, the advice of the hall and the way back. Beside it the
 * services' intake, the day, and the devices.
 *
 * @slot account - Who is logged in, and the way out.
 * @csspart figures - The figures.
 * @csspart alerts - What should be looked at.
 * @csspart tiles - The queues.
 * @csspart windows - The windows by zone.
 * @csspart advice - What the hall advises, and the presets.
 * @csspart effect - What a change would do to the waits.
 * @csspart estimate - How the waits told came true.
 * @csspart services - The table of services and their intake.
 * @csspart devices - Pairing and the list of devices.
 * @csspart settings - What is open beside the board.
 * @csspart stale - The line that says the board is cut off.
 * @csspart problem - Why the last action came to nothing.
 * @fires hall-before-command - An action is about to be sent; `preventDefault()` keeps it from being sent.
 * @fires hall-command-done - The hall has carried it out.
 * @fires hall-command-failed - The hall refused it, or nobody answered in time.
 */
export class HallManager extends HallElement {
  static override readonly styles = [
    paperTheme,
    base,
    buttons,
    fields,
    managerStyles,
    boardStyles,
    reallocationStyles,
  ];

  /** What is shown beside the figures. */
  @property({ reflect: true }) tab: ManagerTab = 'board';

  /** Catalogue to use instead of the client's. */
  @property({ attribute: false }) catalogue: Catalogue | undefined;

  @state() private selection: Selection;

  readonly #view = new ViewController(this, () => ({ name: 'manager', params: {} }));
  readonly #clock = new ClockController(this, () => this.#view.now());
  readonly #catalogue = new CatalogueController(this, () => this.#view.one('hall')?.catalogue);
  readonly #commands = new CommandController(this);
  readonly #drag = new DragController(this);
  readonly #reallocation = new ReallocationController(this, {
    client: () => this.#view.client,
    change: async (payload) => (await this.#commands.run('change-window-services', payload)) !== undefined,
  });
  readonly #devices = new DevicesController(this, () => this.#view.client);

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('tab') && this.tab === 'devices') void this.#devices.load();
    if (changed.has('selection')) this.renderRoot.querySelector<HTMLElement>('#settings-title')?.focus();
  }

  protected override render(): TemplateResult {
    const view = this.#managerView();
    const { texts } = view;
    return html`<section class="board" lang=${view.language} aria-label=${texts.label}>
      ${this.#renderHead(view)} ${this.#renderLines(texts)} ${renderAlerts(view)} ${renderUndo(view)}
      ${
        this.#view.one('hall') === undefined
          ? html`<p class="loading">${this.#waitingText(texts)}</p>`
          : html`<div class="content" data-settings=${this.selection !== undefined}>
                <div class="work">
                  ${renderFigures(view, hallFigures([...this.#view.rows], view.now))}
                  ${this.#renderTabs(texts)}
                  <div class="tab" role="tabpanel" data-tab=${this.tab} aria-labelledby=${`tab-${this.tab}`}>
                    ${this.#renderTab(view)}
                  </div>
                </div>
                ${renderSettings(view)}
              </div>
              ${renderEstimate(view)}`
      }
    </section>`;
  }

  #renderHead(view: ManagerView): TemplateResult {
    const { texts, canAct } = view;
    const hall = this.#view.one('hall');
    const open = hall?.dayStatus === 'open';
    const change = (): void => (open ? view.select({ kind: 'close-day' }) : view.run('open-day', {}));
    return html`<header class="head">
      <h1>${this.language.pick(hall?.name) || texts.label}</h1>
      ${
        hall === undefined
          ? nothing
          : html`<p class="state" data-open=${open}>${open ? texts.dayOpen : texts.dayClosed}</p>
              <button type="button" class="bare" data-day ?disabled=${!canAct} @click=${change}>
                ${open ? texts.closeDay : texts.openDay}
              </button>`
      }
      <time class="figure">${timeOfDay(view.now, hall?.timezone)}</time>
      <slot name="account"></slot>
    </header>`;
  }

  #renderLines(texts: ManagerTexts): TemplateResult {
    const cutOff = this.#cutOffText(texts);
    const problem = this.#commands.problem ?? this.#devices.problem;
    const dismiss = (): void => {
      this.#commands.forget();
      this.#devices.forget();
    };
    return html`${cutOff === '' ? nothing : html`<p class="line late" part="stale" role="status">${warningIcon}<span>${cutOff}</span></p>`}
    ${
      problem === undefined
        ? nothing
        : html`<p class="line problem" part="problem" role="alert">
            ${warningIcon}<span>${problemText(problem, this.language.current)}</span>
            <button type="button" class="bare" aria-label=${texts.dismiss} @click=${dismiss}>
              ${closeIcon}
            </button>
          </p>`
    }`;
  }

  #renderTabs(texts: ManagerTexts): TemplateResult {
    return html`<div class="tabs" role="tablist" @keydown=${(event: KeyboardEvent) => this.#moveTab(event)}>
      ${tabs.map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            id=${`tab-${tab}`}
            aria-selected=${tab === this.tab}
            tabindex=${tab === this.tab ? 0 : -1}
            @click=${() => this.#openTab(tab)}
          >
            ${texts.tab[tab]}
          </button>`,
      )}
    </div>`;
  }

  #renderTab(view: ManagerView): TemplateResult {
    if (this.tab === 'board') return renderBoard(view);
    if (this.tab === 'services') return renderServices(view);
    return renderDevices(view, this.#devices.code, {
      pair: (request) => void this.#devices.pair(request),
      revoke: (device) => void this.#devices.revoke(device),
    });
  }

  #openTab(tab: ManagerTab): void {
    this.tab = tab;
    this.selection = undefined;
  }

  #moveTab(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const index = (tabs.indexOf(this.tab) + step + tabs.length) % tabs.length;
    this.#openTab(tabs[index] ?? 'board');
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>("[aria-selected='true']")?.focus(),
    );
  }

  #managerView(): ManagerView {
    const texts = this.language.texts(managerTexts);
    const now = this.#clock.now;
    return {
      texts,
      language: this.language.current,
      now,
      canAct: !this.#commands.busy && this.#cutOffText(texts) === '',
      selection: this.selection,
      ...this.#hallParts(now),
      catalogue: this.#catalogue.value,
      devices: this.#devices.devices,
      reallocation: this.#reallocation,
      drag: this.#drag,
      select: (selection) => (this.selection = selection),
      run: (action, payload) => void this.#commands.run(action, payload),
    };
  }

  /** What the view reads from the rows. */
  #hallParts(now: number): HallParts {
    const services = this.#view.all('service');
    const windows = this.#view.all('window');
    const staff = new Map(this.#view.all('window-staff').map((row) => [row.id, row]));
    const names = new Map(services.map(({ id, name }) => [id, this.language.pick(name)]));
    return {
      services,
      tiles: serviceTiles(services, now),
      figures: new Map(this.#view.all('service-figures').map((row) => [row.id, row])),
      windows,
      cards: windowCards(windows, staff, now),
      staff,
      zones: this.#view.all('zone'),
      allocation: this.#view.one('allocation'),
      advice: [...this.#view.all('advice')].sort((a, b) => a.rank - b.rank),
      alerts: this.#view.all('alert'),
      estimates: this.#view.all('estimate'),
      serviceName: (id) => names.get(id) ?? id,
    };
  }

  #waitingText(texts: ManagerTexts): string {
    const { status, problem } = this.#view;
    if (status !== 'refused' || problem === undefined) return texts.connecting;
    return texts.refused(problemText(problem, this.language.current));
  }

  /** What to say while the rows are not known to be fresh; '' while they are. */
  #cutOffText(texts: ManagerTexts): string {
    const { freshAt, stale } = this.#view;
    const ageMs = this.#clock.now - freshAt;
    if (freshAt === 0) return stale ? texts.cutOffNever : '';
    return stale || ageMs > STALE_SCREEN_MS ? texts.cutOff(ageText(ageMs, this.language.current)) : '';
  }
}
