import type { Announcer, Utterance } from './announcer.ts';
import { CHIME_MS } from './chime.ts';
import type { ClippedCall } from './clip-names.ts';
import { SILENT_CAPTION_MS, VOICE_MS_MAX } from './limits.ts';
import type { SpeechLanguage } from './spoken-text.ts';
import type { Voice } from './voice.ts';

/** What is being said now. */
export interface Announcement {
  readonly utterance: Utterance;
  readonly call: ClippedCall;
  readonly language: SpeechLanguage;
}

/** What the player needs of its screen. */
export interface PlayerPorts {
  /** The call of a seq as it is said, in a language; `undefined` when it has left the view. */
  call(seq: number, language: SpeechLanguage): ClippedCall | undefined;
  /** The languages a call is said in, in order. */
  languages(seq: number): readonly SpeechLanguage[];
  /** The voice to use, or `undefined` while sound is off: captions then keep their pace without it. */
  voice(): Voice | undefined;
  /** Starts the chime. */
  chime(): void;
  /** Shows (or, with `undefined`, takes away) the caption. */
  caption(announcement: Announcement | undefined): void;
  /** Waits; resolves early when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * Plays what the announcer gives, one after the other, never two at once: caption, chime, voice. A voice that fails or
 * never ends holds nothing up for longer than its limit.
 */
export class AnnouncementPlayer {
  readonly #announcer: Announcer;
  readonly #ports: PlayerPorts;
  #running = false;
  #stop = new AbortController();

  constructor(announcer: Announcer, ports: PlayerPorts) {
    this.#announcer = announcer;
    this.#ports = ports;
  }

  /** Plays all that waits. Safe to call at every change: a player that is already playing goes on. */
  async play(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#stop = new AbortController();
    try {
      await this.#playAll(this.#stop.signal);
    } finally {
      this.#running = false;
    }
  }

  /** Falls silent at once, for example when the screen leaves the page. */
  stop(): void {
    this.#stop.abort();
  }

  async #playAll(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const utterance = this.#announcer.next();
      if (utterance === undefined) break;
      await this.#playOne(utterance, signal).catch(() => undefined);
      this.#announcer.finished();
    }
    this.#ports.caption(undefined);
  }

  async #playOne(utterance: Utterance, signal: AbortSignal): Promise<void> {
    const languages = this.#ports.languages(utterance.seq);
    for (const [index, language] of languages.entries()) {
      const call = this.#ports.call(utterance.seq, language);
      if (call === undefined || signal.aborted) return;
      this.#ports.caption({ utterance, call, language });
      if (utterance.chime && index === 0) await this.#playChime(signal);
      const said = await this.#say(call, language, signal);
      if (!said) await this.#ports.wait(SILENT_CAPTION_MS, signal);
    }
  }

  async #playChime(signal: AbortSignal): Promise<void> {
    if (this.#ports.voice() === undefined) return;
    this.#ports.chime();
    await this.#ports.wait(CHIME_MS, signal);
  }

  async #say(call: ClippedCall, language: SpeechLanguage, signal: AbortSignal): Promise<boolean> {
    const voice = this.#ports.voice();
    if (voice === undefined || signal.aborted) return false;
    const limit = new AbortController();
    const abort = (): void => limit.abort();
    signal.addEventListener('abort', abort, { once: true });
    const tooLong = this.#ports.wait(VOICE_MS_MAX, limit.signal).then(() => false);
    try {
      return await Promise.race([voice.say(call, language, limit.signal), tooLong]);
    } finally {
      signal.removeEventListener('abort', abort);
      limit.abort();
    }
  }
}
