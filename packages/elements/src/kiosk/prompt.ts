import { placeOf } from './views/service-line.ts';
import type { KioskScreen } from './views/kiosk-screen.ts';
import { spelled } from './voice.ts';

/** What the voice says on a screen; the same facts that stand on it. */
export function promptOf(screen: KioskScreen): string {
  const { session, texts, model, pick } = screen;
  if (session.view === 'ticket' && session.receipt !== undefined) {
    const { number, ahead, zoneName, floor } = session.receipt;
    const place = [floor === 0 ? '' : texts.floor(floor), pick(zoneName)].filter(Boolean).join(' ');
    return texts.spokenTicket(spelled(number), ahead, place);
  }
  const card = session.view === 'detail' ? model.services.get(session.choice.service) : undefined;
  if (card === undefined) return texts.spokenHome;
  return `${texts.spokenDetail(pick(card.row.name), card.row.waiting)}. ${placeOf(card, screen)}`;
}
