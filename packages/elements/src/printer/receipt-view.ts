import { html, nothing, type TemplateResult } from 'lit';
import { qrCode } from '../qr/qr-code.ts';
import { timeOfDay } from '../texts/age-text.ts';
import { numberRuns } from '../texts/number-runs.ts';
import { waitRange } from '../texts/wait-range.ts';
import type { PrintJob } from './printer-port.ts';
import { receiptTexts } from './receipt-texts.ts';

/** The paper ticket: number, service, people ahead, wait, where, QR, when and in which hall. */
export function renderReceipt({ receipt, link, language, timezone }: PrintJob): TemplateResult {
  const texts = receiptTexts[language];
  const pick = (names: Readonly<Record<string, string>>): string => names[language] ?? names['zh-CN'] ?? '';
  const wait = waitRange(receipt.p50Ms, receipt.p90Ms, language);
  const numbers = numberRuns(receipt.windowNumbers);
  const place = [receipt.floor === 0 ? '' : texts.floor(receipt.floor), pick(receipt.zoneName)];
  return html`
    <p class="hall">${pick(receipt.hallName)}</p>
    <p class="small">${texts.yourNumber}</p>
    <p class="number">${receipt.number}</p>
    <p class="service">${pick(receipt.serviceName)}</p>
    <div class="facts">
      <p><strong>${texts.ahead(receipt.ahead)}</strong></p>
      ${wait.unknown || receipt.ahead === 0 ? nothing : html`<p>${texts.wait(wait.range)}</p>`}
      <p>${place.filter(Boolean).join(' ')}</p>
      ${numbers === '' ? nothing : html`<p>${texts.windows(numbers)}</p>`}
    </div>
    ${qrCode(link, texts.scan)}
    <p class="small">${texts.scan}</p>
    <p class="code">${texts.leaveCode} <strong>${receipt.leaveCode}</strong></p>
    <p class="small">${takenAt(receipt.arrivedAt, language, timezone)}</p>
    <p class="small">${texts.today}</p>
  `;
}

function takenAt(instantMs: number, language: string, timezone: string | undefined): string {
  const day = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    ...(timezone && { timeZone: timezone }),
  });
  return `${day.format(instantMs)} ${timeOfDay(instantMs, timezone)}`;
}
