import type { TicketReceipt } from '@hallkit/client';
import type { Language } from '../connection/lang-controller.ts';

/** What goes on paper. `link` is absolute, ready for the QR. */
export interface PrintJob {
  readonly receipt: TicketReceipt;
  readonly link: string;
  readonly language: Language;
  /** IANA zone of the hall, for the time on the ticket; undefined = the machine's own. */
  readonly timezone: string | undefined;
}

/**
 * A ticket printer. Resolves once the paper is on its way; rejects when it certainly is not (no paper, no printer).
 * The kiosk shows the number and its QR either way, and offers the same job again.
 */
export interface PrinterPort {
  print(job: PrintJob): Promise<void>;
}
