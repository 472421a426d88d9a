/** A two-tone chime, synthesised: a screen needs no sound file for it, and no network. */

/** Tones of the chime: pitch in Hz, start and length in s. E5 then C5, as halls and stations have it. */
const TONES = [
  { pitchHz: 659.25, startS: 0, lengthS: 0.9 },
  { pitchHz: 523.25, startS: 0.45, lengthS: 1.3 },
] as const;

/** Loudness of a tone's start, of 1. */
const PEAK = 0.35;
/** What an exponential fade ends at: it never reaches nought. */
const SILENCE = 0.0001;
const ATTACK_S = 0.015;

/** How long the chime is, ms. */
export const CHIME_MS = 1_500;

/** Starts the chime. The caller waits {@link CHIME_MS} by a timer of its own: a suspended context ends nothing. */
export function startChime(context: BaseAudioContext): void {
  for (const tone of TONES) startTone(context, tone);
}

function startTone(context: BaseAudioContext, { pitchHz, startS, lengthS }: (typeof TONES)[number]): void {
  const from = context.currentTime + startS;
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency: pitchHz });
  const loudness = new GainNode(context, { gain: SILENCE });
  loudness.gain.setValueAtTime(SILENCE, from);
  loudness.gain.exponentialRampToValueAtTime(PEAK, from + ATTACK_S);
  loudness.gain.exponentialRampToValueAtTime(SILENCE, from + lengthS);
  oscillator.connect(loudness).connect(context.destination);
  // Both nodes are let go by the browser once the tone has stopped: weeks of chimes leave nothing behind.
  oscillator.start(from);
  oscillator.stop(from + lengthS);
}
