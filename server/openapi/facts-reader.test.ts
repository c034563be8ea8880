import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXml } from '#formats/xml/read-xml.ts';
import { children, textOf, type XmlElement } from '#formats/xml/xml-element.ts';
import type { Lms } from '../lms.ts';
import { openMemoryStore } from '../testing/memory-store.ts';
import { examplePassword } from './example-organisation.ts';
import { openExampleLms } from './open-example-lms.ts';
import { runExamples } from './run-examples.ts';

// A reader that knows nothing of our contract: only what reference/lms-api-facts.md C.1 says of the vendor's answers. It reads what we serve.

/** Elements in their order: `?` may be missing, `*` any number, `@` an attribute. */
const grammar: Readonly<Record<string, string>> = {
  // X1
  trainingHistory: 'dateCreated trainingRecord*',
  trainingRecord: '@id userId learningModule enrollmentDate? startDate? endDate? overallStatus score? lastAttemptDate? attemptCount isSelfEnrolled link* revision? downloadable requiredElectiveCredits? trainingRecord*',
  learningModule: 'id title type link*',
  link: '@rel @type @href',
  // X2
  learningPath: 'trainingPlanItem* jobProfile*',
  trainingPlanItem: 'status module url optional priority due?',
  'trainingPlanItem/module': 'id title type description',
  jobProfile: 'name code description competency*',
  'jobProfile/competency': 'status name optional id code description sequence*',
  sequence: 'item*',
  item: 'status module url optional? completed? expires? prerequisite* sequence*',
  'item/module': 'id title type description',
  'item/status': 'code label acquiredBySubstitutes?',
  // X3
  module: 'id title link* image? effectiveRevision type typeLabel subject language description objective* info duration defaultSessionPrice? price? archived? attribute* session* certification? audience* prerequisites?',
  session: 'id itemId? start? end? region? instructor* institute? location? facility? open? deadline? seats? price? status? module* link* code requiredElectiveCredits? class* attribute*',
  'session/module': 'id title link* type typeLabel sessionId itemId? start? end? region? instructor* institute? location? facility? open? deadline? seats? price? status? module* link* code class* attribute*',
  instructor: 'id family given',
  facility: 'trainingCenter?',
  // X4
  catalog: 'title parent? child* module*',
  parent: 'title link* parent?',
  child: 'title link*',
  'catalog/module': 'title type description? link*',
  // X5
  competencies: 'competency*',
  'competencies/competency': 'id name description assigned level requiredLevel maxLevel competent assigner?',
  level: 'code measure', requiredLevel: 'code measure', maxLevel: 'code measure', assigner: 'id family given',
  // X6
  'requests/request': 'id from session reason step',
  'request/from': 'id family given',
  'request/session': 'id? module',
  'request/session/module': 'id title',
};

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/;
const forms: Readonly<Record<string, RegExp>> = {
  dateCreated: dateTime, enrollmentDate: dateTime, startDate: dateTime, endDate: dateTime, lastAttemptDate: dateTime, due: dateTime, completed: dateTime, expires: dateTime, assigned: dateTime, start: dateTime, end: dateTime, deadline: dateTime, open: dateTime,
  attemptCount: /^\d+$/, revision: /^\d+$/, effectiveRevision: /^\d+$/, seats: /^\d+$/, score: /^\d+(?:\.\d+)?$/, measure: /^\d+(?:\.\d+)?$/,
  isSelfEnrolled: /^(?:true|false)$/, downloadable: /^(?:true|false)$/, optional: /^(?:true|false)$/, competent: /^(?:true|false)$/,
  overallStatus: /^(?:administrativeEntry|cancelled|completed|enrolled|finishedUsing|incomplete|pendingApproval|resource|shared|unknown|waitlisted|withdrawn)$/,
};

function faultsOf(element: XmlElement, above: readonly string[] = []): readonly string[] {
  const path = [...above, element.name];
  const rule = [path.slice(-3), path.slice(-2), path.slice(-1)].map((names) => grammar[names.join('/')]).find((found) => found !== undefined);
  const inner = children(element);
  const form = forms[element.name];
  if (rule === undefined) return inner.length === 0 && form && !form.test(textOf(element)) ? [`${path.join('/')} is “${textOf(element)}”`] : inner.flatMap((child) => faultsOf(child, path));
  const words = rule.split(' ').filter((word) => !word.startsWith('@'));
  const attributes = rule.split(' ').filter((word) => word.startsWith('@'));
  let at = 0;
  const faults = attributes.filter((word) => !element.attributes[word.slice(1)]).map((word) => `${path.join("/")} has no ${word}`);
  for (const word of words) {
    const name = word.replace(/[?*]$/, '');
    const from = at;
    while (inner[at]?.name === name && (word.endsWith('*') || at === from)) at += 1;
    if (at === from && !/[?*]$/.test(word)) faults.push(`${path.join('/')} lacks ${name} at its place`);
  }
  // "Later releases may add elements": ours stand behind the known ones or among them only where a fact says so.
  if (at < inner.length && !isAdded(path, inner[at])) faults.push(`${path.join('/')} has ${inner[at]?.name ?? ''} out of order`);
  return [...faults, ...inner.flatMap((child) => faultsOf(child, path))];
}

