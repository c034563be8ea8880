import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { decodeAnswer } from '#api/contract/answers.ts';
import { contract } from '#api/contract/contract.ts';
import { assessmentsIn } from '../store/assessments.ts';
import { findModule } from '../store/modules.ts';
import { findPackage } from '../store/packages.ts';
import { contentPackages, hacpSessions, modules, packageChunks } from '../store/schema.ts';
import { assessmentDefinitions } from '../store/tables/exam-tables.ts';
import { examKey, examPackage, examQuestions } from '../testing/exam-package.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { tinyPackage } from '../testing/tiny-package.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.anAdministrator({ id: 'petra' });
  await lms.aUser({ id: 'mia' });
  return () => lms.close();
});

async function send(bytes: Uint8Array<ArrayBuffer>, versioning = 'none'): Promise<Response> {
  const form = new FormData();
  form.append('package', new Blob([bytes]), 'exam.zip');
  form.append('versioning', versioning);
  return lms.request('ekp/api/contentPackageImporter', { method: 'POST', body: form, as: 'petra' });
}
async function refusedFor(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await send(bytes);
  const { error } = (await response.json()) as { readonly error: { readonly code: string; readonly message: string } };
  expect([response.status, error.code]).toEqual([400, 'bad-assessment']);
  expect(error.message).toMatch(/\.$/);
  return error.message;
}
const counts = async () => {
  const { db } = lms.store;
  return { modules: await db.$count(modules), packages: await db.$count(contentPackages), chunks: await db.$count(packageChunks), assessments: await db.$count(assessmentDefinitions) };
};

async function downloaded(moduleId: string): Promise<{ readonly bytes: Uint8Array; readonly files: Record<string, Uint8Array> }> {
  const enrollmentId = await lms.anEnrollment({ userId: 'mia', moduleId });
  const response = await lms.ask(contract.contentPackage, { enrollmentId }, 'mia');
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, files: unzipSync(bytes) };
}

test('a package with questions and a key becomes an exam', async () => {
  const response = await send(examPackage());
  const reading = decodeAnswer(contract.contentPackageImporter.response, await response.text());
  expect(reading).toMatchObject({ kind: 'answer', value: { status: 'ok', modules: [{ id: 'TINY-1', type: { code: 'exam', label: 'Exam' } }] } });
  const [row, ...others] = await assessmentsIn(lms.store.db, 'TINY-1', 1);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ itemId: 'ITEM-1', filledInBy: 'learner', title: 'Forklift exam', definition: { passPercent: 50, minutes: null, mostAttempts: 3 } });
  expect(row?.definition.sections[0]?.questions.map(({ id, points, key }) => [id, points, key])).toEqual([['q1', 1, ['b']], ['q2', 2, ['a', 'c']], ['q3', 1, ['Dead man’s switch', 'deadman']]]);
});

test('what learners download has the questions, every other file byte by byte, and nothing of the key: no bytes, no name', async () => {
  const given = examPackage({ files: { 'media/ä 漢.txt': 'x'.repeat(3_000), 'deep/Assessment.KEY.json': '{"answers":{}}' } });
  await send(given);
  const { bytes, files } = await downloaded('TINY-1');
  const before = unzipSync(given);
  expect(Object.keys(files).toSorted()).toEqual(Object.keys(before).filter((name) => !/key/i.test(name)).toSorted());
  for (const [name, content] of Object.entries(files)) expect(content).toEqual(before[name]);
  const raw = new TextDecoder('latin1').decode(bytes).toLowerCase();
  expect(raw).not.toContain('assessment.key');
  expect(strFromU8(files['assessment.json'] ?? new Uint8Array())).not.toContain('Dead man');
  expect(await findPackage(lms.store.db, 'TINY-1', 1)).toMatchObject({ sizeBytes: bytes.length });
  expect(await counts()).toEqual({ modules: 1, packages: 1, chunks: 1, assessments: 1 });
});

test('a key under a name that only reads the same is found, and goes too', async () => {
  const { 'assessment.key.json': key = new Uint8Array(), ...rest } = unzipSync(examPackage());
  await send(zipSync({ ...rest, 'Assessment%2Ekey.json': key }));
  expect(await assessmentsIn(lms.store.db, 'TINY-1', 1)).toHaveLength(1);
  expect(Object.keys((await downloaded('TINY-1')).files).filter((name) => /key/i.test(name))).toEqual([]);
});

