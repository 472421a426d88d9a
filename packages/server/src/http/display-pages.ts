import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pageHeaders } from './security-headers.ts';

/** Files whose name carries a hash of their content never change. */
const HASHED = /-[\w-]{8}\.(?:js|css)$|\.woff2$/;

/** Serves the built display pages under `/<page>/`. Nothing outside the folder, no dot files, no listings. */
export async function registerDisplayPages(app: FastifyInstance, root: string): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(fastifyHelmet, pageHeaders);
    await pages.register(fastifyStatic, {
      root,
      prefix: '/',
      dotfiles: 'ignore',
      index: 'index.html',
      redirect: true,
      allowedPath: staysInside(root),
      cacheControl: false,
      setHeaders: setCacheHeader,
    });
  });
}

/** A link inside the folder must not lead out of it; everything else the plugin itself keeps in. */
function staysInside(root: string): (path: string) => boolean {
  const folder = realpathSync(root);
  return (path) => {
    try {
      return `${realpathSync(join(folder, decodeURIComponent(path)))}${sep}`.startsWith(folder + sep);
    } catch {
      // Not there, or no path at all: the plugin says so.
      return true;
    }
  };
}

function setCacheHeader(reply: FastifyReply, path: string): void {
  reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}
