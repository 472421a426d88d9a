import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Catalogue, WindowRow } from '@hallkit/protocol';
import { STALE_CALL_AGE_MS, STALE_SCREEN_MS } from '../call-screen/limits.ts';
import { SizeController } from '../call-screen/size-controller.ts';
import { WakeLockController } from '../call-screen/wake-lock-controller.ts';
import { CatalogueController } from '../connection/catalogue-controller.ts';
import { ClockController } from '../connection/clock-controller.ts';
import { ViewController } from '../connection/view-controller.ts';
import { HallElement } from '../element/base-element.ts';
import { warningIcon } from '../icons/warning.ts';
import { wheelchairIcon } from '../icons/wheelchair.ts';
import { ageText } from '../texts/age-text.ts';
import { ProblemTextController } from '../texts/problem-text-controller.ts';
import { base } from '../theme/base.ts';
import { wallTheme } from '../theme/theme.ts';
import { ledText } from './led-text.ts';
import { windowScreenStyles } from './window-screen-styles.ts';
import { windowScreenTexts, type WindowScreenTexts } from './window-screen-texts.ts';
import { latestCall, windowStateOf, type WindowState } from './window-state.ts';

/** Width over height of the drawing that `--_unit` is a hundredth of. */
const DRAWING_RATIO = 16 / 9;
/** Share of the drawing's width that the number may take, and the width of a sign in ems. */
const NUMBER_UNITS = 88;
const SIGN_EM = 0.64;
const NUMBER_UNITS_MAX = 24;

/**
 * The screen over a window: its number, what it serves, and whom it calls or serves, or that it is free, paused (with
 * the reason) or closed. `led` gives one short line for LED bars.
 *
 * @csspart now - State and number.
 * @csspart number - The number.
 * @csspart stale - The line that says the screen is cut off.
 */
export class HallWindowScreen extends HallElement {
  static override readonly styles = [wallTheme, base, windowScreenStyles];

  /** Window id. */
  @property() window = '';

  /** Width of an LED bar in Latin letters (a Chinese sign takes two): one short line instead of the screen. */
  @property({ type: Number }) led = 0;

  /** Catalogue to use instead of the client's; it names services and reasons. */
  @property({ attribute: false }) catalogue: Catalogue | undefined;

