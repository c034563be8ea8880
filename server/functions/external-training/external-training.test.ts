import { beforeEach, describe, expect, test } from 'vitest';
import { decodeAnswer, decodeRefusal } from '#api/contract/answers.ts';
import { contract } from '#api/contract/contract.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { putAssignment } from '../../store/assignments.ts';
import { putOrganization } from '../../store/organizations.ts';
import { packageChunks } from '../../store/schema.ts';
import { subjects } from '../../store/tables/catalog-tables.ts';
import { externalRecords } from '../../store/tables/external-training-tables.ts';
import type { ExternalStatus } from '../../store/values.ts';
import { inBothFormats } from '../../testing/both-formats.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await putOrganization(lms.store.db, { id: 'south', code: 'S', description: 'South', parentId: '*ROOT*' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.anAdministrator({ id: 'south-admin', seesOrganizationId: 'south' });
  await lms.aUser({ id: 'boss', permissions: ['switch-user'] });
  await lms.aUser({ id: 'ada', given: 'Ada', family: 'Lovelace', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'eve' });
  return () => lms.close();
});

const { externalTrainingRequests, externalTrainingRecords, externalTrainingRecord, externalRecordAdder, externalRecordUpdater, externalRecordDeleter } = contract;
type Fields = Readonly<Record<string, string | Blob>>;
const course: Fields = { title: 'First aid', startDate: '2026-01-02', endDate: '2026-01-03' };

async function post(fn: typeof externalRecordAdder | typeof externalRecordUpdater, fields: Fields, as: string): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return lms.request(`ekp/${fn.path}`, { method: 'POST', body: form, as });
}
async function received(fn: typeof externalRecordAdder | typeof externalRecordUpdater, fields: Fields, as: string): Promise<ExternalRecord> {
  const body = await (await post(fn, fields, as)).text();
  const reading = decodeAnswer(fn.response, body);
  if (reading.kind !== 'answer' || reading.value.status !== 'ok' || !reading.value.record) throw new Error(body);
  return reading.value.record;
}
async function refused(fn: typeof externalRecordAdder | typeof externalRecordUpdater, fields: Fields, as: string) {
  const response = await post(fn, fields, as);
  return { status: response.status, ...decodeRefusal(await response.text()) };
}
const add = (fields: Fields = {}, as = 'ada') => received(externalRecordAdder, { ...course, ...fields }, as);
const update = (id: string, fields: Fields = {}, as = 'ada') => received(externalRecordUpdater, { ...course, id, ...fields }, as);
const updateRefused = (id: string, fields: Fields = {}, as = 'ada') => refused(externalRecordUpdater, { ...course, id, ...fields }, as);
const put = async (id: string, status: ExternalStatus): Promise<string> => {
  const at = lms.clock.now();
  await lms.store.db.insert(externalRecords).values({ id, userId: 'ada', title: id, startDate: '2026-01-01', endDate: '2026-01-01', status, createdAt: at, changedAt: at });
  return id;
};
const requests = async (as: string): Promise<readonly string[]> => (await lms.call(externalTrainingRequests, {}, as)).requests.map(({ title }) => title);
const file = (bytes: BlobPart, name = 'photo.png', type = 'image/png'): File => new File([bytes], name, { type });
const open = (record: ExternalRecord, as?: string): Promise<Response> => lms.request(record.attachment?.url ?? 'ekp/attachments/none', as === undefined ? {} : { as });

