import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readXml } from '#formats/xml/read-xml.ts';
import type { XmlElement } from '#formats/xml/xml-element.ts';
import { decodeAnswer, decodeRefusal, encodeAnswer, encodeRefusal, encodingOf } from './answers.ts';
import type { DocumentFunction } from './describe.ts';
import { enrollmentRequests } from './approvals.ts';
import { module } from './modules.ts';
import { enrollments, enrollUser, hacpInfo, record } from './records.ts';
import type { TrainingHistory } from './training-record.ts';
import { me } from './users.ts';

const vendor = fileURLToPath(new URL('../../../../shared/reference/vendor/', import.meta.url));
const sample = `${vendor}module.sample.xml`;

test.skipIf(!existsSync(sample))("the vendor's real module is understood without a remainder (needs ../shared/reference)", () => {
  const body = readFileSync(sample, 'utf8');
  const reading = decodeAnswer(module.response, body);
  if (reading.kind !== 'answer') throw new Error(reading.kind);
  expect(reading.problems).toEqual([]);
  const again = encodeAnswer(module.response, reading.value, 'xml').body;
  expect(canonical(readXml(again))).toEqual(canonical(readXml(body)));
});

/** Numbers by value: `0.00` and `0` are one decimal. */
const canonical = ({ name, attributes, children }: XmlElement): unknown => ({
  name,
  attributes,
  children: children.map((node) => (typeof node !== 'string' ? canonical(node) : /^\d+(?:\.\d+)?$/.test(node) ? Number(node) : node)),
});

/** What is read, or the kind of failure. */
const read = (fn: DocumentFunction, body: string): unknown => {
  const reading = decodeAnswer(fn.response, body);
  return reading.kind === 'answer' ? reading.value : reading.kind;
};
const problemsIn = (fn: DocumentFunction, body: string): readonly string[] => {
  const reading = decodeAnswer(fn.response, body);
  if (reading.kind !== 'answer') throw new Error(reading.kind);
  return reading.problems.map(({ path, kind }) => `${path} ${kind}`);
};

const inXml = (inner: string): string => `<trainingHistory><dateCreated>2026-01-05T09:00:00.000Z</dateCreated>${inner}</trainingHistory>`;
const bare = '<trainingRecord id="E1"><learningModule><id>m</id><title>Fire safety</title></learningModule></trainingRecord>';

