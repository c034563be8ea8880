import { tokenHeader } from '../auth/authenticate.ts';
import { testPassword, type TestLms } from './test-lms.ts';

/** The little of a browser that signing in depends on: a cookie jar, `Sec-Fetch-*`, and the token that the app keeps. Node only: browsers hide these headers. */
export interface TestBrowser {
  cookie: string | undefined;
  token: string | undefined;
  /** A request of the app's own page, with both halves as far as there are any. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A request with the cookie and exactly these headers: what another page of the same browser sends. */
  fetchFrom(headers: Readonly<Record<string, string>>, path: string, init?: RequestInit): Promise<Response>;
  signIn(userId: string, options?: { readonly password?: string; readonly stay?: boolean }): Promise<Response>;
}

export const ownPage = { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty', Origin: 'http://localhost:4173' } as const;

export function testBrowser(lms: TestLms): TestBrowser {
  const browser: TestBrowser = {
    cookie: undefined,
    token: undefined,
    async fetchFrom(headers, path, init = {}) {
      const all = new Headers({ ...headers, ...(browser.cookie !== undefined && { Cookie: `theme=dark; ${browser.cookie}` }) });
      new Headers(init.headers).forEach((value, name) => all.set(name, value));
      const response = await lms.request(path, { ...init, headers: all });
      for (const set of response.headers.getSetCookie()) {
        const [pair = ''] = set.split(';');
        browser.cookie = /;\s*Max-Age=0(?:;|$)/i.test(set) ? undefined : pair;
      }
      return response;
    },
    fetch: (path, init) => browser.fetchFrom({ ...ownPage, ...(browser.token !== undefined && { [tokenHeader]: browser.token }) }, path, init),
    async signIn(userId, { password = testPassword, stay = false } = {}) {
      const response = await browser.fetch('session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ userId, password, stay }),
      });
      if (response.ok) browser.token = tokenIn(await response.clone().json());
      return response;
    },
  };
  return browser;
}

function tokenIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('token' in body) || typeof body.token !== 'string') throw new Error('Signing in gave no token.');
  return body.token;
}
