/** Something a person may look for. `pinyin` holds initials and full pinyin, lower case, separated by a blank. */
export interface Searchable {
  readonly names: readonly string[];
  readonly pinyin: string;
  readonly code: string;
}

/** A search over thousands of entries: made once, asked at every key. */
export type Search<T> = (query: string, limit: number) => readonly T[];

/** Characters of a query that are looked at; nobody types more at a kiosk. */
const QUERY_CHARS_MAX = 40;

/** How good a hit is, best first. `none` is no hit. */
const quality = { exact: 0, start: 1, initials: 2, word: 3, inside: 4, scattered: 5, none: 9 } as const;

interface Indexed<T> {
  readonly entry: T;
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly initials: string;
  readonly pinyin: string;
  readonly code: string;
}

/**
 * Indexes entries for search by Chinese, English, pinyin, pinyin initials and code. All words of a query must be
 * found; hits come best first, among equals the shorter name, then the order given. Plain string search throughout:
 * what a person types never becomes a pattern.
 */
export function createSearch<T>(entries: readonly T[], textsOf: (entry: T) => Searchable): Search<T> {
  const index = entries.map((entry) => indexed(entry, textsOf(entry)));
  return (query, limit) => {
    const words = queryWords(query);
    if (words.length === 0) return [];
    const hits = index.flatMap((each) => {
      const score = worst(each, words);
      return score === quality.none ? [] : [{ each, score }];
    });
    hits.sort((a, b) => a.score - b.score || nameLength(a.each) - nameLength(b.each));
    return hits.slice(0, limit).map(({ each }) => each.entry);
  };
}

/** A query as it is compared: lower case, full-width forms as half-width, single blanks. */
function queryWords(query: string): readonly string[] {
  return query.normalize('NFKC').toLowerCase().slice(0, QUERY_CHARS_MAX).split(/\s+/).filter(Boolean);
}

function indexed<T>(entry: T, { names, pinyin, code }: Searchable): Indexed<T> {
  const lower = names.map((name) => name.normalize('NFKC').toLowerCase());
  const [initials = '', full = ''] = pinyin.split(' ');
  const words = lower.flatMap((name) => name.split(/[\s,()/-]+/));
  return { entry, names: lower, words, initials, pinyin: full, code: code.toLowerCase() };
}

function nameLength({ names }: Indexed<unknown>): number {
  return names[0]?.length ?? 0;
}

/** Several words are as good as the worst of them. */
function worst(entry: Indexed<unknown>, words: readonly string[]): number {
  return words.reduce((found: number, word) => Math.max(found, qualityOf(entry, word)), quality.exact);
}

function qualityOf({ names, words, initials, pinyin, code }: Indexed<unknown>, query: string): number {
  if (names.includes(query) || code === query || initials === query) return quality.exact;
  if (names.some((name) => name.startsWith(query))) return quality.start;
  if (initials.startsWith(query)) return quality.initials;
  if (words.some((word) => word.startsWith(query))) return quality.word;
  if (pinyin.startsWith(query) || (code !== '' && code.startsWith(query))) return quality.word;
  if ([initials, pinyin, ...names].some((text) => text.includes(query))) return quality.inside;
  return names.some((name) => holdsInOrder(name, query)) ? quality.scattered : quality.none;
}

/** 身份证补 finds 居民身份证遗失补领. Chinese only: single Latin letters in order are in every long name. */
function holdsInOrder(name: string, query: string): boolean {
  if (query.length < 2 || query.charCodeAt(0) < 0x2e80) return false;
  let at = -1;
  for (const character of query) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
