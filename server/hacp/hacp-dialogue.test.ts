import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGetParam } from '#formats/hacp/get-param.ts';
import { reportedRows } from '../store/schema.ts';
import { openHacpTestLms, type HacpTestLms, type TalkingLearner } from './talking-learner.ts';

let lms: HacpTestLms;
beforeAll(async () => {
  lms = await openHacpTestLms();
});
afterAll(() => lms.close());

const core = (lines: string): string => `[Core]\r\n${lines}\r\n`;
const passed = '[Core]\r\nLesson_Location=quiz\r\nLesson_Status=passed,suspend\r\nScore=90,100,0\r\nTime=00:10:00.5\r\n[Core_Lesson]\r\npages=a.b&q=1\r\n';

describe('the order of a dialogue (facts E.5)', () => {
  test('GetParam tells a newcomer who he is, what is needed to pass, and that it is the first time', async () => {
    const state = await (await (await lms.learner()).opens('forklift')).asks();
    expect(state).toMatchObject({
      studentId: 'omar', studentName: 'حداد, عمر K', status: 'not attempted', flag: 'ab-initio', location: '', totalSeconds: 0,
      credit: 'credit', mode: 'normal', suspendData: '', launchData: '', masteryScore: 80, score: undefined,
    });
  });

  test('a command before GetParam is refused, and so is one after ExitAU', async () => {
    const session = await (await lms.learner()).opens('forklift');
    expect(await session.tells('PutParam', passed)).toMatchObject({ error: 1, errorText: 'Not Initialized' });
    expect(await session.tells('ExitAU')).toMatchObject({ error: 1 });
    await session.tells('GetParam');
    expect(await session.tells('ExitAU')).toMatchObject({ error: 0, errorText: 'Successful' });
    expect(await session.tells('PutParam', passed)).toMatchObject({ error: 1, errorText: 'Terminated' });
    expect(await session.tells('GetParam')).toMatchObject({ error: 1, errorText: 'Terminated', data: '' });
    expect(await session.tells('ExitAU')).toMatchObject({ error: 1 });
  });

  test('an unknown command is error 1 and an unknown session error 3, with HTTP 200', async () => {
    const session = await (await lms.learner()).begins('forklift');
    expect(await session.sends('command=Dance&version=4.0&session_id=SID')).toMatchObject({ error: 1, errorText: 'Invalid Command' });
    expect(await session.sends('')).toMatchObject({ error: 1 });
    expect(await session.sends('command=GetParam&session_id=guessed')).toMatchObject({ error: 3, errorText: 'Invalid Session ID' });
    expect(await session.sends('command=PutParam')).toMatchObject({ error: 3 });
  });

  test('what was put is seen in the same session at once, and reaches item and record at ExitAU only', async () => {
    const omar = await lms.learner();
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
    const omar = await lms.learner();
    for (const location of ['one', 'two']) {
      const session = await omar.begins('forklift');
      await session.tells('PutParam', core(`Lesson_Location=${location}\r\nLesson_Status=incomplete,suspend\r\nTime=00:05:00`));
      await session.tells('ExitAU');
    }
    const state = await (await omar.opens('forklift')).asks();
    expect(state).toMatchObject({ status: 'incomplete', flag: 'resume', location: 'two', totalSeconds: 600 });
  });

  test('a later PutParam of a session replaces the earlier one, and keeps what it does not say', async () => {
    const omar = await lms.learner();
    const session = await omar.begins('forklift');
    await session.tells('PutParam', core('Lesson_Location=one\r\nLesson_Status=incomplete\r\nScore=10\r\nTime=00:05:00'));
    await session.tells('PutParam', core('Lesson_Status=completed\r\nTime=00:07:00'));
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toMatchObject({ status: 'completed', location: 'one', scoreRaw: 10, totalSeconds: 420 });
  });

  test('a session that only asked changes nothing when it ends', async () => {
    const omar = await lms.learner();
    const session = await omar.begins('forklift');
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toBeUndefined();
    expect(await omar.record()).toMatchObject({ overallStatus: 'enrolled' });
  });

  test('the record is completed when every item is, with the score of those that have one', async () => {
    const omar = await lms.learner({}, 'harbour-first-days');
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
    const omar = await lms.learner();
    const session = await omar.begins('forklift');
    await session.tells('PutParam', passed);
    const answers = await Promise.all([session.tells('ExitAU'), session.tells('ExitAU')]);
    expect(answers.map(({ error }) => error).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(await omar.holds('forklift')).toMatchObject({ totalSeconds: 600.5 });
  });
});

describe('requests as the wild sends them (facts E.2, E.4)', () => {
  test('field names, commands and keywords in any case and order, LF line ends, blanks, first letters', async () => {
    const omar = await lms.learner();
    const session = await omar.opens('forklift');
    expect(await session.sends('AICC_Data=&SESSION_ID=SID&Version=3.5&COMMAND=getparam')).toMatchObject({ error: 0, version: '3.5' });
    const data = encodeURIComponent('\n[core]\nlesson_status = I , S\nLESSON_LOCATION = page 3\nscore=\ntime=0000:02:03\n[core_lesson]\n["a","b"]\n{"x":1}\n');
    await session.sends(`session_id=SID&aicc_data=${data}&version=3.5&command=PUTPARAM`);
    await session.sends('command=ExitAu&session_id=SID');
    expect(await omar.holds('forklift')).toMatchObject({ status: 'incomplete', exit: 'suspend', location: 'page 3', scoreRaw: null, totalSeconds: 123, suspendData: '["a","b"]\n{"x":1}' });
  });

  test('an invalid keyword is ignored and the rest is kept', async () => {
    const omar = await lms.learner();
    const session = await omar.begins('forklift');
    await session.tells('PutParam', core(`Lesson_Status=excellent\r\nScore=many\r\nTime=soon\r\nLesson_Location=${'x'.repeat(300)}`));
    await session.tells('PutParam', core('Lesson_Status=completed\r\nScore=many\r\nTime=-1\r\nLesson_Location=end'));
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toMatchObject({ status: 'completed', scoreRaw: null, totalSeconds: 0, location: 'end' });
  });

  test('the version of the question is the version of the answer, and below 3 numbers are whole', async () => {
    const omar = await lms.learner();
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
    const omar = await lms.learner();
    const session = await omar.begins('forklift');
    await session.tells('PutParam', '[Core]\r\nLesson_Status=incomplete\r\n[Objectives_Status]\r\nJ_ID.1=balance\r\nJ_Score.1=50,100,0\r\nJ_Status.1=f\r\n[Student_Preferences]\r\nAudio=-1\r\nLanguage=ar');
    await session.tells('ExitAU');
    const answer = await (await omar.opens('forklift')).tells('GetParam');
    expect(readGetParam(answer.data).objectives).toEqual([{ id: 'balance', score: { raw: 50, max: 100, min: 0 }, status: 'failed' }]);
    expect(answer.data).toContain('[Student_Preferences]\r\naudio=-1\r\nlanguage=ar');
  });

  test('a text with U+0000 does not hurt', async () => {
    const omar = await lms.learner();
    const session = await omar.begins('forklift');
    expect(await session.tells('PutParam', '[Core]\r\nLesson_Status=completed\r\n[Core_Lesson]\r\na\0b')).toMatchObject({ error: 0 });
    await session.tells('ExitAU');
    expect(await omar.holds('forklift')).toMatchObject({ suspendData: 'ab' });
  });
});

describe('rows (facts E.4)', () => {
  const kept = async (omar: TalkingLearner): Promise<readonly (readonly [string, Readonly<Record<string, string>>])[]> =>
    (await lms.store.db.select().from(reportedRows).where(eq(reportedRows.enrollmentId, omar.enrollmentId)).orderBy(reportedRows.seq)).map((row) => [row.kind, row.fields] as const);

  test('interactions are appended, each time they are told', async () => {
    const omar = await lms.learner();
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
    const omar = await lms.learner();
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
    const omar = await lms.learner();
    const session = await omar.begins('forklift');
    const rows = Array.from({ length: 2500 }, (_, index) => `q${String(index)},C\r\n`).join('');
    await session.tells('PutInteractions', `interaction_id,result\r\n${rows}`);
    expect(await kept(omar)).toHaveLength(2500);
  });
});
