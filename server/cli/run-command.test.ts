import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hacpInfo } from '#api/contract/records.ts';
import { encodeHacpRequest } from '#formats/hacp/hacp-request.ts';
import { generate } from '../demo/generate.ts';
import { demoAdministrator, demoPassword } from '../demo/people.ts';
import { zipCourse } from '../demo/zip-course.ts';
import { enrollments, modules, users } from '../store/schema.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { tinyPackage } from '../testing/tiny-package.ts';
import { runCommand } from './run-command.ts';

let lms: TestLms;
let folder: string;

beforeEach(async () => {
  lms = await openTestLms();
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  await lms.anAdministrator({ id: demoAdministrator, passwordHash: await lms.parts.passwords.hash(demoPassword) });
});
afterEach(async () => {
  await lms.close();
  await rm(folder, { recursive: true });
});

async function command(...words: readonly string[]): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const code = await runCommand(words, { print: (line) => lines.push(line), environment: {}, fetch: (input, init) => lms.fetch(new Request(input, init)) });
  return { code, lines };
}
async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

describe('npm run lms -- import', () => {
  test('says one line about each file, goes on after a bad one, and ends with 1 then', async () => {
    const files = [await file('forklift.zip', await zipCourse('forklift-safety')), await file('notes.zip', 'no course'), join(folder, 'gone.zip'), folder, await file('tiny.zip', tinyPackage())];
    expect(await command('import', ...files)).toEqual({
      code: 1,
      lines: [
        '✓ forklift.zip: “Forklift safety” is module forklift-safety, revision 1.',
        '    Enrol somebody: npm run lms -- enroll USER forklift-safety',
        '✗ notes.zip: This file is not a ZIP archive; export the course again as a SCORM package (.zip) and import that file.',
        `✗ gone.zip: there is no file ${join(folder, 'gone.zip')}.`,
        expect.stringMatching(/^✗ cli-.*: \/.* is a folder; name the \.zip files in it\.$/),
        '✓ tiny.zip: “A tiny course” is module TINY-1, revision 1.',
        '    Enrol somebody: npm run lms -- enroll USER TINY-1',
      ],
    });
  });

  test('leaves what is there alone, unless a new revision is wanted', async () => {
    const path = await file('tiny.zip', tinyPackage());
    await command('import', path);
    const again = await command('import', path);
    expect(again).toMatchObject({ code: 0, lines: ['✓ tiny.zip: “A tiny course” is module TINY-1, revision 1.', expect.stringMatching(/left as it is; import it with --versioning newRevision or --versioning overwrite/), expect.stringContaining('enroll USER TINY-1')] });
    expect(await command('import', path, '--versioning', 'newRevision')).toEqual({ code: 0, lines: ['✓ tiny.zip: “A tiny course” is module TINY-1, revision 2.', expect.stringContaining('enroll USER')] });
  });

  test('looks for files where the person is, though npm runs it in the folder of the project', async () => {
    await file('tiny.zip', tinyPackage());
    const lines: string[] = [];
    const line = { print: (text: string) => lines.push(text), environment: { INIT_CWD: folder }, fetch: (input: string | URL | Request, init?: RequestInit) => lms.fetch(new Request(input, init)) };
    expect(await runCommand(['import', 'tiny.zip', 'gone.zip'], line)).toBe(1);
    expect(lines).toEqual([expect.stringContaining('is module TINY-1'), expect.any(String), `✗ gone.zip: there is no file ${join(folder, 'gone.zip')}.`]);
  });
});