describe('adding', () => {
  test('what was told is kept and told back, in JSON and in XML', async () => {
    await lms.store.db.insert(subjects).values({ id: 'SAFETY', name: 'Safety & health' });
    const record = await add({
      type: 'classroom', subject: 'SAFETY', venue: 'Red Cross, „Hamburg“ 漢字', language: 'pt-BR', durationAmount: '12.5', durationUnit: 'hour', costAmount: '99.90', costCurrency: 'eur',
      grade: 'A+', score: '87 of 100', vendor: 'Red <Cross>', comments: 'Line one\nline two',
    });
    expect(record).toEqual({
      id: expect.stringMatching(/^EKP\d{9}$/),
      title: 'First aid',
      type: { code: 'classroom', label: 'Classroom' },
      subject: { id: 'SAFETY', name: 'Safety & health' },
      startDate: '2026-01-02',
      endDate: '2026-01-03',
      venue: 'Red Cross, „Hamburg“ 漢字',
      language: { code: 'pt-BR', label: 'Brazilian Portuguese' },
      duration: { amount: 12.5, unit: 'hour' },
      cost: { currency: 'EUR', amount: 99.9 },
      grade: 'A+',
      score: '87 of 100',
      vendor: 'Red <Cross>',
      comments: expect.stringMatching(/^Line one\r?\nline two$/),
      status: { code: 'openForEditing', label: 'Open for Editing' },
      user: { id: 'ada', family: 'Lovelace', given: 'Ada' },
    });
    expect(await inBothFormats(lms, externalTrainingRecord, { id: record.id }, 'ada')).toEqual(record);
    expect(await inBothFormats(lms, externalTrainingRecords, {}, 'ada')).toEqual({ records: [record] });
  });

  test('what was not told has the reference’s defaults, or is left out', async () => {
    const record = await add();
    expect(record).toEqual({
      id: record.id, title: 'First aid', type: { code: 'learningProgram', label: 'Program' }, startDate: '2026-01-02', endDate: '2026-01-03', language: { code: 'en', label: 'English' },
      status: { code: 'openForEditing', label: 'Open for Editing' }, user: { id: 'ada', family: 'Lovelace', given: 'Ada' },
    });
    expect(await lms.store.db.select().from(externalRecords)).toMatchObject([{ durationUnit: 'minute', costCurrency: 'AED' }]);
  });

  test('a subject may be a text, and minutes are a unit although the reference forgot them', async () => {
    expect(await add({ subject: 'Knots', durationAmount: '45', durationUnit: 'minute' })).toMatchObject({ subject: { name: 'Knots' }, duration: { amount: 45, unit: 'minute' } });
  });

  test('what costs many rials is kept; of three decimals the LMS keeps two, as its files have them (facts B.1)', async () => {
    expect(await add({ costAmount: '1250000000', costCurrency: 'IRR' })).toMatchObject({ cost: { amount: 1_250_000_000, currency: 'IRR' } });
    expect(await add({ costAmount: '12.345', costCurrency: 'KWD' })).toMatchObject({ cost: { amount: 12.35, currency: 'KWD' } });
  });

  test('it answers in XML when asked, and refuses in XML too', async () => {
    const response = await post(externalRecordAdder, { ...course, format: 'xml' }, 'ada');
    expect(await response.text()).toMatch(/<externalRecordAdder><status>ok<\/status><record><id>EKP/);
    const refusal = await post(externalRecordAdder, { title: 'x', format: 'xml' }, 'ada');
    expect([refusal.status, await refusal.text()]).toEqual([400, expect.stringContaining('<error><code>invalid-parameter</code>')]);
  });

  test.each<readonly [Fields, string]>([
    [{ title: '' }, 'title is missing.'],
    [{ title: ' \t' }, 'title is blank; name the training.'],
    [{ title: 'x'.repeat(256) }, 'title must be at most 255 characters.'],
    [{ startDate: '' }, 'startDate is missing.'],
    [{ endDate: '' }, 'endDate is missing.'],
    [{ startDate: '02/01/2026' }, 'startDate must be a date such as 2026-01-05.'],
    [{ endDate: '2026-02-30' }, 'endDate must be a date such as 2026-01-05.'],
    [{ endDate: '2026-01-01' }, 'endDate must not be before startDate.'],
    [{ type: 'party' }, expect.stringMatching(/^type must be one of onlineModule, /) as string],
    [{ language: 'English' }, 'language must be a language code such as en or pt-BR.'],
    [{ durationAmount: 'long' }, 'durationAmount must be a number such as 12.5.'],
    [{ durationAmount: '-1' }, 'durationAmount must be a number such as 12.5.'],
    [{ durationAmount: '123456789' }, 'durationAmount must be at most 9999999.'],
    [{ durationUnit: 'fortnight' }, 'durationUnit must be one of minute, hour, day, week, month, year.'],
    [{ costAmount: '9999999999.5' }, 'costAmount must be at most 9999999999.'],
    [{ costAmount: '1e3' }, 'costAmount must be a number such as 12.5.'],
    [{ costCurrency: 'EURO' }, 'costCurrency must be a currency code such as USD or HKD.'],
    [{ status: 'approved' }, 'status must be one of openForEditing, pendingApproval, completed, cancelled.'],
    [{ subject: 'x'.repeat(51) }, 'subject must be at most 50 characters.'],
    [{ attachment: 'no file' }, 'attachment must be a file.'],
    [{ comments: 'a\u0001b' }, 'comments holds a character that is no text.'],
  ])('%o names what is wrong', async (fields, message) => {
    expect(await refused(externalRecordAdder, { ...course, ...fields }, 'ada')).toEqual({ status: 400, code: 'invalid-parameter', message });
    expect(await lms.store.db.$count(externalRecords)).toBe(0);
  });

  test('a learner hands in or keeps, but completes nothing himself', async () => {
    expect((await add({ status: 'pendingApproval' })).status?.code).toBe('pendingApproval');
    expect(await refused(externalRecordAdder, { ...course, status: 'completed' }, 'ada')).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test('an appraiser or an administrator who acts for the learner adds it completed', async () => {
    for (const as of ['boss', 'root-admin']) {
      expect(await received(externalRecordAdder, { ...course, status: 'completed', onBehalfOf: 'ada' }, as)).toMatchObject({ status: { code: 'completed' }, user: { id: 'ada' } });
    }
    expect(await refused(externalRecordAdder, { ...course, onBehalfOf: 'ada' }, 'south-admin')).toMatchObject({ status: 404 });
    expect(await refused(externalRecordAdder, { ...course, onBehalfOf: 'ada' }, 'eve')).toMatchObject({ status: 403 });
  });
});

describe('the way of a record', () => {
  test('the learner writes, hands in, and the direct appraiser finds it and approves it', async () => {
    const { id } = await add({ venue: 'Hall 1', grade: 'B' });
    expect(await update(id, { title: 'First aid, advanced', grade: 'A' })).toMatchObject({ title: 'First aid, advanced', grade: 'A', venue: 'Hall 1', status: { code: 'openForEditing' } });
    expect(await requests('boss')).toEqual([]);
    await update(id, { status: 'pendingApproval' });
    const { requests: waiting } = await inBothFormats(lms, externalTrainingRequests, {}, 'boss');
    expect(waiting).toMatchObject([{ id, grade: 'A', status: { code: 'pendingApproval' }, user: { id: 'ada' } }]);
    expect(await requests('ada')).toEqual([]);
    expect(await requests('root-admin')).toEqual([]);
    expect(await update(id, { status: 'completed' }, 'boss')).toMatchObject({ status: { code: 'completed' }, venue: 'Hall 1', grade: 'A' });
    expect(await requests('boss')).toEqual([]);
    expect((await lms.call(externalTrainingRecord, { id }, 'ada')).status).toEqual({ code: 'completed', label: 'Completed' });
  });

  test('the appraiser of another position decides as well', async () => {
    await lms.aUser({ id: 'coach' });
    await putAssignment(lms.store.db, { id: 'ADA-2', userId: 'ada', organizationId: 'south', directAppraiserId: 'coach' });
    const { id } = await add({ status: 'pendingApproval' });
    expect(await requests('coach')).toEqual(['First aid']);
    expect((await update(id, { status: 'cancelled' }, 'coach')).status?.code).toBe('cancelled');
  });

  test('while it waits the learner changes nothing, but may take it back', async () => {
    const { id } = await add({ status: 'pendingApproval' });
    expect(await updateRefused(id, { status: 'pendingApproval', grade: 'A' })).toMatchObject({ status: 409, code: 'conflict' });
    expect(await updateRefused(id, { grade: 'A' })).toMatchObject({ status: 409 });
    expect(await lms.refusal(externalRecordDeleter, { id }, 'ada')).toMatchObject({ status: 409 });
    expect((await update(id, { status: 'openForEditing', grade: 'A' })).status?.code).toBe('openForEditing');
  });

  test('an appraiser sends back what needs more, and leaves alone what does not wait', async () => {
    const { id } = await add({ status: 'pendingApproval' });
    expect((await update(id, { status: 'openForEditing', comments: 'Which hall?' }, 'boss')).comments).toBe('Which hall?');
    expect(await updateRefused(id, { status: 'completed' }, 'boss')).toMatchObject({ status: 409, code: 'conflict' });
  });

  test.each(['completed', 'cancelled', 'approved'] as const)('what is %s is locked for the learner, not for an administrator', async (status) => {
    const id = await put('R1', status);
    expect(await updateRefused(id, { status: 'openForEditing' })).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await lms.refusal(externalRecordDeleter, { id }, 'ada')).toMatchObject({ status: 403 });
    expect((await update(id, { status: 'openForEditing', onBehalfOf: 'ada' }, 'root-admin')).status?.code).toBe('openForEditing');
  });

  test('what was denied may be mended and handed in again', async () => {
    expect((await update(await put('R1', 'approvalDenied'), { status: 'pendingApproval' })).status?.code).toBe('pendingApproval');
  });

  test('nobody approves his own record, for whomever he acts', async () => {
    const { id } = await add({ status: 'pendingApproval' }, 'root-admin');
    await lms.aUser({ id: 'chief' });
    await putAssignment(lms.store.db, { id: 'root-admin-2', userId: 'root-admin', organizationId: '*ROOT*', directAppraiserId: 'chief' });
    expect(await refused(externalRecordUpdater, { ...course, id, status: 'completed', onBehalfOf: 'chief' }, 'root-admin')).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await received(externalRecordUpdater, { ...course, id, status: 'completed' }, 'chief')).status?.code).toBe('completed');
  });

  test('who acts for the appraiser approves in that name', async () => {
    const { id } = await add({ status: 'pendingApproval' });
    await lms.anAdministrator({ id: 'assistant' });
    expect((await update(id, { status: 'completed', onBehalfOf: 'boss' }, 'assistant')).status?.code).toBe('completed');
  });

  test('two who decide at the same moment decide once', async () => {
    const { id } = await add({ status: 'pendingApproval' });
    const [approved, takenBack] = await Promise.all([
      post(externalRecordUpdater, { ...course, id, status: 'completed' }, 'boss'),
      post(externalRecordUpdater, { ...course, id, status: 'openForEditing' }, 'ada'),
    ]);
    expect([approved.status, takenBack.status].filter((status) => status === 200)).toHaveLength(1);
  });

  test('what was sent empty is cleared, what was not sent stays', async () => {
    const { id } = await add({ venue: 'Hall 1', grade: 'B', durationAmount: '2', durationUnit: 'day', costAmount: '5', costCurrency: 'USD', language: 'de', type: 'book' });
    const after = await update(id, { venue: '', durationAmount: '', language: '' });
    expect(after).toMatchObject({ grade: 'B', cost: { currency: 'USD', amount: 5 }, language: { code: 'de' }, type: { code: 'book' } });
    expect(Object.keys(after)).not.toContain('venue');
    expect(Object.keys(after)).not.toContain('duration');
  });

  test('an open record is deleted by the learner, and is gone', async () => {
    const { id } = await add();
    expect(await lms.call(externalRecordDeleter, { id }, 'ada')).toEqual({ status: 'ok', id });
    const other = await add();
    expect(await lms.call(externalRecordDeleter, { id: other.id, format: 'xml' }, 'ada')).toEqual({ status: 'ok', id: other.id });
    expect(await lms.refusal(externalTrainingRecord, { id }, 'ada')).toEqual({ status: 404, code: 'not-found', message: `There is no external training record ${id}.` });
    expect(await lms.refusal(externalRecordDeleter, { id }, 'ada')).toMatchObject({ status: 404 });
  });

  test('an appraiser reads and decides but deletes nothing; an administrator does', async () => {
    const { id } = await add({ status: 'pendingApproval' });
    expect(await lms.refusal(externalRecordDeleter, { id }, 'boss')).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await lms.call(externalRecordDeleter, { id }, 'root-admin')).status).toBe('ok');
  });
});

