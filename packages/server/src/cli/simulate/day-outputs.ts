import { localInstant, type DayObserver } from '@hallkit/core';
import { OutputFile } from './output-file.ts';

/** Where the files of a simulated day go. */
export interface OutputPaths {
  readonly out: string;
  readonly changes: string | undefined;
  readonly estimates: string | undefined;
}

/** The files of a simulated day. Instants are shown in the hall's zone, with offset. */
export class DayOutputs implements Required<DayObserver> {
  readonly #zone: string;
  readonly #files: OutputFile[] = [];
  readonly #out: OutputFile;
  readonly #changes: OutputFile | undefined;
  readonly #estimates: OutputFile | undefined;

  /** Opens them all, so that one that cannot be written is known before the day is played. */
  constructor({ out, changes, estimates }: OutputPaths, zone: string) {
    this.#zone = zone;
    try {
      this.#out = this.#open(out, ['visit', 'window', 'calledAt', 'endedAt']);
      this.#changes = changes === undefined ? undefined : this.#open(changes, ['at', 'window', 'services']);
      this.#estimates =
        estimates === undefined
          ? undefined
          : this.#open(estimates, ['visit', 'issuedAt', 'p50Seconds', 'p90Seconds']);
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  assigned: Required<DayObserver>['assigned'] = ({ visit, window, calledAt, endedAt }) =>
    this.#out.write([visit, window, this.#instant(calledAt), this.#instant(endedAt)]);

  changed: Required<DayObserver>['changed'] = ({ at, window, services }) =>
    this.#changes?.write([this.#instant(at), window, services.join(';')]);

  told: Required<DayObserver>['told'] = ({ visit, issuedAt, p50Ms, p90Ms }) =>
    this.#estimates?.write([visit, this.#instant(issuedAt), p50Ms / 1000, p90Ms / 1000]);

  /** Puts the files in their places. */
  finish(): void {
    for (const file of this.#files) file.finish();
  }

  /** Leaves nothing behind of what is not finished. */
  discard(): void {
    for (const file of this.#files) file.discard();
  }

  #open(path: string, header: readonly string[]): OutputFile {
    const file = new OutputFile(path, header);
    this.#files.push(file);
    return file;
  }

  #instant(at: number): string {
    return localInstant(at, this.#zone);
  }
}
