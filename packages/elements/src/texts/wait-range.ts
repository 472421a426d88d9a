import type { Language } from '../connection/lang-controller.ts';

const MINUTE_MS = 60_000;

/** A wait as people read it. */
export interface WaitTexts {
  /** `约 5–12 分钟`. */
  readonly range: string;
  /** The minutes alone, `5–12`; '' = unknown. */
  readonly minutes: string;
  /** Nobody serves it now, so that no wait can be told. */
  readonly unknown: boolean;
}

/**
 * The expected wait (p50 to p90, ms) in whole minutes, never below one; `p90Ms` 0 means that no wait can be told.
 * Above 20 minutes it is rounded to fives: a promise to the minute would be false.
 */
export function waitRange(p50Ms: number, p90Ms: number, language: Language): WaitTexts {
  const unknown = p90Ms <= 0;
  if (unknown) {
    const range = language === 'zh-CN' ? '等候时间暂不能预计' : 'wait not known yet';
    return { unknown, range, minutes: '' };
  }
  const low = roundedMinutes(p50Ms);
  const high = Math.max(low, roundedMinutes(p90Ms));
  if (high <= 1) {
    return { unknown, range: language === 'zh-CN' ? '1 分钟内' : 'under 1 min', minutes: '1' };
  }
  const minutes = low === high ? `${high}` : `${low}–${high}`;
  return { unknown, range: language === 'zh-CN' ? `约 ${minutes} 分钟` : `about ${minutes} min`, minutes };
}

function roundedMinutes(ms: number): number {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  return minutes <= 20 ? minutes : Math.round(minutes / 5) * 5;
}