describe('npm run lms -- enroll', () => {
  test('enrols somebody, and says why where it cannot', async () => {
    const mia = await lms.aUser({ id: 'mia' });
    await lms.aPackage({ identifier: 'SAFE', title: 'Be safe' });
    const first = await command('enroll', mia, 'SAFE');
    expect(first).toMatchObject({ code: 0, lines: [expect.stringMatching(/^✓ mia is enrolled in “Be safe” \(enrollment EKP\d{9}, revision 1\)\.$/)] });
    expect(await command('enroll', mia, 'SAFE')).toMatchObject({ code: 1, lines: [expect.stringMatching(/^✗ mia is enrolled in Be safe already/)] });
    expect(await command('enroll', mia, 'NOWHERE')).toEqual({ code: 1, lines: ['✗ There is no module NOWHERE.'] });
    expect(await command('enroll', 'nobody', 'SAFE')).toEqual({ code: 1, lines: ['✗ There is no user nobody.'] });
    expect(await command('enroll', mia)).toMatchObject({ code: 1, lines: [expect.stringContaining('USER MODULE')] });
  });
});

describe('npm run lms -- record', () => {
  test('shows what the LMS holds, item by item', async () => {
    const mia = await lms.aUser({ id: 'mia', given: 'Mia', family: 'Lindqvist' });
    expect(await command('record', mia)).toEqual({ code: 0, lines: ['Mia Lindqvist (mia)', '  No enrollments.'] });
    const moduleId = await lms.aPackage({ identifier: 'SAFE', title: 'Be safe', items: ['A', 'B'] });
    const enrollmentId = await lms.anEnrollment({ userId: mia, moduleId });
    const launch = new URLSearchParams({ enrollmentId, datetime: '2026-01-04T10:15Z' });
    await lms.request('ekp/api/launchTracker', { method: 'POST', body: launch, as: mia });
    const { sessionId } = await lms.call(hacpInfo, { enrollmentId, itemId: 'A' }, mia);
    const data = '[Core]\r\nLesson_Location=page 3\r\nLesson_Status=passed\r\nScore=90,100,0\r\nTime=00:10:00.5';
    for (const body of [encodeHacpRequest({ command: 'GetParam', sessionId }), encodeHacpRequest({ command: 'PutParam', sessionId, data }), encodeHacpRequest({ command: 'ExitAU', sessionId })]) {
      await lms.request('ekp/hacp', { method: 'POST', body });
    }
    expect(await command('record', mia, moduleId)).toEqual({
      code: 0,
      lines: [
        'Mia Lindqvist (mia)',
        '',
        `Be safe (SAFE, enrollment ${enrollmentId}, revision 1)`,
        '  incomplete, score 90, 1 launch, last 2026-01-04T10:15:00.000+00:00',
        '  launched 2026-01-04T10:15:00.000+00:00, attempt 1',
        '  A: passed, score 90 of 100, 00:10:00.5, left at “page 3”',
        '  B: not attempted, 00:00:00',
      ],
    });
    expect(await command('record', mia, 'NOPE')).toEqual({ code: 1, lines: ['✗ Mia Lindqvist (mia) is not enrolled in a module NOPE; npm run lms -- record mia shows what they are enrolled in.'] });
    const { lines } = await command('record', mia, '--json');
    expect(JSON.parse(lines.join(''))).toMatchObject({ userId: 'mia', enrollments: [{ items: [{ id: 'A', totalSeconds: 600.5 }, { id: 'B' }] }] });
  });

  test('is for administrators only', async () => {
    await lms.aUser({ id: 'mia' });
    const asMia = await lms.request('ekp/reference/record?userId=mia', { as: 'mia' });
    const asNobody = await lms.request('ekp/reference/record?userId=mia');
    expect([asMia.status, asNobody.status]).toEqual([403, 401]);
    expect(await command('record', 'nobody')).toEqual({ code: 1, lines: ['✗ There is no user nobody.'] });
  });
});