describe('a site that answers otherwise than expected is still understood', () => {
  test('unknown elements, attributes, prefixes and another order do not matter', () => {
    const body = `<t:trainingHistory xmlns:t="urn:x" new="1"><fresh><a/></fresh><t:trainingRecord badge="gold" id="E1"><attemptCount>2</attemptCount>
      <downloadable>1</downloadable><learningModule><newer/><title>Fire safety</title><id>m</id></learningModule><userId>u</userId>
      </t:trainingRecord></t:trainingHistory>`;
    expect(read(enrollments, body)).toMatchObject({
      trainingRecords: [{ id: 'E1', userId: 'u', attemptCount: 2, downloadable: true, learningModule: { id: 'm', title: 'Fire safety' } }],
    });
  });

  test('what is missing is absent and said so: an unknown downloadable is not a false one', () => {
    expect(read(enrollments, inXml(bare))).toEqual({
      dateCreated: '2026-01-05T09:00:00.000Z',
      trainingRecords: [{ id: 'E1', learningModule: { id: 'm', title: 'Fire safety', links: [] }, links: [], trainingRecords: [] }],
    });
    expect(problemsIn(enrollments, inXml(bare))).toContain('trainingHistory.trainingRecords[0].downloadable missing');
  });

  test('a missing or an empty list is a list without entries', () => {
    const inJson = ['{}', '[]', '{"trainingRecords":[]}', '{"trainingRecords":null}'];
    for (const body of ['<trainingHistory/>', '<trainingHistory>\n</trainingHistory>', inXml(''), ...inJson]) {
      expect(read(enrollments, body)).toMatchObject({ trainingRecords: [] });
    }
  });

  test('one entry without its list, a singular key, a bare array and a wrapped list are lists', () => {
    const entry = { id: 'E1', learningModule: { id: 'm', title: 'Fire safety' } };
    const bodies = [
      { trainingRecords: [entry] },
      { trainingRecords: entry },
      { trainingRecord: [entry] },
      { trainingRecord: entry },
      [entry],
      { trainingRecords: { trainingRecord: [entry] } },
      { trainingHistory: { trainingRecords: [entry] } },
    ];
    for (const body of bodies) expect(read(enrollments, JSON.stringify(body))).toMatchObject({ trainingRecords: [entry] });
    expect(read(enrollments, inXml(`<trainingRecords>${bare}${bare}</trainingRecords>`))).toMatchObject({ trainingRecords: [entry, entry] });
  });

  test('a plain code stands for a code with a label, and the other way round', () => {
    const start = { id: 'E1', learningModule: { id: 'm', title: 'T' } };
    expect(read(record, JSON.stringify({ ...start, overallStatus: 'completed' }))).toMatchObject({ overallStatus: { code: 'completed' } });
    expect(read(record, JSON.stringify({ ...start, overallStatus: { code: 'completed', label: 'Done' } }))).toMatchObject({
      overallStatus: { code: 'completed', label: 'Done' },
    });
    const xml = bare.replace('</trainingRecord>', '<overallStatus><code>completed</code><label>Done</label></overallStatus></trainingRecord>');
    expect(read(record, xml)).toMatchObject({ overallStatus: { code: 'completed', label: 'Done' } });
  });

  test('an entry that is not understood is left out and said so; the others stay', () => {
    const body = inXml(`<trainingRecord><learningModule><id>x</id></learningModule></trainingRecord>${bare}`);
    expect(read(enrollments, body)).toMatchObject({ trainingRecords: [{ id: 'E1' }] });
    expect(problemsIn(enrollments, body)).toContain('trainingHistory.trainingRecords[0] left-out');
  });

  test('a number, a date or a truth that is none is absent and said so', () => {
    const nonsense = '<score>85,5</score><startDate>yesterday</startDate><downloadable>perhaps</downloadable>';
    const body = inXml(bare.replace('</trainingRecord>', `${nonsense}</trainingRecord>`));
    expect(read(enrollments, body)).not.toHaveProperty('trainingRecords.0.score');
    const problems = problemsIn(enrollments, body);
    expect(problems).toContain('trainingHistory.trainingRecords[0].score not-a-number');
    expect(problems).toContain('trainingHistory.trainingRecords[0].startDate not-a-date-time');
    expect(problems).toContain('trainingHistory.trainingRecords[0].downloadable not-a-boolean');
  });

  test('JSON may write numbers as text, dates as milliseconds, identifiers as numbers and absent things as null', () => {
    const numbers = { id: 77, attemptCount: '2', score: 85.5, startDate: 1_767_603_600_000, downloadable: 'true' };
    const body = { ...numbers, userId: null, learningModule: { id: 'm', title: 'T' } };
    expect(read(record, JSON.stringify(body))).toEqual({
      id: '77', learningModule: { id: 'm', title: 'T', links: [] }, attemptCount: 2, score: 85.5, startDate: '2026-01-05T09:00:00.000Z', downloadable: true,
      links: [], trainingRecords: [],
    });
  });

  test('the HACP address is found under its other names, wrapped or not', () => {
    const access = { url: 'https://lms.example/ekp/hacp', sessionId: 'S1' };
    const { url, sessionId } = access;
    const bodies = [
      access,
      { aiccUrl: url, aiccSid: sessionId },
      { aicc_url: url, aicc_sid: sessionId },
      { AICC_URL: url, session_id: sessionId },
      { hacp: { aicc_url: url, session_id: sessionId } },
      { status: 'ok', hacpInfo: access },
    ];
    for (const body of bodies) expect(read(hacpInfo, JSON.stringify(body))).toEqual(access);
    expect(read(hacpInfo, `<hacp><aicc_url>${url}</aicc_url><session_id>${sessionId}</session_id></hacp>`)).toEqual(access);
    expect(read(hacpInfo, `<answer><hacp aicc_url="${url}" aicc_sid="${sessionId}"/><ok>1</ok></answer>`)).toBe('other-document');
    expect(read(hacpInfo, '{"url":"https://lms.example/ekp/hacp"}')).toBe('other-document');
  });

  test("the vendor's user is read: what is null is absent, organizations are a chain", () => {
    const body = JSON.stringify({
      id: 'jdoe', given: 'Jane', middle: null, family: 'Doe', country: { name: 'Norway', code: 'NO' },
      organization: { id: 'O2', code: 'B', description: 'Branch', parent: { code: 'ROOT', parent: null } }, attributes: [{ description: 'Shift' }], skin: 'blue',
    });
    expect(read(me, body)).toEqual({
      id: 'jdoe', given: 'Jane', family: 'Doe', country: { name: 'Norway', code: 'NO' },
      organization: { id: 'O2', code: 'B', description: 'Branch', parent: { code: 'ROOT' } }, attributes: [{ description: 'Shift' }],
    });
    expect(read(me, `{"user":${body}}`)).toMatchObject({ id: 'jdoe' });
  });

  test('an organization is never taken for the user it belongs to', () => {
    expect(read(me, '{"given":"Jane","organization":{"id":"O2","description":"Branch"}}')).toBe('other-document');
  });
});

