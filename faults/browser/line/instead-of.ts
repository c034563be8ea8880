import type { Fault } from '../../world/weather.ts';
import type { Ending } from '../../world/wire-log.ts';

/** What answers in the LMS's place. */
export interface Instead {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly retryAfter?: string;
}

const page = (body: string): Instead => ({ status: 200, type: 'text/html', body });

export const portalPage = page('<!doctype html><title>Hotel network</title><p>Accept our terms</p>');
const signInPage = page('<!doctype html><form action="/ekp/login"><input type="password"></form>');

/** Undefined where the LMS itself works on the request. */
export function insteadOf(fault: Fault | undefined): Instead | undefined {
  if (fault === 'portal-page') return portalPage;
  if (fault === 'sign-in-page') return signInPage;
  const status = /^status-(\d+)$/.exec(fault ?? '')?.[1];
  if (status === undefined) return undefined;
  return { status: Number(status), type: 'text/plain', body: '', ...(status === '429' || status === '503' ? { retryAfter: '7' } : {}) };
}

/** What an app can make of an answer (facts of HTTP): 401, 403, 404, 429 and other 4xx mean that nothing was done, and so does a sign-in page. */
export function endingOf(status: number, fault: Fault | undefined): Ending {
  if (fault === 'sign-in-page') return 'nothing-done';
  if (fault === 'portal-page' || fault === 'answer-cut' || fault === 'answer-short') return 'unknown';
  if (status >= 500 || status === 408) return 'unknown';
  return status < 400 ? 'answered' : 'nothing-done';
}
