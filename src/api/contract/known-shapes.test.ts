import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readXml } from '#formats/xml/read-xml.ts';
import { children, type XmlElement } from '#formats/xml/xml-element.ts';
import { decodeAnswer, encodeAnswer } from './answers.ts';
import { competenciesAwarded } from './career.ts';
import type { Link } from './common.ts';
import type { AwardedCompetencies } from './competencies.ts';
import { learningPath } from './learning-path.ts';
import type { LearningPath, PathItem, PathModule } from './learning-path-shapes.ts';
import type { Module, ModuleSession, SessionModule } from './module.ts';
import { module } from './modules.ts';
import { enrollments } from './records.ts';
import type { TrainingRecord } from './training-record.ts';

const vendor = fileURLToPath(new URL('../../../../shared/reference/vendor/', import.meta.url));
const isHere = existsSync(vendor);

const at = '2026-01-05T09:30:00.000+01:00';
const links = (...rels: readonly string[]): Link[] => rels.map((rel) => ({ rel, type: 'text/html', href: `https://lms.example/ekp/${rel}` }));
const scheduled = {
  itemId: 'a/b', start: at, end: at, region: 'North', instructors: [{ id: 'i', family: 'F', given: 'G' }], institute: 'I', location: 'L',
  facility: { trainingCenter: { name: 'T' } }, open: at, deadline: at, seats: 3, price: { currency: 'EUR', amount: 1.5 }, status: { code: 'active' },
  code: 'S-1', classes: [{ start: at, end: at }], attributes: [{ code: 'c', value: 'v' }],
};
const innerModule: SessionModule = {
  ...scheduled, id: 'm', title: 'M', type: { code: 'onlineModule' }, typeLabel: 'Online', sessionId: 's', modules: [], links: links('self', 'alternate', 'enroll'),
};
const session: ModuleSession = {
  ...scheduled, id: 's', requiredElectiveCredits: 2, links: links('enroll'), modules: [{ ...innerModule, modules: [innerModule] }],
};
const wholeModule: Module = {
  id: 'm', title: 'M', links: links('self', 'alternate'), image: '/i.png', effectiveRevision: 2, type: { code: 'learningProgram' }, typeLabel: 'Program',
  subject: 'S', language: 'English', description: '<p>D</p>', objectives: ['one', 'two'], info: '', duration: '1 h',
  defaultSessionPrice: { currency: 'EUR', amount: 1 }, price: { currency: 'EUR', amount: 2 }, archived: false, attributes: [{ code: 'c', value: '' }],
  sessions: [session], certification: { exam: true }, audiences: ['all'],
  prerequisites: { operator: { code: 'all' }, condition: { code: 'completed' }, modules: [{ id: 'p', title: 'P' }] },
};
const leaf: TrainingRecord = {
  id: 'EKP000000001', userId: 'u', learningModule: { id: 'm', title: 'M', type: { code: 'onlineModule' }, links: links('self', 'alternate') },
  enrollmentDate: at, startDate: at, endDate: at, overallStatus: { code: 'completed' }, score: 87.5, lastAttemptDate: at, attemptCount: 2,
  isSelfEnrolled: true, links: links('launch', 'kc'), revision: 3, downloadable: true, requiredElectiveCredits: 1, trainingRecords: [],
};
const history = { dateCreated: at, trainingRecords: [{ ...leaf, trainingRecords: [{ ...leaf, id: 'EKP000000002' }] }] };

const pathModule: PathModule = { id: 'm', title: 'M', type: { code: 'onlineModule', label: 'Exam' }, description: '<p>D</p>' };
const pathItem: PathItem = {
  status: { code: 'inProcess', label: 'In Process' }, module: pathModule, url: '/ekp/servlet/ekp?TRNID=E1&TX=LEARNINGSPACE', optional: true, completed: at,
  prerequisites: [{ title: 'P' }, { title: 'Q' }], expires: at, sequences: [],
};
const wholePath: LearningPath = {
  trainingPlanItems: [
    { status: { code: 'needsAction', label: 'Needs Action' }, module: pathModule, url: '/ekp/', optional: false, priority: { code: 'high', label: 'High' }, due: at },
  ],
  jobProfiles: [
    {
      name: 'N', code: 'C', description: '',
      competencies: [
        {
          status: { code: 'notComplete', label: 'Not Complete' }, name: 'N', optional: false, id: 'c', code: 'C', description: '',
          sequences: [{ items: [{ ...pathItem, sequences: [{ items: [pathItem] }] }] }],
        },
      ],
    },
  ],
};
const awarded: AwardedCompetencies = {
  competencies: [
    {
      id: 'c', name: 'N', description: '', assigned: at, level: { code: 'L1', measure: 1 }, requiredLevel: { code: 'L2', measure: 2.5 }, maxLevel: { code: 'L3', measure: 3 },
      competent: false, assigner: { id: 'p', family: 'F', given: 'G' },
    },
  ],
};

