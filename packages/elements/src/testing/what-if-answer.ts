/** Answers to "what if", for tests. */
import type { WhatIfAnswer } from '@hallkit/protocol';

const MINUTE_MS = 60_000;

type BeforeAfter = readonly [before: number, after: number];

/** How those who wait fare: mean and longest wait in minutes, and how many nobody serves. */
export function outlook(
  mean: BeforeAfter,
  longest: BeforeAfter,
  unserved: BeforeAfter = [0, 0],
): WhatIfAnswer['overall'] {
  return {
    waiting: 20,
    meanWaitMsBefore: mean[0] * MINUTE_MS,
    meanWaitMsAfter: mean[1] * MINUTE_MS,
    longestMsBefore: longest[0] * MINUTE_MS,
    longestMsAfter: longest[1] * MINUTE_MS,
    unservedBefore: unserved[0],
    unservedAfter: unserved[1],
  };
}

/** Tax gains, market loses a little, seal stays as it is. */
export const whatIfAnswer: WhatIfAnswer = {
  at: 0,
  services: [
    { service: 'tax', ...outlook([18, 11], [42, 29]) },
    { service: 'market', ...outlook([5, 7], [12, 15], [0, 2]) },
    { service: 'seal', ...outlook([3, 3], [6, 6]) },
  ],
  overall: outlook([13, 9], [42, 29]),
};
