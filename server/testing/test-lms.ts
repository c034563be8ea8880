import { eq } from 'drizzle-orm';
import { decodeAnswer, decodeRefusal } from '#api/contract/answers.ts';
import type { AnswerFor, DocumentFunction, LmsFunction, ParametersFor } from '#api/contract/describe.ts';
import type { LmsRefusal } from '#api/contract/error-body.ts';
import { importPackage } from '../content/import-package.ts';
import { usualPackageLimits } from '../content/package-limits.ts';
import { stageArchive } from '../content/stage-archive.ts';
import { createLms, type Lms, type LmsOptions } from '../lms.ts';
import { addEnrollment, type NewEnrollment } from '../store/enrollments.ts';
import { addModule, type NewModule } from '../store/modules.ts';
import { putOrganization, rootOrganization } from '../store/organizations.ts';
import { contentPackages } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { addUser, type NewUser } from '../store/users.ts';
import { everyPermission } from '../store/values.ts';
import { cheapPasswords } from './cheap-passwords.ts';
import { openMemoryStore } from './memory-store.ts';
import { testClock, type TestClock } from './test-clock.ts';
import { tinyPackage, type TinyPackage } from './tiny-package.ts';

/** Everybody's password. */
export const testPassword = 'open sesame';
/** The site's system key: what `ask` sends to system functions. */
const testSystemKey = 'key of the test site';
const baseUrl = 'http://localhost:4173';

/** A reference LMS for one test, in memory, in Node or in a browser. It has the root organization and nobody in it. */
export interface TestLms extends Lms {
  readonly store: Store;
  readonly clock: TestClock;
  /** Adds a user with `testPassword` and returns the ID. */
  aUser(user?: Partial<NewUser>): Promise<string>;
  /** A user with every permission who sees everybody. */
  anAdministrator(user?: Partial<NewUser>): Promise<string>;
  /** A module without content. */
  aModule(module?: Partial<NewModule>): Promise<string>;
  /** A module with content: a tiny SCORM 1.2 package, or the bytes given. Returns the module's ID. */
  aPackage(given?: TinyPackage & { readonly bytes?: Uint8Array; readonly downloadable?: boolean }): Promise<string>;
  /** Enrols the user; returns the enrollment's ID. */
  anEnrollment(given: Partial<NewEnrollment> & Pick<NewEnrollment, 'userId' | 'moduleId'>): Promise<string>;
  /** A request as a program makes it: Basic for `as` with `testPassword`, anonymous without. `path` is below the base address. */
  request(path: string, init?: RequestInit & { readonly as?: string }): Promise<Response>;
  /** Calls a function as a program does and returns the raw answer; a system function with the site's key. */
  ask<F extends LmsFunction>(fn: F, parameters: ParametersFor<F>, as?: string): Promise<Response>;
  /** Calls a function and reads its answer; an error in place of the document comes back as `refusal` with the HTTP status. */
  call<F extends DocumentFunction>(fn: F, parameters: ParametersFor<F>, as?: string): Promise<AnswerFor<F>>;
  /** Like `call`, for calls that the LMS is to refuse. */
  refusal<F extends LmsFunction>(fn: F, parameters: ParametersFor<F>, as?: string): Promise<LmsRefusal & { readonly status: number }>;
  /** A `fetch` that speaks to this LMS as that user, for clients under test; it takes addresses on any origin. */
  fetchAs(userId: string): typeof globalThis.fetch;
  /** Gives the store back. */
  close(): Promise<void>;
}

export interface TestLmsOptions extends Pick<Partial<LmsOptions>, 'temperament' | 'baseUrl' | 'passwords' | 'randomId'> {
  readonly now?: string;
  /** A store to use instead of one in memory; `close` closes it. */
  readonly store?: Store;
}

