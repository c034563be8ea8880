import { Hono } from 'hono';
import type { LmsFunction } from '#api/contract/describe.ts';
import { createAuthenticate, unauthorized, type Authenticated } from './auth/authenticate.ts';
import { createSharedReads } from './auth/shared-reads.ts';
import { createAuthenticateSystem } from './auth/system-key.ts';
import type { Connection } from './auth/password-check.ts';
import { refuseOtherSites } from './auth/same-site.ts';
import { sessionEndpoint } from './auth/session-endpoint.ts';
import { createCatalogSearch } from './catalog-search/catalog-search.ts';
import { errorAnswer } from './error-answer.ts';
import { LmsError } from './errors.ts';
import { servedPaths } from './functions/all.ts';
import { attachment } from './functions/external-training/attachment.ts';
import { heldRecord } from './functions/reference/held-record.ts';
import { serveFunction } from './functions/serve-function.ts';
import { hacpEndpoint } from './hacp/hacp-endpoint.ts';
import type { LmsParts } from './lms-parts.ts';
import { picture, picturesPath } from './pictures.ts';
import { randomId } from './random-id.ts';
import { readText } from './read-body.ts';
import { openApiDocument } from './openapi/openapi.ts';
import { apiPageAnswer, apiStyleAnswer } from './openapi/page.ts';
import { createSupportLog } from './support-log.ts';
import { signInPage, sitePage } from './site-page.ts';
import { usualTemperament, type Temperament } from './temperament.ts';

export interface LmsOptions extends Pick<LmsParts, 'store' | 'clock' | 'passwords' | 'baseUrl'>, Partial<Pick<LmsParts, 'randomId' | 'systemKey'>> {
  /** How this LMS differs from the usual one. */
  readonly temperament?: Partial<Temperament>;
  /** Told of faults of our own, which callers see as a bare 500. */
  readonly onFault?: (error: unknown) => void;
}

/** The whole LMS as a function: no port, no file, no clock of its own. It runs in Node and in a browser's tests alike. */
export interface Lms {
  /** Answers a request. Never rejects: what goes wrong is an answer too. */
  fetch(request: Request, connection?: Connection): Promise<Response>;
  readonly parts: LmsParts;
}

/** HACP's own limit is 100 KB (facts E.8); percent-encoded suspend data of SCORM 2004's length need more. */
const hacpLimitBytes = 2 * 1024 * 1024;
const vary = 'Authorization, Cookie, Origin, Sec-Fetch-Site, X-Haversack-Token';

type Env = { Bindings: Connection };

export function createLms(options: LmsOptions): Lms {
  const parts: LmsParts = {
    ...options,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    randomId: options.randomId ?? randomId,
    systemKey: options.systemKey,
    temperament: { ...usualTemperament, ...options.temperament },
    reads: createSharedReads(options.store.db),
    catalog: createCatalogSearch(options.store.db),
  };
  const authenticate = createAuthenticate(parts);
  const authenticateSystem = createAuthenticateSystem(parts);
  const callerOf = async ({ authentication, name }: LmsFunction, request: Request, connection: Connection): Promise<Authenticated> => {
    if (authentication === 'system') await authenticateSystem(request, connection, name);
    // Public functions take no notice of who calls (facts A.3), so that credentials that have gone stale cannot fail them.
    return authentication === 'system' || authentication === 'none' ? { caller: undefined } : authenticate(request, connection);
  };
  const log = createSupportLog(parts);
  const app = new Hono<Env>();

  app.onError((error, { req }) => {
    const isSignedOut = error instanceof LmsError && error.code === 'unauthorized' && req.path.startsWith('/ekp/');
    if (isSignedOut && parts.temperament.signedOutAnswer === 'sign-in-page') return signInPage();
    if (!(error instanceof LmsError)) options.onFault?.(error);
    return errorAnswer(error, 'json');
  });
  app.notFound(() => errorAnswer(new LmsError('no-such-function', 'The LMS has no such function.'), 'json'));
  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('Date', parts.clock.now().toUTCString());
    headers.set('Vary', vary);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  });
  app.use(async ({ req }, next) => {
    refuseOtherSites(req.raw, parts.baseUrl);
    await next();
  });

  app.all('/session', ({ req, env }) => sessionEndpoint(parts, req.raw, env));

  for (const { served, path } of servedPaths) {
    app.all(`/ekp/${path}`, async ({ req, env }) => {
      const { caller, renewedCookie } = await callerOf(served.fn, req.raw, env);
      const answer = await log.around(req.raw, caller, () => serveFunction(parts, served, req.raw, caller));
      if (renewedCookie !== undefined) answer.headers.append('Set-Cookie', renewedCookie);
      return answer;
    });
  }

  app.all('/ekp/hacp', async ({ req }) => {
    if (req.method !== 'POST') throw new LmsError('method-not-allowed', 'HACP takes POST.', { headers: { Allow: 'POST' } });
    const body = await readText(req.raw, hacpLimitBytes);
    return log.hacp(body, () => hacpEndpoint(parts, new Request(req.url, { method: 'POST', headers: req.raw.headers, body })));
  });

  app.get('/ekp/reference/record', async ({ req, env }) => {
    const { caller } = await authenticate(req.raw, env);
    if (!caller) throw unauthorized(req.raw, 'This needs a user.');
    return heldRecord(parts, caller, new URL(req.url));
  });
  app.all(`${picturesPath}*`, ({ req }) => picture(parts, req.raw));
  app.get('/ekp/attachments/:record', async ({ req, env }) => {
    const { caller, renewedCookie } = await authenticate(req.raw, env);
    if (!caller) throw unauthorized(req.raw, 'Attachments need a user.');
    const answer = await attachment(parts, caller, req.param('record'));
    if (renewedCookie !== undefined) answer.headers.append('Set-Cookie', renewedCookie);
    return answer;
  });
  app.get('/ekp/api/openapi.json', ({ json }) => json(openApiDocument(parts.baseUrl)));
  app.get('/ekp/api/', () => apiPageAnswer(openApiDocument(parts.baseUrl)));
  app.get('/ekp/api/openapi.css', () => apiStyleAnswer());
  app.get('/ekp/servlet/*', () => sitePage());

  return { parts, fetch: async (request, connection = {}) => app.fetch(request, connection) };
}
