import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Catalogue, CounterTicketRow } from '@hallkit/protocol';
import { STALE_SCREEN_MS } from '../call-screen/limits.ts';
import { CatalogueController } from '../connection/catalogue-controller.ts';
import { ClockController } from '../connection/clock-controller.ts';
import { ViewController, type ViewWish } from '../connection/view-controller.ts';
import { HallPresentChange } from '../events/present-change.ts';
import { HallWindowChosen } from '../events/window-chosen.ts';
import { ageText, timeOfDay } from '../texts/age-text.ts';
import { problemText } from '../texts/problem-texts.ts';
import { base } from '../theme/base.ts';
import { buttons } from '../theme/buttons.ts';
import { fields } from '../theme/fields.ts';
import { paperTheme } from '../theme/theme.ts';
import { AutoNextController } from './auto-next-controller.ts';
import { actingModes, consoleStateOf, type ConsoleState } from './console-state.ts';
import type { ConsoleView, PanelName } from './console-view.ts';
import { CounterCommands, type WindowAction } from './counter-commands.ts';
import { counterStyles } from './counter-styles.ts';
import { counterTexts } from './counter-texts.ts';
import { actionOfKey, mergeKeys, type KeyMap } from './key-map.ts';
import { panelStyles } from './panel-styles.ts';
import { possibleActions, type CounterAction } from './possible-actions.ts';
import { PressGuard } from './press-guard.ts';
import { renderAction, renderAutoNext, renderNext, renderUndo } from './render-buttons.ts';
import { renderChooser, renderGate } from './render-gate.ts';
import { renderHead, renderLines } from './render-head.ts';
import { renderPanel } from './render-panels.ts';
import { renderPresent } from './render-present.ts';
import { renderFigures, renderLists } from './render-side.ts';

const mainActions = ['recall', 'start-service', 'finish-service', 'no-show', 'park-ticket'] as const;
const moreActions = ['transfer-ticket', 'add-service', 'verify-priority', 'record-express'] as const;

/** Actions that ask for more first, and the panel that does. */
const panels: Partial<Record<CounterAction, PanelName>> = {
  'finish-service': 'finish',
  'pause-window': 'pause',
  'transfer-ticket': 'transfer',
  'add-service': 'add',
  'record-express': 'express',
  'verify-priority': 'priority',
};

/**
 * The console of a window's clerk: one big *next*, the present visitor with timer and reason, and everything else a
 * window does, by mouse, by keys, or by methods.
 *
 * @csspart present - The present visitor.
 * @csspart number - Their number.
 * @csspart why - Why this one was chosen.
 * @csspart next - The big button.
 * @csspart action - Every other action.
 * @csspart figures - The figures that are always in view.
 * @csspart panel - What an action asks for.
 * @csspart stale - The line that says the console is cut off.
 * @csspart problem - Why the last action came to nothing.
 * @fires hall-window-chosen - The clerk chose a window.
 * @fires hall-present-change - Another visitor, or none, stands at the window, or began to be served.
 */
export class HallCounter extends CounterCommands {
  static override readonly styles = [paperTheme, base, buttons, fields, counterStyles, panelStyles];

  /** Id of the clerk who logged in. */
  @property() clerk = '';

  /** This computer's session, the same that the connection gives the server. */
  @property() console = '';

  /** Calls by itself after a visitor has left. */
  @property({ type: Boolean, attribute: 'auto-next', reflect: true }) autoNext = false;

  /** Keys that differ from the defaults; '' takes a key away. */
  @property({ attribute: false }) keys: Partial<KeyMap> = {};

  /** Catalogue to use instead of the client's. */
  @property({ attribute: false }) catalogue: Catalogue | undefined;

  @state() private panel: PanelName = '';

