import type { Language } from '../connection/lang-controller.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long ago or how long: seconds below one minute, minutes below one hour, then hours and minutes. */
export function ageText(durationMs: number, language: Language): string {
  const ms = Math.max(0, durationMs);
  if (ms < MINUTE_MS) return unit(Math.floor(ms / 1000), 'second', language);
  if (ms < HOUR_MS) return unit(Math.floor(ms / MINUTE_MS), 'minute', language);
  const hours = unit(Math.floor(ms / HOUR_MS), 'hour', language);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  return minutes === 0 ? hours : `${hours} ${unit(minutes, 'minute', language)}`;
}

/** Time of day in the hall, `09:05`. */
export function timeOfDay(instantMs: number, timezone: string | undefined): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    ...(timezone && { timeZone: timezone }),
  });
  return format.format(instantMs);
}

const CHINESE = { second: '秒', minute: '分钟', hour: '小时' };

function unit(count: number, name: keyof typeof CHINESE, language: Language): string {
  if (language === 'zh-CN') return `${count} ${CHINESE[name]}`;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
