/** A ticket's id as a path or query writes it, or NaN: `0x1` and `1e0` are not other names of ticket 1. */
export function ticketIdOf(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : NaN;
}
