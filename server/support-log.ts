import type { Caller } from './auth/caller.ts';
import { LmsError } from './errors.ts';
import type { LmsParts } from './lms-parts.ts';
import { logRequest } from './store/request-log.ts';

/** Writes down what changed something or failed, and everything that HACP was told (facts E.8: "log raw requests for support"). */
export interface SupportLog {
  around(request: Request, caller: Caller | undefined, answer: () => Promise<Response>): Promise<Response>;
  hacp(body: string, answer: () => Promise<Response>): Promise<Response>;
}

export function createSupportLog({ store, clock }: LmsParts): SupportLog {
  const write = (entry: Omit<Parameters<typeof logRequest>[1], 'at'>): Promise<void> => logRequest(store.db, { at: clock.now(), ...entry });

  return {
    async around(request, caller, answer) {
      const { method, url } = request;
      const { pathname, search } = new URL(url);
      const line = { method, path: `${pathname}${search}`, userId: caller?.user.id ?? null };
      try {
        const response = await answer();
        if (method === 'POST' || response.status >= 400) await write({ ...line, status: response.status });
        return response;
      } catch (error) {
        await write({ ...line, status: error instanceof LmsError ? error.status : 500, answer: error instanceof Error ? error.message : null });
        throw error;
      }
    },
    async hacp(body, answer) {
      const response = await answer();
      await write({ method: 'POST', path: '/ekp/hacp', status: response.status, body: withoutSessionId(body), answer: await response.clone().text() });
      return response;
    },
  };
}

/** The session ID is a credential: its beginning is enough to tell sessions apart. */
const withoutSessionId = (body: string): string => body.replace(/(\bsession_id=[^&]{0,6})[^&]*/gi, '$1…');
