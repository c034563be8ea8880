import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { appOrigin, isContentHost, type Origins } from '#server/web/origins.ts';

/** The only script that may become a service worker here. */
const workerPath = '/player/worker.js';

/**
 * The content origin: player.html, its scripts and its worker under `/player/`, and nothing else.
 * A course's own files never come from here: `/player/c/*` is answered by the content worker, or not at all.
 */
export function createContentSite({ origins, folder }: { readonly origins: Origins; readonly folder: string }): Hono {
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    context.res.headers.set('Origin-Agent-Cluster', '?1');
    context.res.headers.set('X-Content-Type-Options', 'nosniff');
    // Only the app may frame the player: its hello carries no secret, but a stranger's page is no place for a course.
    context.res.headers.set('Content-Security-Policy', `frame-ancestors ${appOrigin(origins, context.req.raw)}`);
  });
  site.use(async (context, next) => (isContentHost(origins, context.req.raw) ? next() : context.text('Not here', 404)));
  // A course could put another of our scripts in the place of the worker, which then answers for no course any more.
  site.get('/player/*', async (context, next) => (context.req.header('Service-Worker') === 'script' && context.req.path !== workerPath ? context.text('Not here', 404) : next()));
  site.all('/player/c/*', (context) => context.text('Not here', 404));
  site.use(compress());
  site.get('/player', (context) => context.redirect('/player/'));
  site.get('/player/*', serveStatic({ root: folder, onFound: (_path, context) => context.header('Cache-Control', 'no-cache') }));
  site.notFound((context) => context.text('Not here', 404));
  return site;
}