describe.skipIf(!isHere)("what our LMS writes stands in the order of the vendor's schemas (needs ../shared/reference)", () => {
  const written = {
    'records.xsd': () => readXml(encodeAnswer(enrollments.response, history, 'xml').body),
    'module.xsd': () => readXml(encodeAnswer(module.response, wholeModule, 'xml').body),
  };
  test.each(Object.keys(written) as (keyof typeof written)[])('%s', (file) => {
    const schema = readXml(readFileSync(`${vendor}${file}`, 'utf8'));
    const types = new Map(children(schema).map((type) => [type.attributes['name'] ?? '', namesIn(type)]));
    const root = written[file]();
    const seen = new Set<string>();
    walk(root, (element, parent) => {
      const type = parent !== undefined && element.name === 'module' && parent !== 'prerequisites' ? 'sessionModule' : element.name;
      const order = types.get(type);
      if (order === undefined || order.length === 0 || (element.name === 'module' && parent === 'prerequisites')) return;
      seen.add(type);
      // What is not in the schema was seen in real answers; the innermost program module has none of its own.
      const isLeaf = !children(element).some((child) => child.name === element.name);
      const wanted = order.filter((name) => !(isLeaf && name === element.name));
      expect(childNames(element).filter((name) => order.includes(name))).toEqual(wanted);
    });
    expect([...seen].sort()).toEqual([...types].filter(([name, order]) => order.length > 0 && name !== 'link').map(([name]) => name).sort());
  });
});

describe.skipIf(!isHere)("learning path and awarded competencies stand in the order of the vendor's schemas", () => {
  const written = {
    'learningPath.xsd': () => readXml(encodeAnswer(learningPath.response, wholePath, 'xml').body),
    'competenciesAwarded.xsd': () => readXml(encodeAnswer(competenciesAwarded.response, awarded, 'xml').body),
  };
  test.each(Object.keys(written) as (keyof typeof written)[])('%s', (file) => {
    const schema = readXml(readFileSync(`${vendor}${file}`, 'utf8'));
    // Here the levels are a type and the others elements; `ignoreMe` never appears, as the schema says itself.
    const types = new Map(children(schema).map((type) => [type.attributes['name'] ?? '', namesIn(type).filter((name) => name !== 'ignoreMe')]));
    const orderOf = (name: string): readonly string[] => types.get(name.endsWith('Level') ? 'level' : name) ?? [];
    const seen = new Set<string>();
    walk(written[file](), (element) => {
      const order = orderOf(element.name);
      if (order.length === 0) return;
      seen.add(element.name.endsWith('Level') ? 'level' : element.name);
      const isLeaf = element.name === 'item' && children(element, 'sequence').length === 0;
      expect(childNames(element)).toEqual(isLeaf ? order.filter((name) => name !== 'sequence') : order);
    });
    expect([...seen].toSorted()).toEqual([...types].filter(([, order]) => order.length > 0).map(([name]) => name).toSorted());
  });

  test('the vendor’s real learning path is read without a problem, to its last item', () => {
    const sample = readFileSync(`${vendor}learningPath.sample.xml`, 'utf8');
    const reading = decodeAnswer(learningPath.response, sample);
    if (reading.kind !== 'answer') throw new Error(reading.kind);
    expect(reading.problems).toEqual([]);
    expect(reading.value.trainingPlanItems.map(({ module, due, priority }) => [module.id, due, priority?.code])).toEqual([
      ['_pc_ls_laqs053', '2024-04-04T00:00:00.000-05:00', 'high'],
      ['TEAM0153', undefined, 'low'],
    ]);
    const items = (sequences: PathItem['sequences']): readonly PathItem[] => sequences.flatMap((step) => step.items.flatMap((item) => [item, ...items(item.sequences)]));
    const all = reading.value.jobProfiles.flatMap(({ competencies }) => competencies.flatMap(({ sequences }) => items(sequences)));
    const elements: string[] = [];
    walk(readXml(sample), ({ name }) => elements.push(name));
    expect(all).toHaveLength(elements.filter((name) => name === 'item').length);
    expect(all.find(({ completed }) => completed !== undefined)).toMatchObject({
      status: { code: 'completed' }, completed: '2014-07-24T05:26:13.970-05:00', expires: '2015-07-24T05:26:13.970-05:00', url: expect.stringContaining('RID=EKP000084494'),
    });
    // And what we would write of it is what was read.
    expect(decodeAnswer(learningPath.response, encodeAnswer(learningPath.response, reading.value, 'xml').body)).toEqual(reading);
  });
});

test('an enrollment in a program holds the enrollments in its modules', () => {
  const reading = decodeAnswer(enrollments.response, encodeAnswer(enrollments.response, history, 'xml').body);
  expect(reading).toEqual({ kind: 'answer', problems: [], value: history });
});

/** The element names of a type's sequence, in order. */
function namesIn(type: XmlElement): readonly string[] {
  return children(type).flatMap((inner): readonly string[] => {
    if (inner.name !== 'xs:element') return inner.name === 'xs:complexType' || inner.name === 'xs:sequence' ? namesIn(inner) : [];
    return [inner.attributes['name'] ?? inner.attributes['ref'] ?? ''];
  });
}

/** The names of the children, repetitions once. */
const childNames = (element: XmlElement): readonly string[] => children(element).map((child) => child.name).filter((name, index, all) => name !== all[index - 1]);

function walk(element: XmlElement, visit: (element: XmlElement, parent: string | undefined) => void, parent?: string): void {
  visit(element, parent);
  for (const child of children(element)) walk(child, visit, element.name);
}
