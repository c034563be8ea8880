import { writeXml } from '#formats/xml/write-xml.ts';
import type { XmlElement, XmlNode } from '#formats/xml/xml-element.ts';
import { writeCsv } from '../bulk/csv/write-csv.ts';
import { dayFirst } from './seed-dates.ts';
import { seededChoice, type SeededChoice } from './seeded-random.ts';

export interface GenerateOptions {
  readonly modules: number;
  readonly records: number;
  readonly people: number;
  readonly seed: number;
  /** History lies in the two years before. */
  readonly now: Date;
}

/** Bodies for the bulk handlers, each of a size that one call takes; made while they are walked. The same options give the same bodies. */
export interface GeneratedLoad {
  /** For `usersCsv`. */
  readonly people: Iterable<string>;
  /** For `courses`. */
  readonly courses: Iterable<string>;
  /** For `trainingHistoryCsv`. */
  readonly history: Iterable<string>;
}

const peopleAtOnce = 1_000;
const modulesAtOnce = 1_000;
const recordsAtOnce = 5_000;
const dayMs = 24 * 3600 * 1000;

const acts = ['Checking', 'Loading', 'Lashing', 'Driving', 'Reporting', 'Planning', 'Cleaning', 'Signalling', 'Mooring', 'Weighing', '検査', '装卸', 'فحص', 'Проверка', 'जाँच'];
const things = ['reefer containers', 'ro-ro ramps', 'straddle carriers', 'hazardous goods', 'customs papers', 'pallets', 'tank containers', 'gangways', 'radio calls', 'コンテナ', '集装箱', 'الحاويات', 'контейнеров', 'कंटेनर'];
const ends = ['', ': the basics', ': refresher', ', part 1', ', part 2', ' for shift leads', ' at night', ' in winter'];
const subjects = ['Safety', 'Cargo care', 'Lifting', 'Papers', 'Compliance', 'Induction', 'People'];
const givenNames = ['Ada', 'Bao', 'Chidi', 'Dilek', 'Eero', 'Fatima', 'Goran', 'Hana', 'Iker', 'Jun', 'Κώστας', 'Лена', '美咲', '민준', 'سارة'];
const familyNames = ['Adeyemi', 'Berg', 'Costa', 'Duarte', 'Eriksen', 'Fischer', 'García', 'Hansen', 'Ito', 'Jensen', 'Παππά', 'Иванова', '佐藤', '김', 'خليل'];
const types = ['onlineModule', 'onlineModule', 'onlineModule', 'onlineModule', 'classroom', 'virtualClassroom', 'video', 'book', 'selfTrainingPaper', 'exam'] as const;
const statuses = ['Completed', 'Completed', 'Completed', 'Pass', 'Active', 'Active', 'Withdrawn'] as const;

const userId = (index: number): string => `gen-${String(index).padStart(5, '0')}`;
const moduleId = (index: number): string => `gen-m-${String(index).padStart(6, '0')}`;

/** Throws RangeError when there are more records than pairs of people and modules. */
export function generate(options: GenerateOptions): GeneratedLoad {
  const { modules, records, people } = options;
  if (records > people * modules) throw new RangeError(`${records} records need more than ${people} people and ${modules} modules: each of them has a module once.`);
  return {
    people: { [Symbol.iterator]: () => peopleBodies(options) },
    courses: { [Symbol.iterator]: () => courseBodies(options) },
    history: { [Symbol.iterator]: () => historyBodies(options) },
  };
}

function* peopleBodies({ people, seed }: GenerateOptions): Generator<string, undefined> {
  const random = seededChoice(seed);
  for (const [from, to] of parts(people, peopleAtOnce)) {
    const rows = range(from, to).map((index) => ['AU', userId(index), random.pick(givenNames), random.pick(familyNames), `${userId(index)}@nordkai.example`, 'GENERATED', 'Generated people', `G${index % 20}`, `Group ${index % 20}`]);
    yield writeCsv([['Action', 'UserID', 'GivenName', 'FamilyName', 'Email', 'Level1Code', 'Level1Desc', 'Level2Code', 'Level2Desc'], ...rows]);
  }
}

function* courseBodies({ modules, seed, now }: GenerateOptions): Generator<string, undefined> {
  const random = seededChoice(seed + 1);
  const catalogs = [catalog('generated', 'Generated courses', '*ROOT*'), ...subjects.map((subject, index) => catalog(`generated-${index}`, subject, 'generated'))];
  for (const [from, to] of parts(modules, modulesAtOnce)) {
    yield writeXml(element('courses', [...(from === 0 ? catalogs : []), ...range(from, to).map((index) => generatedModule(index, random, now))]));
  }
}

function generatedModule(index: number, random: SeededChoice, now: Date): XmlElement {
  const type = random.pick(types);
  const subject = random.below(subjects.length);
  const start = new Date(now.getTime() + (random.below(120) - 60) * dayMs);
  const session = element('session', [element('start', [start.toISOString()]), element('end', [new Date(start.getTime() + 4 * 3_600_000).toISOString()]), element('seats', [String(6 + random.below(30))])], { code: 'S1' });
  return element(
    'module',
    [
      element('title', [`${random.pick(acts)} ${random.pick(things)}${random.pick(ends)} (${index + 1})`]),
      element('subject', [subjects[subject] ?? '']),
      element('language', ['en']),
      element('description', [`What everybody must know about ${random.pick(things)}, and what to do when it goes wrong.`]),
      element('duration', [`${5 + random.below(55)} min`]),
      element('catalogs', [element('catalog', [], { id: `generated-${subject}` })]),
      ...(type === 'classroom' || type === 'virtualClassroom' ? [element('sessions', [session])] : []),
    ],
    { id: moduleId(index), type },
  );
}

function* historyBodies({ modules, records, people, seed, now }: GenerateOptions): Generator<string, undefined> {
  const random = seededChoice(seed + 2);
  // A step that has no factor in common with the number of modules meets each of them before it meets one again.
  const step = coprime(modules, Math.floor(modules * 0.618) || 1);
  for (const [from, to] of parts(records, recordsAtOnce)) {
    const rows = range(from, to).map((index) => {
      const person = index % people;
      const module = (person * 7 + Math.floor(index / people) * step) % modules;
      const started = new Date(now.getTime() - (1 + random.below(730)) * dayMs);
      const status = random.pick(statuses);
      const isOver = status === 'Completed' || status === 'Pass';
      const ended = new Date(Math.min(started.getTime() + random.below(20) * dayMs + random.below(600) * 60_000, now.getTime()));
      return [userId(person), moduleId(module), dayFirst(started), dayFirst(started), isOver ? dayFirst(ended) : '', status, isOver ? String(60 + random.below(41)) : ''];
    });
    yield writeCsv([['USERID', 'LEARNINGID', 'ENROLLDATE', 'STARTDATE', 'ENDDATE', 'STUDENTSTATUS', 'POSTSCORE'], ...rows]);
  }
}

const element = (name: string, children: readonly XmlNode[], attributes: XmlElement['attributes'] = {}): XmlElement => ({ name, attributes, children });
const catalog = (id: string, title: string, parent: string): XmlElement => element('catalog', [element('title', [title])], { id, parent });

function* parts(count: number, atOnce: number): Generator<readonly [from: number, to: number], undefined> {
  for (let from = 0; from < count; from += atOnce) yield [from, Math.min(from + atOnce, count)];
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);

const commonFactor = (a: number, b: number): number => (b === 0 ? a : commonFactor(b, a % b));
const coprime = (number: number, near: number): number => (commonFactor(number, near) === 1 ? near : coprime(number, near + 1));
