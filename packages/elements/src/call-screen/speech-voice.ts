import { spokenText, type SpeechLanguage } from './spoken-text.ts';
import type { Voice } from './voice.ts';

/** A little slower than talk: a hall echoes. */
const RATE = 0.9;

/**
 * The browser's own voice, where it has a local one for the language. Voices that speak by a cloud service are never
 * used: a visitor's call does not leave the hall, and the hall may have no internet.
 */
export function speechVoice(speech: SpeechSynthesis | undefined = globalThis.speechSynthesis): Voice {
  // The list of voices loads once it has been asked for: by the first call it is there.
  speech?.getVoices();
  return {
    say(call, language, signal) {
      const voice = speech === undefined ? undefined : localVoice(speech, language);
      if (speech === undefined || voice === undefined) return Promise.resolve(false);
      return speak(speech, voice, spokenText(call, language), signal);
    },
  };
}

function localVoice(speech: SpeechSynthesis, language: SpeechLanguage): SpeechSynthesisVoice | undefined {
  const prefix = language === 'en' ? /^en(?![a-z])/i : /^(zh|cmn)(?![a-z])/i;
  const voices = speech.getVoices().filter((voice) => voice.localService && prefix.test(voice.lang));
  return voices.find(({ lang }) => lang.replace('_', '-') === language) ?? voices[0];
}

function speak(
  speech: SpeechSynthesis,
  voice: SpeechSynthesisVoice,
  text: string,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    utterance.addEventListener('end', () => resolve(true), { once: true });
    utterance.addEventListener('error', () => resolve(false), { once: true });
    signal.addEventListener('abort', () => (speech.cancel(), resolve(false)), { once: true });
    speech.speak(utterance);
  });
}
