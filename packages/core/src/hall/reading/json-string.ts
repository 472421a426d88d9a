/** How far a JSON string reaches. */
export interface StringExtent {
  /** Just after the closing quote, or where the string breaks off. */
  readonly end: number;
  readonly whole: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const firstPrintable = 0x20;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Passes the JSON string whose opening quote stands at `from`. */
export function passString(text: string, from: number): StringExtent {
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) return { end: at + 1, whole: true };
    const length = code === backslash ? escapeLength(text, at) : 1;
    if (length === 0 || code < firstPrintable) return { end: at, whole: false };
    at += length;
  }
  return { end: text.length, whole: false };
}

/** Characters of the escape that starts at `at`; 0 when it is none. */
function escapeLength(text: string, at: number): number {
  escape.lastIndex = at;
  return escape.test(text) ? escape.lastIndex - at : 0;
}
