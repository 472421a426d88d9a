/**
 * Text for an LED bar of so many half-width cells: a Chinese sign takes two. Longer text is cut at the end, never
 * wrapped or scrolled, because a number that is half out of sight is a wrong number.
 *
 * @param text one line
 * @param cells width of the bar, in Latin letters
 */
export function ledText(text: string, cells: number): string {
  let left = cells;
  let kept = '';
  for (const sign of text) {
    left -= widthOf(sign);
    if (left < 0) break;
    kept += sign;
  }
  return kept.trimEnd();
}

/** Everything from the CJK radicals on is full width. */
const widthOf = (sign: string) => ((sign.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1);
