import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TicketRow } from '@hallkit/protocol';
import { ClockController } from '../connection/clock-controller.ts';
import { CommandController } from '../connection/command-controller.ts';
import { DEFAULT_LANGUAGE, languageOf } from '../connection/lang-controller.ts';
import { ViewController } from '../connection/view-controller.ts';
import { HallElement } from '../element/base-element.ts';
import { ageText } from '../texts/age-text.ts';
import { ProblemTextController } from '../texts/problem-text-controller.ts';
import { Attention } from './attention.ts';
import { ticketLimits } from './limits.ts';
import { renderCutOff, renderNothing, renderPage } from './page-view.ts';
import type { TicketActions, TicketScreen } from './ticket-screen.ts';
import { ticketStyles } from './ticket-styles.ts';
import { ticketTexts, type TicketTexts } from './ticket-texts.ts';

/**
 * A visitor's own page on the phone: number, state, people ahead, expected wait, where to go. At the call the whole
 * screen changes, with sound and vibration once the visitor has allowed them; a notice comes when few are ahead.
 * Cut off, it keeps showing the last known state with its age.
 *
 * @fires hall-before-command - Before the place is given up; cancelable.
 * @fires hall-command-done - The place was given up.
 * @fires hall-command-failed - It was not, and why.
 * @csspart page - The whole page; its `data-status` is the ticket's status.
 */
export class HallTicket extends HallElement implements TicketActions {
  static override readonly styles = ticketStyles;

  /** Id of the ticket, as the link's exchange tells it. */
  @property({ type: Number }) ticket: number | undefined;

  /** Tells the visitor to come near once so many are ahead; -1 = never. */
  @property({ type: Number, attribute: 'notice-ahead' }) noticeAhead: number = ticketLimits.noticeAhead;

  /** The link was not accepted: there is no ticket to wait for. */
  @property({ type: Boolean }) gone = false;

  @state() private leaving = false;
  @state() private codeMissing = false;

  readonly #view = new ViewController(this, () =>
    this.ticket === undefined ? undefined : { name: 'ticket', params: { ticket: this.ticket } },
  );
  readonly #commands = new CommandController(this);
  readonly #problems = new ProblemTextController(this);
  readonly #clock = new ClockController(this, () => this.#view.now());
  readonly #attention = new Attention();
  #before: TicketRow | undefined;

  switchLanguage(): void {
    this.language.override = this.language.current === 'en' ? 'zh-CN' : 'en';
  }

  toggleLarge(): void {
    this.size = this.size === 'elder' ? undefined : 'elder';
  }

  toggleAlerts(): void {
    if (this.#attention.armed) this.#attention.disarm();
    else this.#attention.arm();
    this.requestUpdate();
  }

  askLeave(): void {
    this.leaving = true;
  }

  keepWaiting(): void {
    this.#commands.forget();
    this.leaving = false;
    this.codeMissing = false;
  }

  leave(code: string): void {
    this.codeMissing =
      code.length !== ticketLimits.leaveCodeDigits || [...code].some((digit) => digit < '0' || digit > '9');
    if (!this.codeMissing) void this.#leave(code);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('leaving') && this.leaving) {
      this.renderRoot.querySelector<HTMLElement>('.leave h2')?.focus({ preventScroll: true });
      this.renderRoot.querySelector('.leave')?.scrollIntoView({ block: 'end' });
    }
    this.#notice(this.#view.one('ticket'));
  }

  protected override render(): TemplateResult {
    const texts = this.language.texts(ticketTexts);
    const ticket = this.#view.one('ticket');
    const gone = ticket === undefined && (this.gone || this.#view.refused);
    return html`<div
      class="page"
      part="page"
      lang=${this.language.current}
      data-status=${ticket?.status ?? 'none'}
    >
      ${this.#view.stale && !gone ? renderCutOff(texts, this.#age()) : ''}
      ${ticket === undefined ? renderNothing(texts, gone) : renderPage(this.#screen(ticket, texts))}
    </div>`;
  }

  #screen(ticket: TicketRow, texts: TicketTexts): TicketScreen {
    return {
      ticket,
      hall: this.#view.one('hall'),
      texts,
      language: this.language.current,
      pick: (text) => this.language.pick(text),
      noticeAhead: this.noticeAhead,
      large: this.size === 'elder',
      alerts: this.#attention.armed,
      leaving: this.leaving,
      busy: this.#commands.busy,
      codeMissing: this.codeMissing,
      problem: this.#commands.problem,
      problemText: (problem) => this.#problems.text(problem, this.language.current),
      actions: this,
    };
  }

  #age(): string {
    const { freshAt } = this.#view;
    return freshAt === 0 ? '' : ageText(this.#clock.now - freshAt, this.language.current);
  }

  /** What is already so when the page opens is shown, and not shouted. */
  #notice(ticket: TicketRow | undefined): void {
    const before = this.#before;
    this.#before = ticket;
    if (before === undefined && ticket !== undefined) this.#speakLike(ticket);
    if (before === undefined || ticket === undefined) return;
    if (ticket.status === 'called' && ticket.callSeq > before.callSeq) this.#attention.get('called');
    const cameNear = ticket.ahead >= 0 && ticket.ahead <= this.noticeAhead && before.ahead > this.noticeAhead;
    if (ticket.status === 'waiting' && cameNear) this.#attention.get('soon');
  }

  /** Who took the number in another language than the page's reads on in it. */
  #speakLike({ language }: TicketRow): void {
    if (language !== '' && languageOf(language) !== DEFAULT_LANGUAGE)
      this.language.override = languageOf(language);
  }

  async #leave(leaveCode: string): Promise<void> {
    const ticket = this.#view.one('ticket');
    if (ticket === undefined) return;
    const payload = { ticket: ticket.id, reason: 'visitor', leaveCode };
    const answer = await this.#commands.run('cancel-ticket', payload);
    if (answer !== undefined) this.keepWaiting();
  }
}
