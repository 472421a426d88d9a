import type { Language } from '../connection/lang-controller.ts';

/** Whether this browser can speak at all. A browser without a Chinese voice stays silent, which is no error. */
function canSpeak(): boolean {
  return typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
}

/** Says a prompt in place of whatever is being said: at a kiosk the latest screen is the one that counts. */
export function say(text: string, language: Language): void {
  if (!canSpeak()) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language;
  utterance.rate = 0.95;
  speechSynthesis.speak(utterance);
}

/** Silence: the visitor has gone, or switched the voice off. */
export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

/** A ticket number as it is said: one by one, `D 0 1 2`. */
export function spelled(number: string): string {
  return [...number].join(' ');
}
