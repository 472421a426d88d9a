/**
 * Keys of the console. A combination is written as `Ctrl+Z`, `Shift+F3`, `F2`: modifiers in the order Ctrl, Alt, Shift,
 * Meta, then the key's own name. Halls remap them to fit the business system beside the console.
 */
import type { CounterAction } from './possible-actions.ts';

/** Actions that have a key of their own. */
export const keyedActions = [
  'call-next',
  'recall',
  'start-service',
  'finish-service',
  'no-show',
  'park-ticket',
  'pause-window',
  'undo',
] as const satisfies readonly CounterAction[];

/** One of {@link keyedActions}. */
export type KeyedAction = (typeof keyedActions)[number];

/** A combination for every action; '' = none. */
export type KeyMap = Readonly<Record<KeyedAction, string>>;

/** Keys until a hall maps its own. */
export const defaultKeys: KeyMap = {
  'call-next': 'F2',
  recall: 'F3',
  'start-service': 'F4',
  'finish-service': 'F6',
  'no-show': 'F7',
  'park-ticket': 'F8',
  'pause-window': 'F9',
  undo: 'Ctrl+Z',
};

/** What of a keyboard event is looked at. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** The combination of an event, `Ctrl+Z`. */
export function combinationOf({ key, ctrlKey, altKey, shiftKey, metaKey }: PressedKey): string {
  const modifiers = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [...modifiers.filter((modifier) => modifier !== false), name].join('+');
}

/** The action of an event, or `undefined`. */
export function actionOfKey(keys: KeyMap, pressed: PressedKey): KeyedAction | undefined {
  const combination = combinationOf(pressed).toLowerCase();
  return keyedActions.find((action) => keys[action] !== '' && keys[action].toLowerCase() === combination);
}

/**
 * Keys with a hall's own changes. Two actions on one combination would press both: the later one loses its key.
 */
export function mergeKeys(changes: Partial<KeyMap>): KeyMap {
  const taken = new Set<string>();
  const own = keyedActions.filter((action) => changes[action] !== undefined);
  const order = [...own, ...keyedActions.filter((action) => changes[action] === undefined)];
  const merged: Record<string, string> = {};
  for (const action of order) {
    const wanted = changes[action] ?? defaultKeys[action];
    const free = wanted !== '' && !taken.has(wanted.toLowerCase());
    merged[action] = free ? wanted : '';
    if (free) taken.add(wanted.toLowerCase());
  }
  return merged as unknown as KeyMap;
}
