/** What is wrong with the quoting of a line of CSV. */
export type CsvMistake = 'quote_not_closed' | 'quote_misplaced';

/**
 * The fields of one line of CSV (RFC 4180): fields in double quotes may hold commas and doubled quotes. Lines cannot
 * be continued inside quotes.
 */
export function csvFields(line: string): readonly string[] | CsvMistake {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const from = field.lastIndex;
    const found = field.exec(line);
    if (found === null) return isOpen(line.slice(from)) ? 'quote_not_closed' : 'quote_misplaced';
    const [, quoted, plain = '', end] = found;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') return fields;
  }
}

/** One line of CSV; fields are quoted where they must be. */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${fields.map((field) => csvField(String(field))).join(',')}\n`;
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isOpen(rest: string): boolean {
  return rest.startsWith('"') && (rest.match(/"/g) ?? []).length % 2 === 1;
}
