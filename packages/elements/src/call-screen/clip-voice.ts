import { clipNames } from './clip-names.ts';
import { CLIPS_MAX } from './limits.ts';
import type { Voice } from './voice.ts';

/** Plays one decoded clip; resolves when it has ended or `signal` aborted. */
export interface ClipPlayer {
  decode(bytes: ArrayBuffer): Promise<AudioBuffer>;
  play(clip: AudioBuffer, signal: AbortSignal): Promise<void>;
}

/**
 * The recorded voice: clips of `clip-names.ts` under a base URL, fetched once and kept decoded. A call that lacks one
 * clip is left to the next voice whole, never said with a hole in it.
 *
 * @param baseUrl where the clips lie, on the hall's own server
 */
export function clipVoice(baseUrl: string, player: ClipPlayer, fetchClip: typeof fetch = fetch): Voice {
  const kept = new Map<string, AudioBuffer>();
  const missing = new Set<string>();

  const load = async (path: string): Promise<AudioBuffer | undefined> => {
    const known = kept.get(path);
    if (known !== undefined || missing.has(path)) return known;
    const clip = await fetched(path);
    if (clip !== undefined && kept.size < CLIPS_MAX) kept.set(path, clip);
    return clip;
  };
  const fetched = async (path: string): Promise<AudioBuffer | undefined> => {
    try {
      const response = await fetchClip(`${baseUrl.replace(/\/$/, '')}/${path}`);
      if (response.status === 404 && missing.size < CLIPS_MAX) missing.add(path);
      return response.ok ? await player.decode(await response.arrayBuffer()) : undefined;
    } catch {
      return undefined;
    }
  };

  return {
    async say(call, language, signal) {
      const clips = await Promise.all(
        clipNames(call, language).map((name) => load(`${language}/${name}.mp3`)),
      );
      const whole = clips.filter((clip) => clip !== undefined);
      if (whole.length < clips.length) return false;
      for (const clip of whole) if (!signal.aborted) await player.play(clip, signal);
      return true;
    },
  };
}

/** Plays clips on an audio context. */
export function contextPlayer(context: AudioContext): ClipPlayer {
  return {
    decode: (bytes) => context.decodeAudioData(bytes),
    play: (clip, signal) =>
      new Promise((resolve) => {
        const source = new AudioBufferSourceNode(context, { buffer: clip });
        source.addEventListener('ended', () => resolve(), { once: true });
        signal.addEventListener('abort', () => source.stop(), { once: true });
        source.connect(context.destination);
        source.start();
      }),
  };
}