test('a key that is stored without compression is gone as well', async () => {
  const secret = 'THE ANSWER IS B';
  const given = unzipSync(examPackage({ key: { answers: { ...examKey.answers, q3: [secret] } } }));
  await send(zipSync(given, { level: 0 }));
  const { bytes } = await downloaded('TINY-1');
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain(secret);
});

test('an exam of several megabytes is written anew in chunks', async () => {
  const film = new Uint8Array(2_500_000).map((_, at) => (at * 7919) >>> 3);
  await send(zipSync({ ...unzipSync(examPackage()), 'film.mp4': [film, { level: 0 }] }));
  const { files } = await downloaded('TINY-1');
  // Byte by byte, but not by `toEqual`, which takes seconds for millions.
  expect(Buffer.from(files['film.mp4'] ?? []).equals(film)).toBe(true);
  expect((await counts()).chunks).toBe(3);
});

test('a package in a folder of its own may have its exam beside its manifest', async () => {
  const inFolder = Object.fromEntries(Object.entries(unzipSync(examPackage())).map(([name, content]) => [`course/${name}`, content]));
  await send(zipSync(inFolder));
  expect(await assessmentsIn(lms.store.db, 'TINY-1', 1)).toHaveLength(1);
  expect(Object.keys((await downloaded('TINY-1')).files).filter((name) => name.includes('key'))).toEqual([]);
});

test('one item of a course is an exam: the course stays an online module', async () => {
  await send(examPackage({ items: ['A', 'B'], questions: { ...examQuestions, itemId: 'B', title: undefined } }));
  expect(await findModule(lms.store.db, 'TINY-1')).toMatchObject({ type: 'onlineModule' });
  expect(await assessmentsIn(lms.store.db, 'TINY-1', 1)).toMatchObject([{ itemId: 'B', title: 'B' }]);
});

test('what a supervisor fills in is training on the job, and needs no key', async () => {
  const questions = {
    format: 'haversack-assessment-1', filledInBy: 'supervisor', passPercent: 0,
    sections: [{ questions: [{ id: 'how', text: 'How well?', type: 'scale', choices: [{ id: '1', text: 'Not yet' }, { id: '2', text: 'Well' }] }, { id: 'why', text: 'Why?', type: 'text' }] }],
  };
  await send(examPackage({ questions, key: null }));
  expect(await findModule(lms.store.db, 'TINY-1')).toMatchObject({ type: 'onTheJobTraining' });
  expect(await assessmentsIn(lms.store.db, 'TINY-1', 1)).toMatchObject([{ filledInBy: 'supervisor', title: 'ITEM-1' }]);
});

test('a file called assessment.json that a course has for itself is left alone', async () => {
  const given = examPackage({ questions: { level: 1 }, key: null });
  await send(given);
  expect(await counts()).toEqual({ modules: 1, packages: 1, chunks: 1, assessments: 0 });
  expect((await downloaded('TINY-1')).bytes).toEqual(given);
});

describe('versions', () => {
  test('a new revision has its own questions, and who is enrolled keeps the old ones', async () => {
    await send(examPackage());
    await send(examPackage({ questions: { ...examQuestions, passPercent: 80 } }), 'newRevision');
    expect((await assessmentsIn(lms.store.db, 'TINY-1', 1))[0]?.definition.passPercent).toBe(50);
    expect((await assessmentsIn(lms.store.db, 'TINY-1', 2))[0]?.definition.passPercent).toBe(80);
    expect(await counts()).toEqual({ modules: 1, packages: 2, chunks: 2, assessments: 2 });
  });

  test('overwriting replaces the questions, and takes them away with a package that has none', async () => {
    await send(examPackage());
    await send(examPackage({ questions: { ...examQuestions, passPercent: 80 } }), 'overwrite');
    expect((await assessmentsIn(lms.store.db, 'TINY-1', 1))[0]?.definition.passPercent).toBe(80);
    await send(tinyPackage(), 'overwrite');
    expect(await counts()).toEqual({ modules: 1, packages: 1, chunks: 1, assessments: 0 });
  });

  test('none leaves everything as it is, and nothing behind', async () => {
    await send(examPackage());
    await send(examPackage({ questions: { ...examQuestions, passPercent: 80 } }), 'none');
    expect((await assessmentsIn(lms.store.db, 'TINY-1', 1))[0]?.definition.passPercent).toBe(50);
    expect(await counts()).toEqual({ modules: 1, packages: 1, chunks: 1, assessments: 1 });
  });

  test('an item that becomes an exam is told by HACP no more, not even by a session that is open', async () => {
    await send(tinyPackage());
    const enrollmentId = await lms.anEnrollment({ userId: 'mia', moduleId: 'TINY-1' });
    await lms.call(contract.hacpInfo, { enrollmentId, itemId: 'ITEM-1' }, 'mia');
    await send(examPackage(), 'overwrite');
    expect(await lms.store.db.$count(hacpSessions)).toBe(0);
    expect(await lms.refusal(contract.hacpInfo, { enrollmentId, itemId: 'ITEM-1' }, 'mia')).toMatchObject({ status: 403, code: 'forbidden', message: expect.stringContaining('assessmentAttemptHandler') });
  });
});

