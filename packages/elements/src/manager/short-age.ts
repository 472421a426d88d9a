import type { Language } from '../connection/lang-controller.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const UNITS = {
  'zh-CN': { second: '秒', minute: '分', hour: '小时' },
  en: { second: 's', minute: 'min', hour: 'h' },
};

/** A duration in as few letters as a board has room for: `43 s`, `12 min`, `2 h 5 min`. Never negative. */
export function shortAge(durationMs: number, language: Language): string {
  const units = UNITS[language];
  const ms = Math.max(0, durationMs);
  if (ms < MINUTE_MS) return `${Math.floor(ms / 1000)} ${units.second}`;
  const minutes = Math.floor(ms / MINUTE_MS);
  if (ms < HOUR_MS) return `${minutes} ${units.minute}`;
  const rest = minutes % 60 === 0 ? '' : ` ${minutes % 60} ${units.minute}`;
  return `${Math.floor(ms / HOUR_MS)} ${units.hour}${rest}`;
}

/** A duration before and after, in whole minutes: `18 → 11 min`. */
export function changeInMinutes(beforeMs: number, afterMs: number, language: Language): string {
  const minutes = (ms: number) => Math.round(ms / MINUTE_MS);
  return `${minutes(beforeMs)} → ${minutes(afterMs)} ${UNITS[language].minute}`;
}