export async function openTestLms({ now, store: given, ...options }: TestLmsOptions = {}): Promise<TestLms> {
  const store = given ?? (await openMemoryStore());
  const clock = testClock(now);
  const faults: unknown[] = [];
  const lms = createLms({ store, clock, passwords: cheapPasswords, systemKey: testSystemKey, baseUrl, ...options, onFault: (error) => faults.push(error) });
  await putOrganization(store.db, { id: rootOrganization, code: 'ROOT', description: 'Test organisation', parentId: null });
  let count = 0;
  const next = (what: string): string => `${what}-${++count}`;

  const request: TestLms['request'] = async (path, { as, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (as !== undefined) headers.set('Authorization', basic(as));
    const response = await lms.fetch(new Request(new URL(path, `${lms.parts.baseUrl}/`), { ...init, headers }));
    // A fault of the LMS must fail the test that met it, with its own stack.
    const fault = faults.shift();
    if (fault !== undefined) throw fault;
    return response;
  };

  const ask: TestLms['ask'] = (fn, parameters, as) => {
    const given = Object.entries<unknown>(parameters);
    const form = new URLSearchParams(given.flatMap(([name, value]) => (['string', 'boolean', 'number'].includes(typeof value) ? [[name, String(value)]] : [])));
    const who: { as?: string; headers?: Record<string, string> } = fn.authentication === 'system' ? { headers: { Authorization: basic('any', testSystemKey) } } : as === undefined ? {} : { as };
    if (fn.body === 'text' || fn.body === 'xml') {
      const type = fn.body === 'xml' ? 'application/xml; charset=utf-8' : 'text/plain; charset=utf-8';
      return request(`ekp/${fn.path}`, { ...who, method: 'POST', headers: { ...who.headers, 'Content-Type': type }, body: form.get('body') ?? '' });
    }
    if (fn.body === 'multipart') {
      const files = new FormData();
      for (const [name, value] of form) files.append(name, value);
      for (const [name, value] of given) if (value instanceof Blob) files.append(name, value);
      return request(`ekp/${fn.path}`, { ...who, method: 'POST', body: files });
    }
    return fn.method === 'GET' ? request(`ekp/${fn.path}?${form.toString()}`, who) : request(`ekp/${fn.path}`, { ...who, method: 'POST', body: form });
  };

  const addOneUser = async (user: Partial<NewUser>): Promise<string> => {
    const id = user.id ?? next('user');
    const passwordHash = await lms.parts.passwords.hash(testPassword);
    await addUser(store.db, { given: 'Given', family: 'Family', organizationId: rootOrganization, passwordHash, ...user, id });
    return id;
  };

  return {
    ...lms,
    store,
    clock,
    request,
    ask,
    aUser: (user = {}) => addOneUser(user),
    anAdministrator: (user = {}) => addOneUser({ permissions: [...everyPermission], seesOrganizationId: rootOrganization, ...user }),
    async aModule(module = {}) {
      const id = module.id ?? next('module');
      await addModule(store.db, { title: `Title of ${id}`, type: 'onlineModule', createdAt: clock.now(), ...module, id });
      return id;
    },
    async aPackage({ bytes, downloadable = true, ...tiny } = {}) {
      const archive = bytes ?? tinyPackage({ identifier: next('TINY'), ...tiny });
      const staged = await stageArchive(store.db, once(archive), { packageId: next('PKG'), mostBytes: Number.MAX_SAFE_INTEGER });
      const imported = await importPackage(lms.parts, usualPackageLimits, {
        archive: staged,
        fileName: 'test.zip',
        versioning: 'newRevision',
        importedBy: 'test',
      });
      if (!downloadable) await store.db.update(contentPackages).set({ downloadable }).where(eq(contentPackages.moduleId, imported.module.id));
      return imported.module.id;
    },
    anEnrollment: (enrollment) => addEnrollment(store.db, { enrolledAt: clock.now(), ...enrollment }),
    async call(fn, parameters, as) {
      const response = await ask(fn, parameters, as);
      const body = await response.text();
      const reading = decodeAnswer(fn.response, body);
      if (!response.ok || reading.kind !== 'answer') throw new Error(`${fn.name} answered ${response.status}: ${body}`);
      return reading.value as AnswerFor<typeof fn>;
    },
    async refusal(fn, parameters, as) {
      const response = await ask(fn, parameters, as);
      return { status: response.status, ...refusalIn(await response.text()) };
    },
    fetchAs: (userId) => async (input, init) => {
      const made = new Request(input, init);
      const { pathname, search } = new URL(made.url);
      const headers = new Headers(made.headers);
      headers.set('Authorization', basic(userId));
      init?.signal?.throwIfAborted();
      const body = ['GET', 'HEAD'].includes(made.method) ? null : await made.arrayBuffer();
      return lms.fetch(new Request(`${lms.parts.baseUrl}${pathname}${search}`, { method: made.method, headers, body }));
    },
    close: () => store.close(),
  };
}

const basic = (userId: string, password = testPassword): string => `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${userId}:${password}`)))}`;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  yield await Promise.resolve(bytes);
}

function refusalIn(body: string): LmsRefusal {
  const found = decodeRefusal(body);
  if (!found) throw new Error(`No refusal: ${body}`);
  return found;
}
