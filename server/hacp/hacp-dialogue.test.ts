import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGetParam, type HacpState } from '#formats/hacp/get-param.ts';
import { encodeHacpRequest, type HacpCommand } from '#formats/hacp/hacp-request.ts';
import { parseHacpAnswer, type HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { readCoursePackage } from '#formats/manifest/read-course-package.ts';
import { sourceOfBytes } from '#formats/zip/byte-source.ts';
import { zipCourse } from '../demo/zip-course.ts';
import type { LmsParts } from '../lms-parts.ts';
import { randomId } from '../random-id.ts';
import { addEnrollment, findEnrollment } from '../store/enrollments.ts';
import { addHacpSession } from '../store/hacp-sessions.ts';
import { findItemState, type ItemStateRow } from '../store/item-states.ts';
import { addModule } from '../store/modules.ts';
import { putOrganization } from '../store/organizations.ts';
import { addPackage } from '../store/packages.ts';
import { reportedRows } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { addUser } from '../store/users.ts';
import { usualTemperament, type Temperament } from '../temperament.ts';
import { openMemoryStore } from '../testing/memory-store.ts';
import { hacpEndpoint } from './hacp-endpoint.ts';

const now = new Date('2026-03-04T05:06:07Z');
let store: Store;

beforeAll(async () => {
  store = await openMemoryStore();
  await putOrganization(store.db, { id: '*ROOT*', code: 'ROOT', description: 'Nordkai Ports', parentId: null });
  await addUser(store.db, { id: 'omar', given: 'عمر', middle: 'Karim', family: 'حداد', organizationId: '*ROOT*' });
  for (const name of ['forklift-safety', 'harbour-first-days'] as const) {
    const { course } = await readCoursePackage(sourceOfBytes(await zipCourse(name)));
    await addModule(store.db, { id: name, title: course.title, type: 'onlineModule', effectiveRevision: 1, createdAt: now });
    await addPackage(store.db, {
      id: name, moduleId: name, revision: 1, identifier: name, title: course.title, standard: course.standard, course,
      fileName: `${name}.zip`, sizeBytes: 0, chunkBytes: 1, sha256: '', importedAt: now,
    });
  }
});
afterAll(() => store.close());

/** An enrollment of its own, whose items are talked about over HACP as any caller does. */
class Learner {
  readonly #parts: LmsParts;
  readonly enrollmentId: string;

  constructor(enrollmentId: string, temperament: Partial<Temperament>) {
    this.enrollmentId = enrollmentId;
    this.#parts = {
      store,
      clock: { now: () => now },
      randomId,
      temperament: { ...usualTemperament, ...temperament },
      baseUrl: 'http://localhost:4173',
      passwords: { hash: (password) => Promise.resolve(password), verify: () => Promise.resolve(false), decoyHash: '' },
    };
  }

  async opens(itemId: string): Promise<Session> {
    const sessionId = randomId();
    await addHacpSession(store.db, { enrollmentId: this.enrollmentId, attempt: 1, itemId }, sessionId, now);
    return new Session(this.#parts, sessionId);
  }

  async begins(itemId: string): Promise<Session> {
    const session = await this.opens(itemId);
    await session.tells('GetParam');
    return session;
  }

  async holds(itemId: string): Promise<ItemStateRow | undefined> {
    return findItemState(store.db, { enrollmentId: this.enrollmentId, attempt: 1, itemId });
  }

  async record(): Promise<{ overallStatus: string; score: number | null; attemptCount: number } | undefined> {
    return (await findEnrollment(store.db, this.enrollmentId))?.enrollment;
  }
}

class Session {
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

async function learner(temperament: Partial<Temperament> = {}, moduleId = 'forklift-safety'): Promise<Learner> {
  return new Learner(await addEnrollment(store.db, { userId: 'omar', moduleId, enrolledAt: now }), temperament);
}

const core = (lines: string): string => `[Core]\r\n${lines}\r\n`;
const passed = '[Core]\r\nLesson_Location=quiz\r\nLesson_Status=passed,suspend\r\nScore=90,100,0\r\nTime=00:10:00.5\r\n[Core_Lesson]\r\npages=a.b&q=1\r\n';

describe('the order of a dialogue (facts E.5)', () => {
  test('GetParam tells a newcomer who he is, what is needed to pass, and that it is the first time', async () => {
    const state = await (await (await learner()).opens('forklift')).asks();
    expect(state).toMatchObject({
      studentId: 'omar', studentName: 'حداد, عمر K', status: 'not attempted', flag: 'ab-initio', location: '', totalSeconds: 0,
      credit: 'credit', mode: 'normal', suspendData: '', launchData: '', masteryScore: 80, score: undefined,
    });
  });

  test('a command before GetParam is refused, and so is one after ExitAU', async () => {
    const session = await (await learner()).opens('forklift');
    expect(await session.tells('PutParam', passed)).toMatchObject({ error: 1, errorText: 'Not Initialized' });
    expect(await session.tells('ExitAU')).toMatchObject({ error: 1 });
    await session.tells('GetParam');
    expect(await session.tells('ExitAU')).toMatchObject({ error: 0, errorText: 'Successful' });
    expect(await session.tells('PutParam', passed)).toMatchObject({ error: 1, errorText: 'Terminated' });
    expect(await session.tells('GetParam')).toMatchObject({ error: 1, errorText: 'Terminated', data: '' });
    expect(await session.tells('ExitAU')).toMatchObject({ error: 1 });
  });

  test('an unknown command is error 1 and an unknown session error 3, with HTTP 200', async () => {
    const session = await (await learner()).begins('forklift');
    expect(await session.sends('command=Dance&version=4.0&session_id=SID')).toMatchObject({ error: 1, errorText: 'Invalid Command' });
    expect(await session.sends('')).toMatchObject({ error: 1 });
    expect(await session.sends('command=GetParam&session_id=guessed')).toMatchObject({ error: 3, errorText: 'Invalid Session ID' });
    expect(await session.sends('command=PutParam')).toMatchObject({ error: 3 });
  });

  test('what was put is seen in the same session at once, and reaches item and record at ExitAU only', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    await session.tells('PutParam', passed);
    expect(await session.asks()).toMatchObject({ status: 'passed', location: 'quiz', score: { raw: 90 }, suspendData: 'pages=a.b&q=1', totalSeconds: 0 });
    expect(await omar.holds('forklift')).toBeUndefined();
    expect(await omar.record()).toMatchObject({ overallStatus: 'enrolled', score: null });
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toMatchObject({ status: 'passed', scoreRaw: 90, scoreMax: 100, scoreMin: 0, location: 'quiz', exit: 'suspend', totalSeconds: 600.5, suspendData: 'pages=a.b&q=1' });
    expect(await omar.record()).toMatchObject({ overallStatus: 'completed', score: 90 });
  });

  test('the next session starts from what is held, with the time of all before it', async () => {
    const omar = await learner();
    for (const location of ['one', 'two']) {
      const session = await omar.begins('forklift');
      await session.tells('PutParam', core(`Lesson_Location=${location}\r\nLesson_Status=incomplete,suspend\r\nTime=00:05:00`));
      await session.tells('ExitAU');
    }
    const state = await (await omar.opens('forklift')).asks();
    expect(state).toMatchObject({ status: 'incomplete', flag: 'resume', location: 'two', totalSeconds: 600 });
  });

  test('a later PutParam of a session replaces the earlier one, and keeps what it does not say', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    await session.tells('PutParam', core('Lesson_Location=one\r\nLesson_Status=incomplete\r\nScore=10\r\nTime=00:05:00'));
    await session.tells('PutParam', core('Lesson_Status=completed\r\nTime=00:07:00'));
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toMatchObject({ status: 'completed', location: 'one', scoreRaw: 10, totalSeconds: 420 });
  });

  test('a session that only asked changes nothing when it ends', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toBeUndefined();
    expect(await omar.record()).toMatchObject({ overallStatus: 'enrolled' });
  });

  test('the record is completed when every item is, with the score of those that have one', async () => {
    const omar = await learner({}, 'harbour-first-days');
    for (const item of ['way', 'quay', 'tell']) {
      const session = await omar.begins(item);
      await session.tells('PutParam', core('Lesson_Status=completed\r\nTime=00:01:00'));
      await session.tells('ExitAU');
    }
    expect(await omar.record()).toMatchObject({ overallStatus: 'incomplete', score: null });
    const check = await omar.begins('check');
    await check.tells('PutParam', core('Lesson_Status=passed\r\nScore=75,100,0\r\nTime=00:01:00'));
    await check.tells('ExitAU');
    expect(await omar.record()).toMatchObject({ overallStatus: 'completed', score: 75 });
  });

  test('two ExitAU at the same moment count the time once', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    await session.tells('PutParam', passed);
    const answers = await Promise.all([session.tells('ExitAU'), session.tells('ExitAU')]);
    expect(answers.map(({ error }) => error).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(await omar.holds('forklift')).toMatchObject({ totalSeconds: 600.5 });
  });
});