  readonly #view = new ViewController(this, () =>
    this.window === '' ? undefined : { name: 'window', params: { window: this.window } },
  );
  readonly #problems = new ProblemTextController(this);
  readonly #clock = new ClockController(this, () => this.#view.now());
  readonly #catalogue = new CatalogueController(this, () => this.#view.one('hall')?.catalogue);
  readonly #size = new SizeController(this);

  constructor() {
    super();
    new WakeLockController(this);
  }

  /** The line for an LED bar, for a host that drives one by itself; '' while the window is not known. */
  get shortText(): string {
    const row = this.#row;
    if (row === undefined) return '';
    const texts = this.language.texts(windowScreenTexts);
    const text = texts.short(windowStateOf(row), row.current, this.#pauseReason(row));
    return this.led > 0 ? ledText(text, this.led) : text;
  }

  protected override render(): TemplateResult {
    const texts = this.language.texts(windowScreenTexts);
    const row = this.#row;
    if (this.led > 0) return this.#renderLed(row);
    return html`<section class="screen" lang=${this.language.current}>
      ${this.#renderStale(texts)}
      ${row === undefined ? this.#renderMissing(texts) : this.#renderWindow(row, texts)}
    </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { width, height } = this.#size;
    const unit = this.led > 0 ? this.#ledUnit() : Math.min(width, height * DRAWING_RATIO) / 100;
    this.style.setProperty('--_unit', `${unit}px`);
    const signs = Math.max(4, this.#row?.current.length ?? 0);
    this.style.setProperty(
      '--_number-units',
      String(Math.min(NUMBER_UNITS_MAX, NUMBER_UNITS / (signs * SIGN_EM))),
    );
  }

  #renderLed(row: WindowRow | undefined): TemplateResult {
    const state = row === undefined ? 'closed' : windowStateOf(row);
    const text = this.#stale ? '—' : this.shortText;
    return html`<p class="led" part="now" data-state=${this.#stale ? 'closed' : state}>${text}</p>`;
  }

  #renderWindow(row: WindowRow, texts: WindowScreenTexts): TemplateResult {
    const state = windowStateOf(row);
    const call = latestCall(row, this.#view.all('call'));
    const fresh =
      state === 'called' && !this.#stale && this.#clock.now - (call?.at ?? 0) <= STALE_CALL_AGE_MS;
    return html`<header class="head">
        <h1>${texts.window(row.number)}</h1>
        ${row.accessible ? html`<span role="img" aria-label=${texts.accessible}>${wheelchairIcon}</span>` : nothing}
        <p class="services">${this.#services(row, texts)}</p>
      </header>
      ${keyed(
        call?.seq ?? 0,
        html`<div
          class="now"
          part="now"
          role="status"
          data-state=${state}
          data-fresh=${fresh}
          data-stale=${this.#stale}
        >
          ${this.#renderState(row, state, texts)}
        </div>`,
      )}`;
  }

  #renderState(row: WindowRow, state: WindowState, texts: WindowScreenTexts): TemplateResult {
    const title = html`<p class="state">${texts.state[state]}</p>`;
    if (row.current !== '')
      return html`${title}
        <p class="number" part="number">${row.current}</p>`;
    const reason = state === 'paused' ? this.#pauseReason(row) : '';
    return html`${title} ${reason === '' ? nothing : html`<p class="reason">${reason}</p>`}
      <p class="more">${texts.more[state]}</p>`;
  }

  #renderMissing(texts: WindowScreenTexts): TemplateResult {
    const { status, problem } = this.#view;
    const refused = status === 'refused' && problem !== undefined;
    const known = this.#view.one('hall') !== undefined;
    const text = refused
      ? texts.refused(this.#problems.text(problem, this.language.current))
      : known
        ? texts.unknown
        : texts.connecting;
    return html`<div class="now" part="now" role="status" data-state="closed">
      <p class="more">${text}</p>
    </div>`;
  }

  #renderStale(texts: WindowScreenTexts): TemplateResult | typeof nothing {
    if (!this.#stale) return nothing;
    const { freshAt } = this.#view;
    const age = ageText(this.#clock.now - freshAt, this.language.current);
    return html`<p class="stale" part="stale" role="status">
      ${warningIcon}<span>${freshAt === 0 ? texts.staleNever : texts.stale(age)}</span>
    </p>`;
  }

  get #row(): WindowRow | undefined {
    return this.#view.all('window').find(({ id }) => id === this.window);
  }

  get #stale(): boolean {
    const { freshAt, stale } = this.#view;
    return stale || (freshAt > 0 && this.#clock.now - freshAt > STALE_SCREEN_MS);
  }

  /** Reasons are ids; without the catalogue no reason is named rather than an id shown. */
  #pauseReason(row: WindowRow): string {
    const reasons = this.#catalogue.value?.pauseReasons ?? [];
    return this.language.pick(reasons.find(({ id }) => id === row.pauseReason)?.name);
  }

  /** A window's own view has no service rows: names come from the catalogue. */
  #services(row: WindowRow, texts: WindowScreenTexts): string {
    const services = this.#catalogue.value?.services ?? this.#view.all('service');
    if (row.comprehensive && services.length > 0 && row.services.length >= services.length) return texts.all;
    const names = row.services.map((id) =>
      this.language.pick(services.find((service) => service.id === id)?.name),
    );
    return names.filter(Boolean).join(' · ');
  }

  #ledUnit(): number {
    const { width, height } = this.#size;
    return Math.min(width / (this.led * 0.55), height * 0.8) / 10;
  }
}
