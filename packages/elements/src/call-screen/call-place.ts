import type { CallRow, ZoneRow } from '@hallkit/protocol';
import type { ClippedCall } from './clip-names.ts';
import type { SpeechLanguage, SpokenPlace } from './spoken-text.ts';

/** Where a call's window stands, in a language; zones that the view does not name have no place. */
export function placeOf(
  call: Pick<CallRow, 'windowZone' | 'floor'>,
  zones: readonly ZoneRow[],
  language: SpeechLanguage,
): SpokenPlace | undefined {
  const zone = zones.find(({ id }) => id === call.windowZone);
  if (zone === undefined) return undefined;
  return { zone: zone.name[language] ?? zone.name['zh-CN'], floor: call.floor };
}

/** A call as it is said: with its place only where the window is in another zone than the service waits in. */
export function spokenCallOf(
  call: CallRow,
  zones: readonly ZoneRow[],
  language: SpeechLanguage,
): ClippedCall {
  const elsewhere = call.windowZone !== call.zone;
  return {
    number: call.number,
    windowNumber: call.windowNumber,
    place: elsewhere ? placeOf(call, zones, language) : undefined,
    zoneId: elsewhere ? call.windowZone : '',
  };
}

/** Whether a screen shows a call: of its service's zone, or of its window's. A hall's screen ('') shows all. */
export function concerns(call: Pick<CallRow, 'zone' | 'windowZone'>, screenZone: string): boolean {
  return screenZone === '' || call.zone === screenZone || call.windowZone === screenZone;
}

/** Whether a screen names the place beside a call: always in a whole hall, in a zone where the window is elsewhere. */
export function namesPlace(call: Pick<CallRow, 'zone' | 'windowZone'>, screenZone: string): boolean {
  return screenZone === '' || call.windowZone !== screenZone || call.windowZone !== call.zone;
}
