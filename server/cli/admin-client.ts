import { decodeAnswer, decodeRefusal } from '#api/contract/answers.ts';
import type { AnswerFor, DocumentFunction } from '#api/contract/describe.ts';
import type { ImportReceipt } from '#api/contract/import-receipt.ts';
import { contentPackageImporter } from '#api/contract/modules.ts';
import { enrollUser } from '#api/contract/records.ts';
import type { Enrollment } from '#api/contract/training-record.ts';
import type { Versioning } from '../content/import-package.ts';
import type { HeldRecord } from '../functions/reference/held-record-shape.ts';

/** Why an administrator's call came to nothing. `message` is one sentence for the person at the command line. */
export class AdminError extends Error {
  override readonly name = 'AdminError';
  /** The LMS's own code, or `unreachable`, `no-answer`, `not-an-lms`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface AdminAccess {
  /** Origin of the server, without `/ekp/`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** For tests; the platform's otherwise. */
  readonly fetch?: typeof globalThis.fetch;
}

/** The calls of a training administrator, over HTTP with Basic, as any program makes them. All throw `AdminError`. */
export interface AdminClient {
  /** The file is streamed: a Blob from `openAsBlob` is never in memory as a whole. */
  importPackage(file: Blob, fileName: string, versioning: Versioning): Promise<ImportReceipt>;
  /** Enrols that user (`onBehalfOf`). */
  enroll(userId: string, moduleId: string, sessionCode?: string): Promise<Enrollment>;
  /** What the reference LMS holds about the user, item by item (`/ekp/reference/record`, ours). */
  record(userId: string, moduleId?: string): Promise<HeldRecord>;
}

export function createAdminClient({ url, user, password, fetch = globalThis.fetch }: AdminAccess): AdminClient {
  const origin = url.replace(/\/+$/, '');
  const authorization = `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;

  /** The text of a good answer. */
  const ask = async (path: string, body?: FormData | URLSearchParams): Promise<string> => {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${origin}/ekp/${path}`, { headers: { authorization }, ...(body && { method: 'POST', body }) });
      text = await response.text();
    } catch (cause) {
      // Node's fetch waits five minutes for an answer; a very large package on a slow disk can take longer.
      if (isTimeout(cause)) throw new AdminError('no-answer', `The LMS at ${origin} has not answered within five minutes; it may still be at work: look before you try again.`, { cause });
      throw new AdminError('unreachable', `No LMS answers at ${origin}; start one with npm start, or name another with --url.`, { cause });
    }
    if (response.ok) return text;
    if (response.status === 401) throw new AdminError('unauthorized', `The LMS at ${origin} does not know ${user} with this password; name others with --user and --password.`);
    const refusal = decodeRefusal(text);
    if (refusal) throw new AdminError(refusal.code, refusal.message);
    throw notAnLms(`HTTP ${response.status}`);
  };
  const read = <F extends DocumentFunction>(fn: F, text: string): AnswerFor<F> => {
    const reading = decodeAnswer(fn.response, text);
    if (reading.kind === 'answer') return reading.value as AnswerFor<F>;
    throw reading.kind === 'refusal' ? new AdminError(reading.refusal.code, reading.refusal.message) : notAnLms(reading.kind);
  };
  const notAnLms = (how: string): AdminError => new AdminError('not-an-lms', `What answers at ${origin} is not this LMS (${how}); name another address with --url.`);

  return {
    async importPackage(file, fileName, versioning) {
      const form = new FormData();
      form.append('versioning', versioning);
      form.append('format', 'json');
      form.append('package', file, fileName);
      return read(contentPackageImporter, await ask(contentPackageImporter.path, form));
    },
    async enroll(userId, moduleId, sessionCode) {
      const form = new URLSearchParams({ 'learning-id': moduleId, onBehalfOf: userId, ...(sessionCode !== undefined && { 'session-code': sessionCode }) });
      return read(enrollUser, await ask(enrollUser.path, form));
    },
    async record(userId, moduleId) {
      const query = new URLSearchParams({ userId, ...(moduleId !== undefined && { moduleId }) });
      const text = await ask(`reference/record?${query.toString()}`);
      if (!text.trimStart().startsWith('{')) throw notAnLms('no record');
      return JSON.parse(text) as HeldRecord;
    },
  };
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'UND_ERR_HEADERS_TIMEOUT';