describe('requests as the wild sends them (facts E.2, E.4)', () => {
  test('field names, commands and keywords in any case and order, LF line ends, blanks, first letters', async () => {
    const omar = await learner();
    const session = await omar.opens('forklift');
    expect(await session.sends('AICC_Data=&SESSION_ID=SID&Version=3.5&COMMAND=getparam')).toMatchObject({ error: 0, version: '3.5' });
    const data = encodeURIComponent('\n[core]\nlesson_status = I , S\nLESSON_LOCATION = page 3\nscore=\ntime=0000:02:03\n[core_lesson]\n["a","b"]\n{"x":1}\n');
    await session.sends(`session_id=SID&aicc_data=${data}&version=3.5&command=PUTPARAM`);
    await session.sends('command=ExitAu&session_id=SID');
    expect(await omar.holds('forklift')).toMatchObject({ status: 'incomplete', exit: 'suspend', location: 'page 3', scoreRaw: null, totalSeconds: 123, suspendData: '["a","b"]\n{"x":1}' });
  });

  test('an invalid keyword is ignored and the rest is kept', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    await session.tells('PutParam', core(`Lesson_Status=excellent\r\nScore=many\r\nTime=soon\r\nLesson_Location=${'x'.repeat(300)}`));
    await session.tells('PutParam', core('Lesson_Status=completed\r\nScore=many\r\nTime=-1\r\nLesson_Location=end'));
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toMatchObject({ status: 'completed', scoreRaw: null, totalSeconds: 0, location: 'end' });
  });

  test('the version of the question is the version of the answer, and below 3 numbers are whole', async () => {
    const omar = await learner();
    const first = await omar.begins('forklift');
    await first.tells('PutParam', core('Lesson_Status=incomplete\r\nScore=66.6,100,0\r\nTime=00:00:01.7'));
    await first.tells('ExitAU');
    const answer = await (await omar.opens('forklift')).sends('command=GetParam&version=2.0&session_id=SID');
    expect(answer.version).toBe('2.0');
    expect(answer.data).toContain('Score=67\r\n');
    expect(answer.data).toContain('Time=00:00:02\r\n');
    expect(await (await omar.opens('forklift')).sends('command=GetParam&version=<b>&session_id=SID')).toMatchObject({ version: '4.0' });
  });

  test('objectives and preferences come back', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    await session.tells('PutParam', '[Core]\r\nLesson_Status=incomplete\r\n[Objectives_Status]\r\nJ_ID.1=balance\r\nJ_Score.1=50,100,0\r\nJ_Status.1=f\r\n[Student_Preferences]\r\nAudio=-1\r\nLanguage=ar');
    await session.tells('ExitAU');
    const answer = await (await omar.opens('forklift')).tells('GetParam');
    expect(readGetParam(answer.data).objectives).toEqual([{ id: 'balance', score: { raw: 50, max: 100, min: 0 }, status: 'failed' }]);
    expect(answer.data).toContain('[Student_Preferences]\r\naudio=-1\r\nlanguage=ar');
  });

  test('a text with U+0000 does not hurt', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    expect(await session.tells('PutParam', '[Core]\r\nLesson_Status=completed\r\n[Core_Lesson]\r\na\0b')).toMatchObject({ error: 0 });
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toMatchObject({ suspendData: 'ab' });
  });
});

