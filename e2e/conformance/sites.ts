import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { build } from 'vite';
import { createAppSite } from '#server/web/app-site.ts';
import { createContentSite } from '#server/web/content-site.ts';
import { listen } from '../harness/listen.ts';

const stageFolder = 'dist/conformance';

/** The two origins, as the server serves them: the stage in place of the app, and the built player. In place of an LMS there is a folder of packages. */
export interface Sites {
  readonly url: string;
  readonly packageAddress: (name: string) => string;
  readonly remove: () => void;
}

export async function startSites(folder: string): Promise<Sites> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'e2e/conformance/stage',
    publicDir: false,
    build: { outDir: join(process.cwd(), stageFolder), emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
    worker: { format: 'es' },
  });
  const [appPort, contentPort] = [await freePort(), await freePort()];
  const origins = { app: undefined, content: undefined, appPort, contentPort };
  const lms = {
    fetch: async (request: Request): Promise<Response> => {
      const name = decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '');
      return new Response(await readFile(join(folder, name)));
    },
  };
  const servers = [
    await start(createAppSite({ lms, origins, config: { organisation: { name: 'Conformance' } }, folder: stageFolder, addressOf: () => ({}) }), appPort),
    await start(createContentSite({ origins, folder: 'dist/content' }), contentPort),
  ];
  return {
    url: `http://localhost:${appPort}`,
    packageAddress: (name) => `/ekp/packages/LMSTestPackage_${name}.zip`,
    remove: () => {
      for (const server of servers) server.close();
    },
  };
}

function start(site: Hono, port: number): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve) => {
    const server = serve({ fetch: site.fetch, port, hostname: 'localhost' }, () => resolve(server));
  });
}

async function freePort(): Promise<number> {
  const taken = await listen(() => undefined);
  await taken.remove();
  return Number(new URL(taken.url).port);
}
