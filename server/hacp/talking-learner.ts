import { readCoursePackage } from '#formats/manifest/read-course-package.ts';
import { encodeHacpRequest, type HacpCommand } from '#formats/hacp/hacp-request.ts';
import { parseHacpAnswer, type HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { readGetParam, type HacpState } from '#formats/hacp/get-param.ts';
import { sourceOfBytes } from '#formats/zip/byte-source.ts';
import { createSharedReads } from '../auth/shared-reads.ts';
import { createCatalogSearch } from '../catalog-search/catalog-search.ts';
import { zipCourse } from '../demo/zip-course.ts';
import type { LmsParts } from '../lms-parts.ts';
import { randomId } from '../random-id.ts';
import { addEnrollment, findEnrollment, type EnrollmentRow } from '../store/enrollments.ts';
import { addHacpSession } from '../store/hacp-sessions.ts';
import { findItemState, type ItemStateRow } from '../store/item-states.ts';
import { addModule } from '../store/modules.ts';
import { putOrganization } from '../store/organizations.ts';
import { addPackage } from '../store/packages.ts';
import type { Store } from '../store/store.ts';
import { addUser } from '../store/users.ts';
import { cheapPasswords } from '../testing/cheap-passwords.ts';
import { openMemoryStore } from '../testing/memory-store.ts';
import { usualTemperament, type Temperament } from '../temperament.ts';
import { hacpEndpoint } from './hacp-endpoint.ts';

// For tests: an LMS with one learner, two of the demo courses, and HACP sessions that are talked in as any caller does.

const now = new Date('2026-03-04T05:06:07Z');

export interface HacpTestLms {
  readonly store: Store;
  /** The learner with an enrollment of its own, at an LMS of that temperament. */
  learner(temperament?: Partial<Temperament>, moduleId?: 'forklift-safety' | 'harbour-first-days'): Promise<TalkingLearner>;
  close(): Promise<void>;
}

export async function openHacpTestLms(): Promise<HacpTestLms> {
  const store = await openMemoryStore();
  const { db } = store;
  await putOrganization(db, { id: '*ROOT*', code: 'ROOT', description: 'Nordkai Ports', parentId: null });
  await addUser(db, { id: 'omar', given: 'عمر', middle: 'Karim', family: 'حداد', organizationId: '*ROOT*' });
  for (const name of ['forklift-safety', 'harbour-first-days'] as const) {
    const { course } = await readCoursePackage(sourceOfBytes(await zipCourse(name)));
    const { title, standard } = course;
    await addModule(db, { id: name, title, type: 'onlineModule', effectiveRevision: 1, createdAt: now });
    const content = { id: name, moduleId: name, revision: 1, identifier: name, title, standard, course };
    await addPackage(db, { ...content, fileName: `${name}.zip`, sizeBytes: 0, chunkBytes: 1, sha256: '', importedAt: now });
  }
  return {
    store,
    close: () => store.close(),
    learner: async (temperament = {}, moduleId = 'forklift-safety') => {
      const enrollmentId = await addEnrollment(db, { userId: 'omar', moduleId, enrolledAt: now });
      const parts: LmsParts = {
        store,
        clock: { now: () => now },
        randomId,
        passwords: cheapPasswords,
        temperament: { ...usualTemperament, ...temperament },
        systemKey: undefined,
        baseUrl: 'http://localhost:4173',
        reads: createSharedReads(db),
        catalog: createCatalogSearch(db),
      };
      return new TalkingLearner(parts, enrollmentId);
    },
  };
}

/** A learner whose items are talked about over HACP. */
export class TalkingLearner {
  readonly #parts: LmsParts;
  readonly enrollmentId: string;

  constructor(parts: LmsParts, enrollmentId: string) {
    this.#parts = parts;
    this.enrollmentId = enrollmentId;
  }

  /** A new session, before its first GetParam. */
  async opens(itemId: string): Promise<TalkedSession> {
    const sessionId = randomId();
    await addHacpSession(this.#parts.store.db, { enrollmentId: this.enrollmentId, attempt: 1, itemId }, sessionId, now);
    return new TalkedSession(this.#parts, sessionId);
  }

  /** A new session, after its first GetParam. */
  async begins(itemId: string): Promise<TalkedSession> {
    const session = await this.opens(itemId);
    await session.tells('GetParam');
    return session;
  }

  async holds(itemId: string): Promise<ItemStateRow | undefined> {
    return findItemState(this.#parts.store.db, { enrollmentId: this.enrollmentId, attempt: 1, itemId });
  }

  async record(): Promise<EnrollmentRow | undefined> {
    return (await findEnrollment(this.#parts.store.db, this.enrollmentId))?.enrollment;
  }
}

export class TalkedSession {
  readonly #parts: LmsParts;
  readonly #id: string;

  constructor(parts: LmsParts, id: string) {
    this.#parts = parts;
    this.#id = id;
  }

  /** A command as our own client writes it. */
  async tells(command: HacpCommand, data = ''): Promise<HacpAnswer> {
    return this.sends(encodeHacpRequest({ command, sessionId: this.#id, data }));
  }

  /** A request body as it stands; `SID` in it is the session's ID. */
  async sends(body: string): Promise<HacpAnswer> {
    const request = new Request('http://localhost:4173/ekp/hacp', { method: 'POST', body: body.replace('SID', this.#id) });
    const response = await hacpEndpoint(this.#parts, request);
    const answer = parseHacpAnswer(await response.text());
    const isHacp = response.status === 200 && response.headers.get('content-type') === 'text/plain; charset=utf-8';
    if (!isHacp || answer === 'not-hacp') throw new Error(`This is no HACP: ${response.status}.`);
    return answer;
  }

  async asks(): Promise<HacpState> {
    return readGetParam((await this.tells('GetParam')).data);
  }
}