describe('who sees it', () => {
  test('others’ records are as unknown as those that are not there', async () => {
    const { id } = await add();
    const unknown = { status: 404, code: 'not-found', message: `There is no external training record ${id}.` };
    for (const as of ['eve', 'south-admin']) {
      expect(await lms.refusal(externalTrainingRecord, { id }, as)).toEqual(unknown);
      expect(await updateRefused(id, {}, as)).toEqual(unknown);
      expect(await lms.refusal(externalRecordDeleter, { id }, as)).toEqual(unknown);
    }
    expect(await lms.refusal(externalTrainingRecord, { id: 'R404' }, 'ada')).toMatchObject({ status: 404 });
    expect((await lms.call(externalTrainingRecord, { id }, 'boss')).id).toBe(id);
  });

  test('everybody lists his own, the latest first, or those of whom he acts for', async () => {
    await add({ title: 'Old', startDate: '2025-01-01', endDate: '2026-01-01' });
    await add({ title: 'New' });
    await add({ title: 'Eve’s' }, 'eve');
    const titles = async (as: string, onBehalfOf?: string) => (await lms.call(externalTrainingRecords, onBehalfOf === undefined ? {} : { onBehalfOf }, as)).records.map(({ title }) => title);
    expect(await titles('ada')).toEqual(['New', 'Old']);
    expect(await titles('boss')).toEqual([]);
    expect(await titles('boss', 'ada')).toEqual(['New', 'Old']);
  });

  test('who may only see, changes nothing', async () => {
    await lms.aUser({ id: 'reader', seesOrganizationId: '*ROOT*' });
    const { id } = await add();
    expect((await lms.call(externalTrainingRecord, { id }, 'reader')).id).toBe(id);
    expect(await updateRefused(id, {}, 'reader')).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await lms.refusal(externalRecordDeleter, { id }, 'reader')).toMatchObject({ status: 403 });
  });
});

