import { html, nothing, type TemplateResult } from 'lit';
import type { TicketReceipt } from '@hallkit/client';
import { checkIcon } from '../../icons/check.ts';
import { clockIcon } from '../../icons/clock.ts';
import { peopleIcon } from '../../icons/people.ts';
import { placeIcon } from '../../icons/place.ts';
import { printerIcon } from '../../icons/printer.ts';
import { warningIcon } from '../../icons/warning.ts';
import { qrCode } from '../../qr/qr-code.ts';
import { numberSize } from '../../texts/number-size.ts';
import { numberRuns } from '../../texts/number-runs.ts';
import { waitRange } from '../../texts/wait-range.ts';
import type { KioskScreen } from './kiosk-screen.ts';

/** The taken number: on the screen for everybody, on paper where there is a printer. */
export function renderTicket(screen: KioskScreen): TemplateResult | typeof nothing {
  const { receipt } = screen.session;
  if (receipt === undefined) return nothing;
  const { texts, actions, pick, secondsLeft } = screen;
  return html`<section class="ticket">
    <h1 tabindex="-1">
      <span class="your">${texts.yourNumber}</span>
      <span class="number ${numberSize(receipt.number)}" data-number=${receipt.number}
        >${receipt.number}</span
      >
    </h1>
    <p class="service-name">${pick(receipt.serviceName)}</p>
    ${renderFacts(receipt, screen)} ${renderPaper(screen)} ${renderLink(receipt, screen)}
    <button class="go done" @click=${() => actions.finish()}>
      ${texts.done}<span class="figure">${texts.backIn(secondsLeft)}</span>
    </button>
  </section>`;
}

function renderFacts(receipt: TicketReceipt, { texts, language, pick }: KioskScreen): TemplateResult {
  const wait = waitRange(receipt.p50Ms, receipt.p90Ms, language);
  const floor = receipt.floor === 0 ? '' : texts.floor(receipt.floor);
  const numbers = numberRuns(receipt.windowNumbers);
  return html`<ul class="facts figure">
    <li>
      ${peopleIcon}<strong>${receipt.ahead > 0 ? texts.ahead(receipt.ahead) : texts.nobodyAhead}</strong>
    </li>
    ${wait.unknown || receipt.ahead === 0 ? nothing : html`<li>${clockIcon}${texts.wait(wait.range)}</li>`}
    <li>
      ${placeIcon}<span
        >${[floor, pick(receipt.zoneName)].filter(Boolean).join(texts.dot)}
        ${numbers === '' ? nothing : html`<br />${texts.watchWindows} ${texts.windowNumbers(numbers)}`}</span
      >
    </li>
  </ul>`;
}

function renderPaper({ session, texts, actions }: KioskScreen): TemplateResult {
  const failed = session.printing === 'failed';
  const icon = { none: checkIcon, printing: printerIcon, printed: checkIcon, failed: warningIcon }[
    session.printing
  ];
  return html`<div class="paper ${failed ? 'late' : ''}">
    <p role="status">${icon}${texts.printing[session.printing]}</p>
    ${
      session.printing === 'none' || session.printing === 'printing'
        ? nothing
        : html`<button @click=${() => actions.reprint()}>${printerIcon}${texts.reprint}</button>`
    }
  </div>`;
}

function renderLink(receipt: TicketReceipt, { texts, link }: KioskScreen): TemplateResult {
  return html`<div class="link">
    ${qrCode(link, texts.qrLabel)}
    <div>
      <p>${texts.scan}</p>
      <p class="soft">${texts.leaveCode} <strong class="figure">${receipt.leaveCode}</strong></p>
    </div>
  </div>`;
}
