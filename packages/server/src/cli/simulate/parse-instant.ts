const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))$/;

/** An ISO 8601 instant with its offset, to the millisecond, as ms; undefined when it is none, or no date there is. */
export function parseInstant(text: string): number | undefined {
  const found = form.exec(text);
  if (found === null) return undefined;
  const [, local = '', sign = '+', hours = '0', minutes = '0'] = found;
  const shownMs = Date.parse(`${local}Z`);
  // A day that a month does not have is read as one of the next month: its own text tells.
  if (Number.isNaN(shownMs) || !new Date(shownMs).toISOString().startsWith(local.slice(0, 16)))
    return undefined;
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '+' ? shownMs - offsetMs : shownMs + offsetMs;
}