describe('the attachment', () => {
  const png = new Uint8Array([137, 80, 78, 71, 0, 255, 13, 10, 45, 45]);

  test('it is kept to the byte, and who may see the record gets it as a file', async () => {
    const record = await add({ attachment: file(png, 'Zertifikat „Ada“.png') });
    expect(record.attachment).toEqual({ name: 'Zertifikat „Ada“.png', url: `http://localhost:4173/ekp/attachments/${record.id}`, size: png.length });
    for (const as of ['ada', 'boss', 'root-admin']) {
      const response = await open(record, as);
      expect(response.status).toBe(200);
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(png);
      expect(response.headers.get('Content-Type')).toBe('image/png');
      expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[^"]+\.png"; filename\*=UTF-8''Zertifikat%20/);
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
    expect(await lms.store.db.$count(packageChunks)).toBe(0);
  });

  test('others do not get it, nor does anybody who has not said who he is', async () => {
    const record = await add({ attachment: file(png) });
    expect((await open(record)).status).toBe(401);
    for (const as of ['eve', 'south-admin']) expect((await open(record, as)).status).toBe(404);
    expect((await open(await add(), 'ada')).status).toBe(404);
    for (const path of ['%00', '..%2f..%2fetc%2fpasswd', '%ff', "'"]) expect((await lms.request(`ekp/attachments/${path}`, { as: 'ada' })).status).toBe(404);
  });

  test('a page is delivered as bytes, never as a page', async () => {
    const record = await add({ attachment: file('<script>alert(1)</script>', 'proof.html', 'text/html') });
    const response = await open(record, 'ada');
    expect(response.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
  });

  test.each([
    ['C:\\Users\\ada\\proof.pdf', 'proof.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'attachment'],
    ['a\u202Egnp.exe', 'agnp.exe'],
    ['con<>|?*.pdf', 'con_____.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
    ['🎒'.repeat(100), '🎒'.repeat(60)],
  ])('the name %s is kept as %s', async (given, kept) => {
    expect((await add({ attachment: file(png, given) })).attachment?.name).toBe(kept);
  });

  test('a change keeps it, a new one replaces it, deleting takes it along', async () => {
    const record = await add({ attachment: file(png) });
    expect((await update(record.id, { grade: 'A' })).attachment?.size).toBe(png.length);
    expect((await update(record.id, { attachment: file('new', 'new.txt', 'text/plain') })).attachment).toMatchObject({ name: 'new.txt', size: 3 });
    expect(await (await open(record, 'ada')).text()).toBe('new');
    await lms.call(externalRecordDeleter, { id: record.id }, 'ada');
    expect((await open(record, 'ada')).status).toBe(404);
  });

  test('a form whose file was not chosen has none', async () => {
    expect((await add({ attachment: file('', '', 'application/octet-stream') })).attachment).toBeUndefined();
    expect(await refused(externalRecordAdder, { ...course, attachment: file('', 'empty.pdf') }, 'ada')).toMatchObject({ status: 400, message: 'attachment is an empty file.' });
  });

  test('more than 10 MiB are refused, and so is a second file; nothing is left behind', async () => {
    const limit = 10 * 1024 * 1024;
    expect((await add({ attachment: file(new Uint8Array(limit)) })).attachment?.size).toBe(limit);
    expect(await refused(externalRecordAdder, { ...course, attachment: file(new Uint8Array(limit + 1)) }, 'ada')).toEqual({
      status: 413,
      code: 'too-large',
      message: 'attachment is larger than 10 MiB; make it smaller, a photo for instance.',
    });
    expect(await refused(externalRecordAdder, { ...course, attachment: file(png), another: file(png) }, 'ada')).toMatchObject({ status: 400, code: 'bad-request' });
    expect(await refused(externalRecordAdder, { ...course, title: '', attachment: file(png) }, 'ada')).toMatchObject({ status: 400 });
    expect(await lms.store.db.$count(packageChunks)).toBe(0);
  });
});
