/** As much of the WebSocket protocol as a bench client needs: short text frames out, text frames in. */

/** A masked text frame (with the mask zero) of fewer than 64 KiB. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const long = payload.length > 125;
  const head = Buffer.alloc(long ? 8 : 6);
  head[0] = 0x81;
  head[1] = 0x80 | (long ? 126 : payload.length);
  if (long) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** Cuts the bytes of a connection into frames, after the answer to the upgrade. */
export class FrameReader {
  readonly #onFrame: (payload: Buffer) => void;
  #rest: Buffer | undefined;
  #upgraded = false;

  constructor(onFrame: (payload: Buffer) => void) {
    this.#onFrame = onFrame;
  }

  /** Takes bytes as they came. Throws when the server refused the upgrade. */
  push(chunk: Buffer): void {
    let data = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = undefined;
    if (!this.#upgraded) {
      const end = data.indexOf('\r\n\r\n');
      if (end >= 0 && !data.toString('latin1', 0, 12).endsWith('101'))
        throw new Error(data.toString('latin1', 0, 200));
      if (end < 0) return void (this.#rest = data);
      this.#upgraded = true;
      data = data.subarray(end + 4);
    }
    this.#rest = this.#frames(data);
  }

  /** Hands whole frames on and returns what is left. */
  #frames(data: Buffer): Buffer | undefined {
    let from = 0;
    for (;;) {
      const frame = frameAt(data, from);
      if (frame === undefined) return from < data.length ? data.subarray(from) : undefined;
      this.#onFrame(data.subarray(frame.start, frame.end));
      from = frame.end;
    }
  }
}

function frameAt(data: Buffer, from: number): { readonly start: number; readonly end: number } | undefined {
  if (data.length - from < 2) return undefined;
  const short = (data[from + 1] ?? 0) & 127;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (data.length - from < head) return undefined;
  const length =
    short === 126
      ? data.readUInt16BE(from + 2)
      : short === 127
        ? Number(data.readBigUInt64BE(from + 2))
        : short;
  const end = from + head + length;
  return end > data.length ? undefined : { start: from + head, end };
}