describe('npm run lms -- generate', () => {
  const small = ['generate', '--modules', '30', '--records', '120', '--people', '8', '--key', 'key of the test site'];

  test('fills the LMS with people, modules and records, the same for the same seed, and again without a double', async () => {
    expect(await command(...small)).toEqual({ code: 0, lines: [expect.stringMatching(/^✓ 8 people in/), expect.stringMatching(/^✓ 30 modules in/), expect.stringMatching(/^✓ 120 training records in/)] });
    const counts = async (): Promise<readonly number[]> => [await lms.store.db.$count(modules), await lms.store.db.$count(enrollments), await lms.store.db.$count(users)];
    expect(await counts()).toEqual([30, 120, 9]);
    await command(...small);
    expect(await counts()).toEqual([30, 120, 9]);
    const options = { modules: 30, records: 120, people: 8, seed: 1, now: new Date('2026-01-05T00:00:00Z') };
    expect([...generate(options).history]).toEqual([...generate(options).history]);
    expect([...generate(options).history]).not.toEqual([...generate({ ...options, seed: 2 }).history]);
  });

  test('says what it needs', async () => {
    expect((await command('generate')).lines).toEqual([expect.stringMatching(/^✗ This needs the system key/)]);
    expect((await command('generate', '--key', 'wrong')).lines).toEqual([expect.stringMatching(/^✗ The LMS at .* has another system key/)]);
    expect((await command('generate', '--modules', 'many', '--key', 'k')).lines).toEqual(['✗ --modules is “many” and must be a whole number from 1 to 1000000.']);
    expect((await command('generate', '--modules', '2', '--records', '50', '--people', '20', '--key', 'k')).lines).toEqual([expect.stringMatching(/^✗ 50 records need more than 20 people and 2 modules/)]);
  });
});

describe('when nothing can be done', () => {
  test('no server, a silent one, a wrong password and another server are one sentence each', async () => {
    const lines: string[] = [];
    const print = (line: string): number => lines.push(line);
    const path = await file('tiny.zip', tinyPackage());
    const noServer = { print, environment: { HAVERSACK_URL: 'http://localhost:9' }, fetch: () => Promise.reject(new TypeError('fetch failed')) };
    expect(await runCommand(['import', path, path], noServer)).toBe(1);
    const timeout = Object.assign(new Error('Headers Timeout Error'), { code: 'UND_ERR_HEADERS_TIMEOUT' });
    expect(await runCommand(['import', path], { print, environment: {}, fetch: () => Promise.reject(new TypeError('fetch failed', { cause: timeout })) })).toBe(1);
    expect(await runCommand(['record', 'mia'], { ...noServer, environment: { PORT: '5173' } })).toBe(1);
    const page = { print, environment: {}, fetch: () => Promise.resolve(new Response('<!doctype html><title>Hello</title>')) };
    expect(await runCommand(['record', 'mia'], page)).toBe(1);
    expect(await runCommand(['enroll', 'mia', 'X'], page)).toBe(1);
    expect(lines).toEqual([
      '✗ No LMS answers at http://localhost:9; start one with npm start, or name another with --url.',
      '✗ The LMS at http://localhost:4173 has not answered within five minutes; it may still be at work: look before you try again.',
      '✗ No LMS answers at http://localhost:5173; start one with npm start, or name another with --url.',
      '✗ What answers at http://localhost:4173 is not this LMS (no record); name another address with --url.',
      '✗ What answers at http://localhost:4173 is not this LMS (html); name another address with --url.',
    ]);
    expect((await command('record', 'mia', '--password', 'wrong')).lines).toEqual(['✗ The LMS at http://localhost:4173 does not know petra with this password; name others with --user and --password.']);
  });

  test('help lists the commands; what is not understood says so', async () => {
    expect((await command('help')).lines.join('')).toContain('import FILE…');
    expect(await command()).toMatchObject({ code: 0 });
    expect(await command('dance')).toEqual({ code: 1, lines: ['✗ There is no command dance; npm run lms -- help lists them.'] });
    expect(await command('import')).toMatchObject({ code: 1 });
    expect(await command('import', 'x', '--versioning', 'latest')).toMatchObject({ code: 1, lines: [expect.stringContaining('none, newRevision, overwrite')] });
    expect(await command('import', '--fast')).toMatchObject({ code: 1, lines: [expect.stringContaining("Unknown option '--fast'")] });
  });
});
