import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import type { Connection } from '#server/auth/password-check.ts';
import type { ArrivalLog } from '#server/store/arrival-log.ts';
import { createAnswerOnce } from '#server/web/answer-once.ts';
import { contentOrigin, withHost, type Origins } from '#server/web/origins.ts';

/** What `config.json` tells the app at run time. */
export interface PublicConfig {
  readonly organisation: { readonly name: string; readonly accent?: string };
  /** Demo people for the sign-in screen; absent in front of a real organisation. */
  readonly demoPeople?: readonly PublicPerson[];
}

interface PublicPerson {
  readonly userId: string;
  readonly name: string;
  readonly job: string;
  readonly sentence: string;
  readonly password: string;
  /** Path of a picture on the app's origin. */
  readonly photo?: string;
}

export interface AppSiteOptions {
  readonly lms: { fetch(request: Request, connection: Connection): Promise<Response> };
  /** Where a request came from: guesses of passwords are slowed down by address. */
  readonly addressOf: (context: Context) => Connection;
  /** Where arrivals are written down; without it nobody can ask later what became of one. */
  readonly arrivals?: ArrivalLog;
  readonly origins: Origins;
  readonly config: PublicConfig;
  /** The built app: `dist/app`. */
  readonly folder: string;
}

const oneYear = 'public, max-age=31536000, immutable';

/** The app's origin: the LMS at `/ekp/` and `/session`, the configuration, the built app, and its shell for every other address. */
export function createAppSite({ lms, addressOf, arrivals, origins, config, folder }: AppSiteOptions): Hono {
  const site = new Hono();
  const answerOnce = createAnswerOnce({ log: arrivals });
  const toLms = (context: Context): Promise<Response> => answerOnce.pass(context.req.raw, (request) => lms.fetch(request, addressOf(context)));

  site.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    // What the LMS says of a file that is not the app's holds beside the app's own policy (CSP 3: of several policies each one holds).
    const stricter = headers.get('Content-Security-Policy');
    for (const [name, value] of Object.entries(appHeaders(withHost(contentOrigin(origins, context.req.raw), '*')))) headers.set(name, value);
    if (stricter !== null) headers.append('Content-Security-Policy', stricter);
  });
  site.all('/ekp/*', toLms);
  site.all('/session', toLms);
  site.post('/recall', (context) => answerOnce.recall(context.req.raw));
  site.use(compress());
  site.get('/config.json', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json({ ...config, contentOrigin: contentOrigin(origins, context.req.raw) });
  });
  site.get('/probe.txt', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.text('haversack');
  });
  site.use(
    '*',
    serveStatic({
      root: folder,
      onFound: (path, context) => context.header('Cache-Control', path.includes('/assets/') ? oneYear : 'no-cache'),
    }),
  );
  site.get('*', serveStatic({ root: folder, path: 'index.html', onFound: (_path, context) => context.header('Cache-Control', 'no-cache') }));
  return site;
}

function appHeaders(content: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      `frame-src ${content}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Origin-Agent-Cluster': '?1',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'geolocation=(), microphone=(), camera=(self)',
  };
}
