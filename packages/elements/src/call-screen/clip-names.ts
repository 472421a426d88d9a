/**
 * The recorded clips a call is put together from. A hall records one file each, `<base>/<language>/<name>.mp3`:
 *
 * - Chinese: `please`, `digit-0` … `digit-9`, `letter-a` … `letter-z`, `to` (号到), `cardinal-1` … for the windows it
 *   has, `window` (号窗口), and `floor-<n>`, `zone-<id>` where windows stand in other zones.
 * - English: `ticket`, digits and letters as above, `to-window`, `cardinal-<n>`, `zone-<id>`, `floor-<n>`.
 */
import type { SpeechLanguage, SpokenCall } from './spoken-text.ts';

/** A call as clips need it: places by id rather than by name. */
export interface ClippedCall extends SpokenCall {
  /** Zone id where the window stands elsewhere, or ''. */
  readonly zoneId: string;
}

/** Names of the clips for a call, in the order in which they are played. */
export function clipNames(call: ClippedCall, language: SpeechLanguage): string[] {
  const signs = [...call.number.toLowerCase()].filter((sign) => /[a-z0-9]/.test(sign)).map(clipOfSign);
  const place = placeClips(call);
  const window = `cardinal-${call.windowNumber}`;
  return language === 'en'
    ? ['ticket', ...signs, 'to-window', window, ...place.reverse()]
    : ['please', ...signs, 'to', ...place, window, 'window'];
}

const clipOfSign = (sign: string) => (/\d/.test(sign) ? `digit-${sign}` : `letter-${sign}`);

function placeClips({ place, zoneId }: ClippedCall): string[] {
  if (place === undefined || zoneId === '') return [];
  return place.floor === 0 ? [`zone-${zoneId}`] : [`floor-${place.floor}`, `zone-${zoneId}`];
}
