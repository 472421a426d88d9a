import { isCommandId, wireActions } from '@hallkit/protocol/codes';
import type { WireAction } from '@hallkit/protocol/codes';

/** What the client needs of `sessionStorage` or `localStorage`. */
export interface CommandStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A command as it is kept until its outcome is known. */
export interface StoredCommand {
  readonly commandId: string;
  readonly action: WireAction;
  /** Absent where it held personal data or a secret, which are never stored: then its outcome can only be asked for. */
  readonly payload?: object;
  /** Instant it is too late after; ms, server clock. */
  readonly notAfterMs: number;
  /** Who gave it: nobody else may send it again. */
  readonly principal: string;
  readonly console: string;
}

/** Parts of a payload that must not stay behind on a shared computer. */
const privateFields = ['visitor', 'note', 'leaveCode'];

/**
 * Commands on the way, one key each, so that two tabs do not overwrite each other. A storage that is full or forbidden
 * never stops a command; it is only not remembered over a reload.
 */
export class CommandStorage {
  readonly #store: CommandStore | undefined;
  readonly #prefix: string;

  constructor(store: CommandStore | undefined, hall: string) {
    this.#store = store;
    this.#prefix = `hallkit.command.${hall}.`;
  }

  /** Keeps a command; before it is sent. */
  keep(command: StoredCommand): void {
    const { payload, ...rest } = command;
    const isPrivate = payload !== undefined && privateFields.some((field) => field in payload);
    const kept = isPrivate || payload === undefined ? rest : { ...rest, payload };
    this.#try((store) => store.setItem(this.#prefix + command.commandId, JSON.stringify(kept)));
  }

  /** Forgets a command whose outcome is known. */
  drop(commandId: string): void {
    this.#try((store) => store.removeItem(this.#prefix + commandId));
  }

  /** Everything kept, oldest first. What cannot be read is dropped. */
  list(): readonly StoredCommand[] {
    const found: StoredCommand[] = [];
    this.#try((store) => {
      const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
      for (const key of keys.filter((name) => name.startsWith(this.#prefix)).sort()) {
        const command = readCommand(store.getItem(key));
        if (command === undefined) store.removeItem(key);
        else found.push(command);
      }
    });
    return found;
  }

  #try(act: (store: CommandStore) => void): void {
    try {
      if (this.#store !== undefined) act(this.#store);
    } catch {
      // Full, or switched off by the browser: the command goes out all the same.
    }
  }
}

function readCommand(text: string | null): StoredCommand | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<StoredCommand>;
    const isWhole =
      isCommandId(value.commandId) &&
      wireActions.some((action) => action === value.action) &&
      typeof value.notAfterMs === 'number' &&
      typeof value.principal === 'string' &&
      typeof value.console === 'string';
    return isWhole ? (value as StoredCommand) : undefined;
  } catch {
    return undefined;
  }
}
