/** How everything for browsers is bundled: the pages, the one-file elements, and what `npm run size` weighs. */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { Plugin } from 'rollup';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { repositoryRoot } from '../repository.ts';
import { privateMembers } from './private-members.ts';
import { templateWhitespace } from './template-whitespace.ts';
import { websocketOnly } from './websocket-only.ts';

/** Old kiosk browsers and TV boxes. See `docs/decisions/0007-browsers-from-chrome-78.md`. */
export const browserTarget = 'chrome78';

/** Lowering waits until a chunk is whole: module by module, each would carry its own copy of what lowering needs. */
const MODULE_TARGET = 'es2022';

/** Sources of this repository to JavaScript. */
export function typescript(tsconfig: string, target: string): Plugin {
  const { resolveId: _resolveId, ...plugin } = esbuild({ tsconfig, target, include: /\.[jt]s$/ });
  // Its resolving of relative imports knows nothing of `browser` fields and would bundle Node's half of Socket.IO.
  return plugin;
}

/** Plugins that turn sources into one script, or several chunks, for browsers. */
export function browserPlugins(): Plugin[] {
  return [
    websocketOnly,
    nodeResolve({ browser: true, exportConditions: ['hallkit-source'], extensions: ['.ts', '.mjs', '.js'] }),
    typescript('tsconfig.web.json', MODULE_TARGET),
    privateMembers(repositoryRoot),
    templateWhitespace(),
    minify({ target: browserTarget, legalComments: 'eof' }),
  ];
}