describe('rows (facts E.4)', () => {
  const kept = async (omar: Learner): Promise<readonly (readonly [string, Readonly<Record<string, string>>])[]> =>
    (await store.db.select().from(reportedRows).where(eq(reportedRows.enrollmentId, omar.enrollmentId)).orderBy(reportedRows.seq)).map((row) => [row.kind, row.fields] as const);

  test('interactions are appended, each time they are told', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    const rows = '"course_id","interaction_id","result"\r\n"f","leak","C"\r\n"f","says ""hello"", twice","W"\r\n';
    await session.tells('PutInteractions', rows);
    await session.tells('PutInteractions', rows);
    const one = [
      ['interaction', { course_id: 'f', interaction_id: 'leak', result: 'C' }],
      ['interaction', { course_id: 'f', interaction_id: 'says "hello", twice', result: 'W' }],
    ];
    expect(await kept(omar)).toEqual([...one, ...one]);
  });

  test('objectives, comments, paths and performance data are kept; data that cannot be read are acknowledged', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    await session.tells('PutObjectives', 'objective_id,status\r\nbalance,passed\r\n');
    await session.tells('PutComments', 'location,comment\r\nquiz,"Too\r\nshort"\r\n');
    await session.tells('PutPath', 'element_location\r\nA1\r\n');
    await session.tells('PutPerformance', '[anything] at all');
    expect(await session.tells('PutInteractions', '')).toMatchObject({ error: 0 });
    await session.tells('PutParam', `${core('Lesson_Status=incomplete')}[Comments]\r\nGood course\r\n`);
    await session.tells('ExitAU');
    expect(await kept(omar)).toEqual([
      ['objective', { objective_id: 'balance', status: 'passed' }],
      ['comment', { location: 'quiz', comment: 'Too\r\nshort' }],
      ['path', { element_location: 'A1' }],
      ['performance', { text: '[anything] at all' }],
      ['comment', { comment: 'Good course' }],
    ]);
  });

  test('the interactions of a very long exam come in one command', async () => {
    const omar = await learner();
    const session = await omar.begins('forklift');
    const rows = Array.from({ length: 2500 }, (_, index) => `q${String(index)},C\r\n`).join('');
    await session.tells('PutInteractions', `interaction_id,result\r\n${rows}`);
    expect(await kept(omar)).toHaveLength(2500);
  });
});

