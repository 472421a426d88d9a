import type { WhatIfAnswer } from '@hallkit/protocol';

/** How one service, or all together, are expected to fare with a change. */
export type Outlook = WhatIfAnswer['overall'];

/** Whether people wait clearly less, clearly longer, or about as long. */
export type Turn = 'better' | 'worse' | 'same';

/** The expected change of one service. */
export type EffectRow = WhatIfAnswer['services'][number] & { readonly turn: Turn };

/** Changes of the mean and of the longest wait below this say nothing, ms. */
const NOTICEABLE_MS = 30_000;

/** The services that fare noticeably otherwise, the greatest change of the mean first. */
export function noticeable({ services }: WhatIfAnswer): readonly EffectRow[] {
  return services
    .map((row) => ({ ...row, turn: turnOf(row) }))
    .filter(({ turn }) => turn !== 'same')
    .sort((a, b) => Math.abs(meanChange(b)) - Math.abs(meanChange(a)));
}

/** Whom nobody would serve decides; else the mean wait; where that stays, the longest. */
export function turnOf(row: Outlook): Turn {
  const leftOut = row.unservedAfter - row.unservedBefore;
  if (leftOut !== 0) return leftOut > 0 ? 'worse' : 'better';
  const longest = row.longestMsAfter - row.longestMsBefore;
  const deciding = Math.abs(meanChange(row)) >= NOTICEABLE_MS ? meanChange(row) : longest;
  if (Math.abs(deciding) < NOTICEABLE_MS) return 'same';
  return deciding < 0 ? 'better' : 'worse';
}

function meanChange({ meanWaitMsBefore, meanWaitMsAfter }: Outlook): number {
  return meanWaitMsAfter - meanWaitMsBefore;
}
