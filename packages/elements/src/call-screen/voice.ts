import type { ClippedCall } from './clip-names.ts';
import type { SpeechLanguage } from './spoken-text.ts';

/**
 * A voice says one call in one language. It resolves with `true` once it has been said and with `false` where this
 * voice cannot say it, so that the next one is asked; it never rejects. When `signal` aborts it falls silent at once.
 * No voice may need the internet: halls run on intranets.
 */
export interface Voice {
  say(call: ClippedCall, language: SpeechLanguage, signal: AbortSignal): Promise<boolean>;
}

/** The first of several voices that can say a call says it; with none of them the chime stands alone. */
export function firstOf(voices: readonly Voice[]): Voice {
  return {
    async say(call, language, signal) {
      for (const voice of voices) {
        if (signal.aborted) return false;
        if (await voice.say(call, language, signal)) return true;
      }
      return false;
    },
  };
}