  readonly #view = new ViewController(this, () => this.#wish());
  readonly #clock = new ClockController(this, () => this.#view.now());
  readonly #catalogue = new CatalogueController(this, () => this.#view.one('hall')?.catalogue);
  readonly #auto = new AutoNextController(this, {
    on: () => this.autoNext && this.#can.has('call-next') && !this.commands.busy,
    state: () => this.#state,
    now: () => this.#view.now(),
    call: () => void this.callNext(),
  });
  readonly #guard = new PressGuard();
  #state: ConsoleState = consoleStateOf([], this);
  #can: ReadonlySet<CounterAction> = new Set();
  #told = '';
  readonly #pressed = (event: KeyboardEvent): void => this.#onKey(event);

  /** The visitor at the window, for a business system beside the console. */
  get present(): CounterTicketRow | undefined {
    return this.#state.present;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#pressed);
  }

  /** Here and not in `willUpdate`: the controllers have their rows from `hostUpdate`, which comes between the two. */
  protected override update(changed: PropertyValues<this>): void {
    this.#state = consoleStateOf([...this.#view.rows], this);
    this.#can = possibleActions(this.#state, this, this.#clock.now, this.#cutOff !== '');
    if (this.panel !== '' && !this.#panelHolds()) this.panel = '';
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tellPresent();
    if (!changed.has('panel')) return;
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    (panel?.querySelector<HTMLElement>('.choices button, select') ?? panel)?.focus();
  }

  protected override render(): TemplateResult {
    const view = this.#consoleView();
    const { mode } = this.#state;
    return html`<section
      class="console"
      lang=${view.language}
      data-mode=${mode}
      aria-label=${view.texts.label}
    >
      ${renderHead(view, timeOfDay(view.now, this.#view.one('hall')?.timezone))}
      <div class="lines">${renderLines(view, this.#lines(), () => this.commands.forget())}</div>
      ${
        mode === 'choosing'
          ? renderChooser(view, this.#view.all('zone'), (id) => this.#choose(id))
          : actingModes.has(mode)
            ? this.#renderWork(view)
            : this.#renderGate(view)
      }
    </section>`;
  }

  #renderWork(view: ConsoleView): TemplateResult {
    return html`<div class="work">
      ${renderPresent(view)}
      <section class="actions">
        ${renderNext(view)}
        <div class="main-actions">${mainActions.map((action) => renderAction(view, action))}</div>
        <div class="more-actions">
          ${moreActions.map((action) => renderAction(view, action))} ${renderAutoNext(view)}
          ${renderUndo(view)}
        </div>
      </section>
      <aside class="side">
        ${renderFigures(view)}
        <div class="lists">${this.panel === '' ? this.#renderLists(view) : this.#renderPanel(view)}</div>
      </aside>
    </div>`;
  }

  #renderGate(view: ConsoleView): TemplateResult {
    const reading = html`<div class="reading">${renderPresent(view)}${renderFigures(view)}</div>`;
    return html`<div class="waiting">
      ${renderGate(view, () => this.#choose(''))} ${this.#state.mode === 'moved' ? reading : nothing}
    </div>`;
  }

  #renderLists(view: ConsoleView): TemplateResult {
    return renderLists(view, {
      callNumber: (number) => void this.callNumber(number),
      resume: (ticket) => void this.resumeTicket(ticket),
      reactivate: (ticket) => void this.reactivateTicket(ticket),
    });
  }

  #renderPanel(view: ConsoleView): TemplateResult {
    const present = this.present?.id ?? 0;
    const then = (done: Promise<unknown>): void =>
      void done.then(() => this.commands.problem ?? (this.panel = ''));
    return renderPanel(view, {
      finish: (ending) => then(this.finishService(ending)),
      pause: (reason) => then(this.pauseWindow(reason)),
      transfer: (target) => then(this.transferTicket(target)),
      addService: (service) => then(this.addService({ service })),
      recordExpress: (record) => then(this.recordExpress(record)),
      claimPriority: (priority) => then(this.claimPriority(present, priority)),
      verifyPriority: (priority, how) => then(this.verifyPriority({ ticket: present, priority, how })),
    });
  }

  #consoleView(): ConsoleView {
    const services = this.#view.all('service');
    const catalogue = this.#catalogue.value;
    const texts = this.language.texts(counterTexts);
    return {
      state: this.#state,
      texts,
      language: this.language.current,
      now: this.#clock.now,
      can: this.commands.busy ? new Set() : this.#can,
      keys: mergeKeys(this.keys),
      pending: this.commands.pending,
      catalogue,
      windows: this.#view.all('window'),
      serviceName: (id) => this.language.pick(services.find((service) => service.id === id)?.name) || id,
      priorityName: (id) =>
        this.language.pick(catalogue?.priorities.find((entry) => entry.id === id)?.name) || texts.priority,
      autoNext: { on: this.autoNext, at: this.#auto.at },
      panel: this.panel,
      press: (action) => this.#press(action),
      open: (panel) => (this.panel = panel),
      setAutoNext: (on) => (this.autoNext = on),
    };
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.panel !== '') this.panel = '';
    const action = actionOfKey(mergeKeys(this.keys), event);
    if (action === undefined || isTyping(event)) return;
    // Browsers use some of these keys themselves: reloading the console at F5 or searching at F3 loses the visitor.
    event.preventDefault();
    const resumes = action === 'pause-window' && this.#can.has('resume-window');
    if (!event.repeat) this.#press(resumes ? 'resume-window' : action);
  }

  #press(action: CounterAction): void {
    if (!this.#can.has(action) || this.commands.busy || !this.#guard.lets(action, performance.now())) return;
    const panel = panels[action];
    if (panel !== undefined) this.panel = panel;
    else if (action === 'undo') void this.#takeBack();
    else if (action === 'sign-in') void this.#signInAndOpen();
    else void this.atWindow(action as WindowAction);
  }

  /** Whoever takes a call back does not want it made again at once. */
  async #takeBack(): Promise<void> {
    this.autoNext = false;
    await this.undo();
  }

  /** A clerk signs in to work: a window that is still closed opens with it. */
  async #signInAndOpen(): Promise<void> {
    const wasClosed = this.#state.win?.status === 'closed';
    const answer = await this.signIn();
    if (answer !== undefined && wasClosed) await this.openWindow();
  }

  #choose(id: string): void {
    this.window = id;
    this.dispatchEvent(new HallWindowChosen(id));
  }

  #wish(): ViewWish {
    if (this.window === '') return { name: 'screen', params: {} };
    return { name: 'counter', params: { window: this.window } };
  }

  /** A panel stays open while what it asks for can still be done. */
  #panelHolds(): boolean {
    const panel = this.panel === 'refuse' ? 'finish' : this.panel;
    return this.commands.busy || [...this.#can].some((action) => panels[action] === panel);
  }

  #lines() {
    const { problem } = this.commands;
    return {
      cutOff: this.#cutOff,
      problem: problem === undefined ? this.#refusal : problemText(problem, this.language.current),
      confirming: !this.commands.busy && (this.#view.client?.pending.length ?? 0) > 0,
    };
  }

  get #refusal(): string {
    const { status, problem } = this.#view;
    if (status !== 'refused' || problem === undefined) return '';
    return this.language.texts(counterTexts).refused(problemText(problem, this.language.current));
  }

  /** What to say while the rows are not known to be fresh; '' while they are. */
  get #cutOff(): string {
    const texts = this.language.texts(counterTexts);
    const { freshAt, stale } = this.#view;
    const ageMs = this.#clock.now - freshAt;
    if (freshAt === 0) return stale ? texts.cutOffNever : '';
    return stale || ageMs > STALE_SCREEN_MS ? texts.cutOff(ageText(ageMs, this.language.current)) : '';
  }

  #tellPresent(): void {
    const told = this.present === undefined ? '' : `${this.present.id}/${this.present.status}`;
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new HallPresentChange(this.present));
  }
}

/** Plain letters belong to the field they are typed into; function keys and combinations to the console. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const field = target instanceof HTMLElement && target.matches('input, textarea, select');
  const plain = event.key.length === 1 || event.key === 'Enter' || event.ctrlKey;
  return field && plain;
}
