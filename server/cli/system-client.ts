import { decodeRefusal } from '#api/contract/answers.ts';
import type { TextFunction } from '#api/contract/describe.ts';
import { readCsvResult, type CsvResult } from '../bulk/csv/csv-result.ts';
import { AdminError, type AdminAccess } from './admin-client.ts';

export interface SystemAccess extends Pick<AdminAccess, 'url' | 'fetch'> {
  /** The site's system key. */
  readonly key: string;
}

/** Sends bulk data as another program does (facts A.3, A.7). */
export interface SystemClient {
  /** Throws AdminError when the body was not taken as a whole; what was wrong with single rows is in the answer. */
  load(fn: TextFunction, body: string): Promise<CsvResult>;
}

export function createSystemClient({ url, key, fetch = globalThis.fetch }: SystemAccess): SystemClient {
  const origin = url.replace(/\/+$/, '');
  const authorization = `Basic ${Buffer.from(`system:${key}`, 'utf8').toString('base64')}`;
  return {
    async load(fn, body) {
      const type = fn.body === 'xml' ? 'application/xml; charset=utf-8' : 'text/csv; charset=utf-8';
      let response: Response;
      try {
        response = await fetch(`${origin}/ekp/${fn.path}`, { method: 'POST', headers: { authorization, 'Content-Type': type }, body });
      } catch (cause) {
        throw new AdminError('unreachable', `No LMS answers at ${origin}; start one with npm start, or name another with --url.`, { cause });
      }
      const text = await response.text();
      if (response.ok) return readCsvResult(text);
      if (response.status === 401) throw new AdminError('unauthorized', `The LMS at ${origin} has another system key; start it with SYSTEM_KEY, and give the same here.`);
      const refusal = decodeRefusal(text);
      throw refusal ? new AdminError(refusal.code, refusal.message) : new AdminError('not-an-lms', `What answers at ${origin} is not this LMS (HTTP ${response.status}); name another address with --url.`);
    },
  };
}
