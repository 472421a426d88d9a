/** `npm start`: builds the pages where they are missing or stale, then serves the demo hall. */
import { spawn } from 'node:child_process';
import { buildDisplaysWhenStale } from './displays.ts';
import { repositoryRoot } from './repository.ts';

buildDisplaysWhenStale();

const server = spawn(
  process.execPath,
  [
    '--conditions=hallkit-source',
    'packages/server/bin/hallkit.js',
    'serve',
    '--demo',
    ...process.argv.slice(2),
  ],
  { cwd: repositoryRoot, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
);
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
  // A terminal sends Ctrl-C to this script and the server alike.
  process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : server.kill(signal)));
}
server.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
