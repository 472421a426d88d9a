import { ticketVibration } from './limits.ts';

/** What the visitor's attention is wanted for. */
export type Occasion = keyof typeof ticketVibration;

/** Two rising tones for a call, one for the notice: Hz and start, s. */
const TONES: Readonly<Record<Occasion, readonly (readonly [hz: number, at: number])[]>> = {
  called: [
    [660, 0],
    [880, 0.22],
    [660, 0.8],
    [880, 1.02],
  ],
  soon: [[660, 0]],
};

/**
 * Sound and vibration of a phone. Browsers allow both only after a touch, so {@link Attention.arm} is called in one;
 * before that, and where a phone has neither, only the screen tells.
 */
export class Attention {
  #audio: AudioContext | undefined;
  #armed = false;

  get armed(): boolean {
    return this.#armed;
  }

  /** In the handler of a touch. Plays the notice once, so that the visitor knows how it sounds. */
  arm(): void {
    this.#armed = true;
    if (typeof AudioContext !== 'undefined') {
      this.#audio ??= new AudioContext();
      void this.#audio.resume();
    }
    this.get('soon');
  }

  disarm(): void {
    this.#armed = false;
  }

  /** Gets the visitor's attention, if armed. */
  get(occasion: Occasion): void {
    if (!this.#armed) return;
    if (typeof navigator.vibrate === 'function') navigator.vibrate([...ticketVibration[occasion]]);
    for (const [hz, at] of TONES[occasion]) this.#tone(hz, at);
  }

  #tone(hz: number, at: number): void {
    const audio = this.#audio;
    if (audio === undefined) return;
    const start = audio.currentTime + at;
    const oscillator = new OscillatorNode(audio, { frequency: hz, type: 'sine' });
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(0.5, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + 0.55);
  }
}