/** What our answers carry beyond the facts: facts C.1-X6 says only "partly known". */
const isAdded = (path: readonly string[], element: XmlElement | undefined): boolean => path.includes('requests') && element !== undefined;

let lms: Lms;
const store = await openMemoryStore();
beforeAll(async () => {
  lms = await openExampleLms(store);
  await runExamples(lms);
});
afterAll(() => store.close());

const ask = async (path: string, as: string): Promise<string> => {
  const response = await lms.fetch(new Request(`https://lms.example.org/ekp/api/${path}`, { headers: { Authorization: `Basic ${btoa(`${as}:${examplePassword}`)}` } }));
  expect(response.status).toBe(200);
  return response.text();
};

describe('a reader made from the facts alone reads our XML: names, order, nesting, codes, date forms', () => {
  test.each([
    ['X1', 'enrollments', 'mia', 'trainingHistory'],
    ['X1', 'records', 'mia', 'trainingHistory'],
    ['X2', 'learningPath?format=xml', 'mia', 'learningPath'],
    ['X3', 'module?id=first-aid', 'mia', 'module'],
    ['X3', 'module?id=lasher-program', 'mia', 'module'],
    ['X4', 'catalog?id=safety', 'mia', 'catalog'],
    ['X4', 'catalog?id=*ROOT*', 'mia', 'catalog'],
    ['X5', 'competenciesAwarded?format=xml', 'mia', 'competencies'],
  ])('%s: %s', async (_fact, path, as, root) => {
    const element = readXml(await ask(path, as));
    expect(element.name).toBe(root);
    expect(children(element).length).toBeGreaterThan(0);
    expect(faultsOf(element)).toEqual([]);
  });

  test('X6: a request has its ID, who asks, the module, the reason and the step', async () => {
    const body = new URLSearchParams({ 'learning-id': 'first-aid', reason: 'My card runs out' });
    await lms.fetch(new Request('https://lms.example.org/ekp/api/enrollUser', { method: 'POST', headers: { Authorization: `Basic ${btoa(`ines:${examplePassword}`)}` }, body }));
    const root = readXml(await ask('enrollmentRequests?inbox=true&format=xml', 'leo'));
    const [request] = children(root, 'request');
    const within = (element: XmlElement | undefined, ...names: readonly string[]): string => {
      const [name, ...rest] = names;
      const found = element && name !== undefined ? children(element, name)[0] : element;
      return found === undefined ? '' : rest.length === 0 ? textOf(found) : within(found, ...rest);
    };
    expect([within(request, 'from', 'id'), within(request, 'session', 'module', 'id'), within(request, 'reason')]).toEqual(['ines', 'first-aid', 'My card runs out']);
    expect(within(request, 'id')).not.toBe('');
    expect(within(request, 'step', 'id')).not.toBe('');
  });
});

describe('a reader made from the facts alone reads our JSON', () => {
  const json = async (path: string, as: string): Promise<unknown> => JSON.parse(await ask(path, as));
  const user = { id: 'mia', given: 'Mia', family: 'Lindqvist', email: 'mia@example.org', status: 'active', country: { name: 'Sweden', code: 'SE' }, organization: { code: 'QUAY', parent: { code: 'ROOT' } }, primaryRole: { id: expect.any(String) }, directAppraiser: { id: 'leo' }, attributes: expect.any(Array) };

  test('J1: `me` is a bare user, `users` a list of them', async () => {
    expect(await json('me', 'mia')).toMatchObject(user);
    expect(await json('users?userId=mia', 'petra')).toMatchObject({ users: [user] });
  });
  test('J2: an organization carries its children one level deep', async () => {
    expect(await json('organization?id=*ROOT*', 'petra')).toMatchObject({ id: '*ROOT*', code: 'ROOT', description: 'Example Ports', attributes: [], children: [{ id: 'quay', code: 'QUAY', children: [] }] });
  });
  test('J3: the positions that a user holds', async () => {
    expect(await json('assignments', 'mia')).toMatchObject({ assignments: [{ id: 'mia', organization: { description: 'Quay' } }, { id: 'mia-2' }] });
  });
  test('J4: reports by a path with backslashes', async () => {
    expect(await json('batchReports', 'petra')).toMatchObject({ reports: [{ pathname: String.raw`reports\2026\enrollments.csv` }] });
  });
});
