/**
 * What is said for a call (GB practice in Chinese halls): the ticket's digits one by one, its letters as letters, the
 * window as a cardinal: `请 A 零零一 号到 3 号窗口`.
 */

/** A call as it is said and captioned. */
export interface SpokenCall {
  /** Ticket number, e.g. `A001`. */
  readonly number: string;
  /** Number of the window, e.g. 3. */
  readonly windowNumber: number;
  /** Where the window is, by language; only where it stands in another zone than the service waits in. */
  readonly place?: SpokenPlace | undefined;
}

/** A zone and its floor. */
export interface SpokenPlace {
  readonly zone: string;
  /** 0 = the hall names no floors. */
  readonly floor: number;
}

const CHINESE_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const ENGLISH_DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A language a call can be said in. */
export type SpeechLanguage = 'zh-CN' | 'en';

/** The sentence for a call in one language. */
export function spokenText(call: SpokenCall, language: SpeechLanguage): string {
  return language === 'en' ? englishText(call) : chineseText(call);
}

function chineseText({ number, windowNumber, place }: SpokenCall): string {
  const floor = place !== undefined && place.floor !== 0 ? `${place.floor} 楼` : '';
  const where = [`${floor}${place?.zone ?? ''}`, `${windowNumber} 号窗口`].filter((part) => part !== '');
  return `请 ${saidNumber(number, 'zh-CN')} 号到 ${where.join(' ')}`;
}

function englishText({ number, windowNumber, place }: SpokenCall): string {
  const zone = place === undefined ? '' : `, ${place.zone}`;
  const floor = place !== undefined && place.floor !== 0 ? `, floor ${place.floor}` : '';
  return `Ticket ${saidNumber(number, 'en')}, please go to window ${windowNumber}${zone}${floor}`;
}

/** A ticket number with letters as letters and digits one by one: `A001` → `A 零零一`, `A zero zero one`. */
export function saidNumber(number: string, language: SpeechLanguage): string {
  const groups = number.match(/\d+|[^\d\s-]+/g) ?? [];
  return groups.map((group) => saidGroup(group, language)).join(' ');
}

function saidGroup(group: string, language: SpeechLanguage): string {
  if (!/^\d/.test(group)) return [...group].join(' ');
  const [words, gap] = language === 'en' ? [ENGLISH_DIGITS, ' '] : [CHINESE_DIGITS, ''];
  return [...group].map((digit) => words[Number(digit)]).join(gap);
}