describe('what is not the document is told apart from an empty one', () => {
  test('a list with nothing in it but what a later release added has no entries', () => {
    expect(read(enrollments, '<trainingHistory><siteExtension><code>x-1</code></siteExtension></trainingHistory>')).toEqual({ trainingRecords: [] });
  });

  test('a list under its own name that holds only what a later release added is empty; one that says what went wrong is not', () => {
    expect(read(enrollmentRequests, '<requests><siteExtension since="26.2"><code>x-1</code></siteExtension></requests>')).toEqual({ requests: [] });
    expect(read(enrollmentRequests, '<other><siteExtension/></other>')).toBe('other-document');
    expect(read(enrollmentRequests, '<requests><code>no-rights</code><message>Not you.</message></requests>')).toBe('refusal');
  });

  test('an empty list in which only something unknown stands is said to the developer; one that is really empty is not', () => {
    expect(problemsIn(enrollmentRequests, '<requests><enrolmentRequest id="1"/><enrolmentRequest id="2"/></requests>')).toEqual(['requests only-strange']);
    expect(problemsIn(enrollments, inXml('<trainingRecords><entry id="E1"/></trainingRecords>'))).toEqual(['trainingHistory.trainingRecords only-strange']);
    for (const body of ['<requests/>', '<requests> </requests>', '{"requests":[]}']) expect(problemsIn(enrollmentRequests, body)).toEqual([]);
    expect(problemsIn(enrollments, inXml('<trainingRecords/><siteExtension><code>x-1</code></siteExtension>'))).toEqual([]);
  });

  test.each([
    ['a page', '<!DOCTYPE html><html><head><title>Sign in</title></head></html>', 'html'],
    ['a page that is XML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'html'],
    ['a page after a comment', '<!-- portal --><html><body><br></body></html>', 'html'],
    ['an answer cut short', inXml(bare).slice(0, 120), 'broken'],
    ['JSON cut short', '{"trainingRecords":[{"id":"E1"', 'broken'],
    ['nothing', '', 'broken'],
    ['a word', 'OK', 'broken'],
    ['another XML document', '<rss><channel><title>News</title></channel></rss>', 'other-document'],
    ['another JSON document', '{"articles":[]}', 'other-document'],
    ['a text', '"ok"', 'other-document'],
    ['null', 'null', 'other-document'],
  ])('%s', (_what, body, kind) => {
    expect(read(enrollments, body)).toBe(kind);
  });

  test.each([
    ['our JSON', '{"error":{"code":"session-full","message":"No seats left"}}'],
    ['our XML', '<error><code>session-full</code><message>No seats left</message></error>'],
    ['XML with another root', '<enrollUser><code>session-full</code><message>No seats left</message></enrollUser>'],
    ['a bare code and message', '{"code":"session-full","message":"No seats left"}'],
    ['names of another fashion', '{"errorCode":"session-full","error_message":"No seats left"}'],
  ])('a refusal in place of the enrollment is a refusal: %s', (_what, body) => {
    expect(decodeAnswer(enrollUser.response, body)).toEqual({ kind: 'refusal', refusal: { code: 'session-full', message: 'No seats left' } });
  });

  test('a refusal in one sentence keeps its sentence', () => {
    for (const body of ['{"error":"No seats left"}', '<error>No seats left</error>', '<result><error>No seats left</error></result>']) {
      expect(decodeAnswer(enrollUser.response, body)).toEqual({ kind: 'refusal', refusal: { code: 'error', message: 'No seats left' } });
    }
  });

  test('an endless program ends', () => {
    const deep = `${bare.replace('</trainingRecord>', '').repeat(60)}${'</trainingRecord>'.repeat(60)}`;
    let [record] = (read(enrollments, inXml(deep)) as TrainingHistory).trainingRecords;
    let levels = 0;
    for (; record; [record] = record.trainingRecords) levels += 1;
    expect(levels).toBeLessThanOrEqual(40);
  });

  test('problems are kept in moderation', () => {
    expect(problemsIn(enrollments, inXml(bare.repeat(200))).length).toBeLessThan(60);
  });
});

describe('our own LMS never writes half an answer', () => {
  test('a tree without what its shape promises is a mistake of the program', () => {
    const record = { id: 'E1', learningModule: { id: 'm', title: 'T', links: [] }, links: [], trainingRecords: [] };
    const half = { dateCreated: '2026-01-05T09:00:00Z', trainingRecords: [record] };
    expect(() => encodeAnswer(enrollments.response, half, 'xml')).toThrow('trainingHistory.trainingRecords[0].userId is missing');
    const user = { id: ' ', given: '', family: '', attributes: [] };
    expect(() => encodeAnswer(me.response, user, 'json')).toThrow('user.id is no identifier');
  });

  test('date-times are written with milliseconds and a numeric offset, whichever way they are given', () => {
    const body = (dateCreated: string): string => encodeAnswer(enrollments.response, { dateCreated, trainingRecords: [] }, 'xml').body;
    expect(body('2015-03-11T00:36:44.877-05:00')).toContain('<dateCreated>2015-03-11T00:36:44.877-05:00</dateCreated>');
    expect(body('2026-01-05T09:30Z')).toContain('<dateCreated>2026-01-05T09:30:00.000+00:00</dateCreated>');
    expect(() => body('soon')).toThrow(TypeError);
  });

  test('a refusal is written in the encoding asked for, and read back', () => {
    const refusal = { code: 'not-found', message: 'There is no module <x>' };
    for (const encoding of ['json', 'xml'] as const) expect(decodeRefusal(encodeRefusal(refusal, encoding).body)).toEqual(refusal);
    expect(decodeRefusal('<html><body>Gateway</body></html>')).toBeUndefined();
    expect(decodeRefusal('Bad Gateway')).toBeUndefined();
  });

  test('format is obeyed where the function has it, and XML or JSON comes by itself where it has not', () => {
    expect(encodingOf(me.response, { format: 'xml' })).toBe('xml');
    expect(encodingOf(me.response, {})).toBe('json');
    expect(encodingOf(enrollUser.response, {})).toBe('xml');
    expect(encodingOf(enrollments.response, { format: 'json' })).toBe('xml');
  });
});
