import { Decoder, Encoder } from 'socket.io-parser';

/** A decoder that takes text and nothing else: no attachment is ever announced, waited for or put together. */
class TextDecoder extends Decoder {
  constructor() {
    super({ maxAttachments: 0 });
  }

  override add(packet: unknown): void {
    if (typeof packet !== 'string') throw new Error('binary data is not taken');
    super.add(packet);
  }
}

/** Socket.IO's parser for a server whose clients send text only. */
export const textParser = { Encoder, Decoder: TextDecoder };
