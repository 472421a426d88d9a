import { limits } from '../limits.ts';
import type { HallFile } from './hall-file.ts';
import { hallFile } from './reading/fields.ts';
import { checkJsonText } from './reading/json-text.ts';
import { Mistakes } from './reading/mistakes.ts';
import type { HallFileMistake } from './reading/mistakes.ts';
import { checkReferences } from './reading/references.ts';

/** A hall file that holds, or everything that is wrong with it, at most `limits.hallFileMistakesMax` mistakes. */
export type HallFileReading =
  | { readonly ok: true; readonly hall: HallFile }
  | { readonly ok: false; readonly mistakes: readonly HallFileMistake[] };

/**
 * Reads the JSON text of a hall file and checks all of it. Never throws, whatever the text is. Fields that HallKit
 * does not know are kept as they are; one that looks like a misspelt known field is a mistake.
 */
export function readHallFile(text: string): HallFileReading {
  const mistakes = new Mistakes();
  const value = readJson(text, mistakes);
  if (value !== undefined) {
    hallFile(value, '', mistakes);
    checkReferences(value, mistakes);
  }
  // Without a mistake the checks above have proved the value to be a hall file, field by field.
  return mistakes.found.length === 0
    ? { ok: true, hall: value as HallFile }
    : { ok: false, mistakes: mistakes.found };
}

function readJson(text: string, mistakes: Mistakes): unknown {
  if (text.length > limits.hallFileCharsMax) {
    const allowed = `at most ${limits.hallFileCharsMax} characters are allowed, ${text.length} found`;
    mistakes.add('', 'too_large', allowed);
    return undefined;
  }
  // Some editors put a byte order mark before the first character.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  return checkJsonText(json, mistakes) ? JSON.parse(json) : undefined;
}