describe('temperaments (design/sync.md)', () => {
  const tell = async (omar: Learner, data: string): Promise<Session> => {
    const session = await omar.begins('forklift');
    await session.tells('PutParam', data);
    await session.tells('ExitAU');
    return session;
  };

  test('usually a worse status is accepted; a kinder LMS keeps the better one', async () => {
    const unkind = await learner();
    const kind = await learner({ acceptsWorseStatus: false });
    for (const omar of [unkind, kind]) {
      await tell(omar, passed);
      await tell(omar, core('Lesson_Status=incomplete\r\nLesson_Location=start'));
    }
    expect(await unkind.holds('forklift')).toMatchObject({ status: 'incomplete', location: 'start' });
    expect(await unkind.record()).toMatchObject({ overallStatus: 'incomplete' });
    expect(await kind.holds('forklift')).toMatchObject({ status: 'passed', location: 'start' });
    expect(await kind.record()).toMatchObject({ overallStatus: 'completed' });
  });

  test('a second ExitAU may count the time again, or only what came since', async () => {
    const again = await learner({ sessionAfterExit: 'goes-on' });
    const once = await learner({ sessionAfterExit: 'goes-on', secondExitCountsAgain: false });
    for (const omar of [again, once]) {
      const session = await tell(omar, passed);
      expect(await session.tells('ExitAU')).toMatchObject({ error: 0 });
    }
    expect(await again.holds('forklift')).toMatchObject({ totalSeconds: 1201 });
    expect(await once.holds('forklift')).toMatchObject({ totalSeconds: 600.5 });
  });

  test('a session may be unknown once it was exited', async () => {
    const session = await tell(await learner({ sessionAfterExit: 'unknown' }), passed);
    expect(await session.tells('GetParam')).toMatchObject({ error: 3 });
    expect(await session.tells('ExitAU')).toMatchObject({ error: 3 });
  });

  test('time may be added at each PutParam', async () => {
    const omar = await learner({ timeCounts: 'on-each-put' });
    const session = await omar.begins('forklift');
    await session.tells('PutParam', core('Lesson_Status=incomplete\r\nTime=00:01:00'));
    await session.tells('PutParam', core('Lesson_Status=completed\r\nTime=00:02:00'));
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toMatchObject({ status: 'completed', totalSeconds: 180 });
  });

  test('suspend data are cut at 4,096 characters, or kept whole', async () => {
    const long = `${'x'.repeat(5000)}ض`;
    const cutting = await learner();
    const whole = await learner({ suspendDataLimit: 64_000 });
    for (const omar of [cutting, whole]) await tell(omar, `[Core]\r\nLesson_Status=incomplete\r\n[Core_Lesson]\r\n${long}`);
    expect((await cutting.holds('forklift'))?.suspendData).toBe('x'.repeat(4096));
    expect((await whole.holds('forklift'))?.suspendData).toBe(long);
  });

  test('lines may be trimmed and joined with CR LF', async () => {
    const omar = await learner({ trimsLines: true });
    await tell(omar, '[Core]\r\nLesson_Status=incomplete\r\n[Core_Lesson]\r\n  a \n\tb\r\nc');
    expect(await omar.holds('forklift')).toMatchObject({ suspendData: 'a\r\nb\r\nc' });
  });

  test('the mastery score may decide instead of the content', async () => {
    const judging = await learner({ masteryDecides: true });
    await tell(judging, core('Lesson_Status=completed\r\nScore=79'));
    expect(await judging.holds('forklift')).toMatchObject({ status: 'failed' });
    await tell(judging, core('Lesson_Status=completed\r\nScore=80'));
    expect(await judging.holds('forklift')).toMatchObject({ status: 'passed' });
    await tell(judging, core('Lesson_Status=incomplete\r\nScore=99'));
    expect(await judging.holds('forklift')).toMatchObject({ status: 'incomplete' });
  });

  test('version 2.2 takes whole numbers only', async () => {
    const omar = await learner({ hacpVersion: '2.2' });
    const session = await omar.begins('forklift');
    expect(await session.tells('PutParam', core('Lesson_Status=completed\r\nScore=79.5\r\nTime=00:01:00.5'))).toMatchObject({ error: 0, version: '2.2' });
    await session.tells('PutParam', core('Score=70\r\nTime=00:02:00'));
    await session.tells('PutParam', core('Score=90,100,0\r\nTime=00:03:00.1'));
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toMatchObject({ status: 'completed', scoreRaw: 70, totalSeconds: 120 });
  });
});
