import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the disk under a process does wrong; see `powerloss.c`. */
export interface DiskFaults {
  /** Files below keep an image of what was synced. */
  readonly folder: string;
  /** This sync, counted from 1, fails with EIO. */
  readonly failSync?: number;
  /** While this path exists, writes fail with ENOSPC. */
  readonly fullFlag?: string;
}

let built: string | undefined;

/** Compiles the shim once a process; fails, naming gcc, where there is none. */
function shim(): string {
  if (built !== undefined) return built;
  const folder = mkdtempSync(join(tmpdir(), 'hallkit-shim-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const library = join(folder, 'powerloss.so');
  const source = join(import.meta.dirname, 'powerloss.c');
  try {
    execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread']);
  } catch (cause) {
    throw new Error('The fault tests need the C compiler gcc on this machine.', { cause });
  }
  built = library;
  return library;
}

/** The environment that puts a process on a faulty disk. */
export function faultEnvironment({ folder, failSync, fullFlag }: DiskFaults): NodeJS.ProcessEnv {
  return {
    LD_PRELOAD: shim(),
    FAULT_FOLDER: `${folder}/`,
    ...(failSync === undefined ? {} : { FAULT_FAIL_SYNC: String(failSync) }),
    ...(fullFlag === undefined ? {} : { FAULT_FULL_FLAG: fullFlag }),
  };
}
