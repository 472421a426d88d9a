import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/warning.ts';
import { ticketLimits } from './limits.ts';
import type { TicketScreen } from './ticket-screen.ts';

/** Giving the place up: asked twice, with the code that is printed on the ticket but not in its link. */
export function renderLeave(screen: TicketScreen): TemplateResult {
  const { texts, busy, actions } = screen;
  return html`<form class="leave" novalidate @submit=${(event: SubmitEvent) => submit(event, screen)}>
    <h2 tabindex="-1">${texts.leaveTitle}</h2>
    <p>${texts.leaveHow}</p>
    <label>
      <span>${texts.leaveCode}</span>
      <input
        name="code"
        inputmode="numeric"
        autocomplete="off"
        maxlength=${ticketLimits.leaveCodeDigits}
        aria-invalid=${screen.codeMissing || screen.problem !== undefined ? 'true' : 'false'}
        aria-describedby="leave-problem"
      />
    </label>
    <p id="leave-problem" class="problem" role="alert">${renderProblem(screen)}</p>
    <div class="choices">
      <button type="button" @click=${() => actions.keepWaiting()}>${texts.leaveKeep}</button>
      <button type="submit" class="late" aria-disabled=${busy ? 'true' : 'false'}>
        ${texts.leaveConfirm}
      </button>
    </div>
  </form>`;
}

function renderProblem({
  problem,
  codeMissing,
  texts,
  problemText,
}: TicketScreen): TemplateResult | typeof nothing {
  if (codeMissing) return html`${warningIcon}<span>${texts.codeNeeded}</span>`;
  if (problem === undefined) return nothing;
  return html`${warningIcon}<span>${texts.leaveFailed}: ${problemText(problem)}</span>`;
}

function submit(event: SubmitEvent, { actions }: TicketScreen): void {
  event.preventDefault();
  const code = new FormData(event.target as HTMLFormElement).get('code');
  actions.leave(typeof code === 'string' ? code.trim() : '');
}