describe('an exam that cannot be used is refused in words, and nothing is left behind', () => {
  const [section] = examQuestions.sections;
  const withQuestion = (question: object): object => ({ ...examQuestions, sections: [{ ...section, questions: [question] }] });
  const single = { id: 'q1', text: '?', type: 'single', choices: [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }] };

  test.each([
    ['a key without questions', { questions: null }, 'assessment.key.json is here, but beside the manifest there is no assessment.json'],
    ['a key, and questions of no known format', { questions: { ...examQuestions, format: 'other' } }, 'assessment.key.json is here, but'],
    ['a key, and questions that are not JSON', { questions: '{"format":' }, 'assessment.key.json is here, but'],
    ['no key', { key: null }, 'assessment.key.json: the answer to q1 is missing.'],
    ['a key that is not JSON', { key: '{' }, 'assessment.key.json is not JSON'],
    ['a key for no question', { key: { answers: { ...examKey.answers, q9: ['a'] } } }, 'there is no question q9 in assessment.json.'],
    ['a key that is no choice', { key: { answers: { ...examKey.answers, q1: ['z'] } } }, 'z is not a choice of q1.'],
    ['two right answers where one can be chosen', { key: { answers: { ...examKey.answers, q1: ['a', 'b'] } } }, 'q1 has one right choice, and 2 are given.'],
    ['an answer that slipped among the questions', { questions: withQuestion({ ...single, key: ['a'] }), key: { answers: { q1: ['a'] } } }, 'assessment.json: sections.0.questions.0.key is not known here.'],
    ['no pass mark', { questions: { ...examQuestions, passPercent: undefined } }, 'assessment.json: passPercent is missing.'],
    ['a pass mark beyond reach', { questions: { ...examQuestions, passPercent: 101 } }, 'assessment.json: passPercent must be at most 100.'],
    ['two questions of one name', { questions: { ...examQuestions, sections: [section, section] } }, 'there are two questions q1'],
    ['a choice without choices', { questions: withQuestion({ ...single, choices: [] }), key: { answers: { q1: ['a'] } } }, 'the question q1 has no choices.'],
    ['nothing that can be scored', { questions: withQuestion({ id: 'q', text: '?', type: 'text' }), key: null }, 'nothing in this exam can be scored'],
    ['several items and no word which', { items: ['A', 'B'] }, 'itemId is missing; the course has 2 items'],
    ['an item that is not there', { questions: { ...examQuestions, itemId: 'Z' } }, 'the manifest has no item Z'],
    ['a text that no database keeps', { questions: { ...examQuestions, title: 'a\0' } }, 'assessment.json: title holds a character that is no text.'],
  ])('%s', async (_, given, message) => {
    expect(await refusedFor(examPackage(given))).toContain(message);
    expect(await counts()).toEqual({ modules: 0, packages: 0, chunks: 0, assessments: 0 });
  });

  test('questions beyond any size', async () => {
    const bytes = zipSync({ ...unzipSync(examPackage()), 'assessment.json': strToU8(`{"format":"haversack-assessment-1","title":"${'x'.repeat(2_200_000)}"}`) });
    expect((await send(bytes)).status).toBe(413);
    expect(await counts()).toEqual({ modules: 0, packages: 0, chunks: 0, assessments: 0 });
  });
});
