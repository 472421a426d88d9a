/** `(seq, tag)`: tag is 16 hex of the chain hash at seq, so that it names one history. */
export interface Cursor {
  readonly seq: number;
  readonly tag: string;
}
