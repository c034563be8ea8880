import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { launchableItems, type Course } from '#formats/course.ts';
import { readCoursePackage } from '#formats/manifest/read-course-package.ts';
import { readXml } from '#formats/xml/read-xml.ts';
import { sourceOfBytes } from '#formats/zip/byte-source.ts';
import { demoCourses, zipCourse, type DemoCourse } from './zip-course.ts';

/** By path, with forward slashes. */
type Files = Readonly<Record<string, Uint8Array>>;

const archives = new Map<DemoCourse, Uint8Array<ArrayBuffer>>();
const archiveOf = async (name: DemoCourse): Promise<Uint8Array<ArrayBuffer>> => {
  const made = archives.get(name) ?? (await zipCourse(name));
  archives.set(name, made);
  return made;
};
const courseOf = async (name: DemoCourse): Promise<Course> => (await readCoursePackage(sourceOfBytes(await archiveOf(name)))).course;
const filesOf = async (name: DemoCourse): Promise<Files> =>
  Object.fromEntries(Object.entries(unzipSync(await archiveOf(name))).map(([path, bytes]) => [path.replaceAll('\\', '/'), bytes]));
const textsIn = (files: Files, ending: RegExp): readonly string[] => Object.entries(files).flatMap(([path, bytes]) => (ending.test(path) ? [strFromU8(bytes)] : []));

describe('the demo courses', () => {
  test('are twelve, of every kind', async () => {
    const kinds: string[] = [];
    for (const name of demoCourses) {
      const course = await courseOf(name);
      kinds.push(`${name}: ${course.standard}${course.edition ? ` ${course.edition}` : ''}, ${launchableItems(course).length}`);
    }
    expect(kinds).toEqual([
      'forklift-safety: scorm-1.2, 1',
      'harbour-first-days: scorm-1.2, 4',
      'cold-chain: scorm-2004 4th, 2',
      'dangerous-goods-quay: scorm-2004 4th, 5',
      'container-lashing: aicc, 3',
      'mooring-handbook: scorm-1.2, 1',
      'gangway-safety: scorm-1.2, 1',
      'radio-talk: scorm-1.2, 1',
      'yard-traffic-exam: scorm-1.2, 1',
      'seeing-damage: scorm-1.2, 1',
      'working-in-the-cold: scorm-1.2, 1',
      'container-numbers: scorm-1.2, 1',
    ]);
  });

  test('one SCO with a mastery score of 80 in SCORM 1.2', async () => {
    const course = await courseOf('forklift-safety');
    expect(course).toMatchObject({ standard: 'scorm-1.2', identifier: 'forklift-safety', title: 'Forklift safety' });
    expect(launchableItems(course)).toMatchObject([{ id: 'forklift', masteryScore: 80, resourceKind: 'sco' }]);
  });

  test('three lessons and a final check in SCORM 1.2', async () => {
    expect(launchableItems(await courseOf('harbour-first-days')).map(({ id, masteryScore }) => [id, masteryScore])).toEqual([
      ['way', undefined],
      ['quay', undefined],
      ['tell', undefined],
      ['check', 75],
    ]);
  });

  test('a lesson that completes by its progress and a check that is passed at 80 % in SCORM 2004, 4th edition', async () => {
    expect(launchableItems(await courseOf('cold-chain'))).toMatchObject([
      { id: 'lesson', completionThreshold: 1 },
      { id: 'check', masteryScore: 80 },
    ]);
  });

  test('a pretest that skips three lessons in forced order, and a check that alone passes, in SCORM 2004, 4th edition', async () => {
    const { items } = await courseOf('dangerous-goods-quay');
    expect(items).toMatchObject([
      { id: 'pretest', masteryScore: 75 },
      { id: 'lessons', children: [{ id: 'labels', completionThreshold: 1 }, { id: 'apart' }, { id: 'leak' }] },
      { id: 'posttest', masteryScore: 80 },
    ]);
    const [manifest = ''] = textsIn(await filesOf('dangerous-goods-quay'), /imsmanifest\.xml$/);
    for (const action of ['skip', 'disabled', 'exitAll', 'completed']) expect(manifest).toContain(`Action action="${action}"`);
    const read = [...manifest.matchAll(/targetObjectiveID="([^"]+)" read/g)].map((found) => found[1]);
    const written = [...manifest.matchAll(/targetObjectiveID="([^"]+)"[^>]* write/g)].map((found) => found[1]);
    expect(written).toEqual(expect.arrayContaining(read));
  });

  test('two lessons in a block and a check after them in AICC', async () => {
    const course = await courseOf('container-lashing');
    expect(course).toMatchObject({ standard: 'aicc', identifier: 'container-lashing', title: 'Lashing containers' });
    expect(course.items).toMatchObject([
      { id: 'B1', title: 'Two lessons', children: [{ id: 'A1', title: 'What holds a stack' }, { id: 'A2', prerequisites: 'A1' }] },
      { id: 'A3', title: 'Check', masteryScore: 75, maxScore: 100, maxTimeAllowed: '00:30:00', prerequisites: 'B1', launchData: 'questions=4', launch: { query: '?look=quiet' } },
    ]);
  });

  test('a PDF of five pages with a text for screen readers', async () => {
    const pdf = strFromU8((await filesOf('mooring-handbook'))['mooring-handbook.pdf'] ?? new Uint8Array(), true);
    expect(pdf).toMatch(/^%PDF-1\.7\n[^]*%%EOF\n$/);
    expect(pdf.match(/\/Type \/Page /g)).toHaveLength(5);
    expect(pdf).toContain('/Marked true');
    const xref = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(xref, xref + 4)).toBe('xref');
    for (const [index, found] of [...pdf.slice(xref).matchAll(/^(\d{10}) 00000 n $/gm)].entries()) {
      expect(pdf.slice(Number(found[1]), Number(found[1]) + 12)).toMatch(new RegExp(`^${index + 1} 0 obj`));
    }
  });

  test('a film with captions for all that is said, and sounds with transcripts', async () => {
    const film = await filesOf('gangway-safety');
    const captions = strFromU8(film['film/gangway.en.vtt'] ?? new Uint8Array());
    const [page = ''] = textsIn(film, /\.html$/);
    const spoken = captions.split('\n').filter((line) => /[a-z]/.test(line));
    expect(spoken.length).toBeGreaterThan(10);
    for (const line of spoken) expect(page).toContain(line);
    const sounds = await filesOf('radio-talk');
    const [lesson = ''] = textsIn(sounds, /\.html$/);
    expect(lesson.match(/<audio /g)).toHaveLength(4);
    expect(lesson.match(/data-transcript/g)).toHaveLength(4);
  });

  test('an exam whose questions go to the learners and whose answers do not', async () => {
    const exam = await filesOf('yard-traffic-exam');
    const read = (path: string): unknown => JSON.parse(strFromU8(exam[path] ?? new Uint8Array()));
    const { format, sections } = read('assessment.json') as { format: string; sections: { questions: { id: string; type: string; choices?: { id: string }[] }[] }[] };
    const { answers } = read('assessment.key.json') as { answers: Record<string, string[]> };
    const questions = sections.flatMap((section) => section.questions);
    expect(format).toBe('haversack-assessment-1');
    expect(questions).toHaveLength(10);
    expect(Object.keys(answers).toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
    for (const { id, type, choices = [] } of questions.filter((question) => question.type !== 'text')) {
      expect(choices.map((choice) => choice.id)).toEqual(expect.arrayContaining(answers[id] ?? []));
      expect(answers[id]?.length === 1).toBe(type === 'single');
    }
    expect(textsIn(exam, /\.(?:html|xml)$/).join('')).not.toMatch(/assessment\.key|data-answer/);
  });

  test('one of 30 MB', async () => {
    const { length } = await archiveOf('seeing-damage');
    expect(length).toBeGreaterThan(29_000_000);
    expect(length).toBeLessThan(31_000_000);
  });

  test('one in Arabic, from right to left, with a title in two scripts and file names that are not ASCII', async () => {
    const course = await courseOf('working-in-the-cold');
    expect(course.title).toBe('العمل في البرد – Working in the cold');
    expect(launchableItems(course)[0]?.launch?.path).toBe('الدرس.html');
    expect(textsIn(await filesOf('working-in-the-cold'), /\.html$/)[0]).toContain('<html lang="ar" dir="rtl"');
  });

  test('one with backslashes and percent signs in its names, and without scormtype', async () => {
    const entries = Object.keys(unzipSync(await archiveOf('container-numbers')));
    expect(entries.length).toBeGreaterThan(40);
    expect(entries).toEqual(expect.arrayContaining(['100% sure.html', 'tiles\\letter A 100%.svg']));
    expect(launchableItems(await courseOf('container-numbers'))).toMatchObject([{ resourceKind: 'unsaid', launch: { path: '100% sure.html' } }]);
  });

  test('can stand behind other modules, each with an identifier of its own', async () => {
    for (const name of ['radio-talk', 'dangerous-goods-quay', 'container-lashing'] as const) {
      const { course } = await readCoursePackage(sourceOfBytes(await zipCourse(name, 'another-module')));
      expect(course).toMatchObject({ identifier: 'another-module', title: (await courseOf(name)).title });
    }
  });
});

describe.each(demoCourses)('%s', (name) => {
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(name);
  });

  test('is the same package whenever it is made', async () => {
    expect(Buffer.compare(await zipCourse(name), await archiveOf(name))).toBe(0);
  });

  test('is read without a warning, and each of its parts has its file', async () => {
    const course = await courseOf(name);
    expect(course.warnings).toEqual([]);
    for (const { launch } of launchableItems(course)) expect(Object.keys(files)).toContain(launch?.path);
  });

  test.skipIf(name === 'container-lashing')('lists in its manifest each file that it has, and has each file that it lists', () => {
    // AICC lists no files; the key of an exam is in no list, because it is taken out at the import.
    const { 'imsmanifest.xml': manifest = new Uint8Array(), 'assessment.key.json': _key, ...others } = files;
    const listed = [...strFromU8(manifest).matchAll(/<file href="([^"]+)"/g)].map((found) => decodeURIComponent(found[1] ?? ''));
    expect(new Set(listed)).toEqual(new Set(Object.keys(others)));
  });

  test('has the files that its pages ask for, and asks nothing of the Internet', () => {
    for (const page of textsIn(files, /\.html$/)) {
      const addresses = [...page.matchAll(/(?:src|href|poster)="([^"]+)"/g)].map((found) => found[1] ?? '');
      expect(addresses.filter((address) => !(address in files))).toEqual([]);
    }
    const everything = textsIn(files, /\.(?:html|js|css|svg|xml|vtt)$/).join('').replaceAll(/xmlns(?::\w+)?="[^"]*"/g, '');
    expect(everything).not.toMatch(/https?:|\/\/[a-z]+\.[a-z]+/);
  });

  test('has pages that say their language, have one heading each, and describe each picture that teaches something', () => {
    for (const page of textsIn(files, /\.html$/)) {
      expect(page).toMatch(/<html lang="[a-z]{2}"/);
      for (const [section] of page.matchAll(/<section [^]*?<\/section>/g)) expect(section.match(/<h1 /g)).toHaveLength(1);
      for (const [image] of page.matchAll(/<img [^>]*>/g)) {
        expect(image).toMatch(image.includes('cover.svg') ? /alt=""/ : /alt="[^"]{30,}"/);
      }
    }
  });

  test('has well-formed pictures for light and dark', () => {
    for (const picture of textsIn(files, /\.svg$/)) {
      expect(() => readXml(picture)).not.toThrow();
      expect(picture).toContain('prefers-color-scheme: dark');
    }
  });

  test('asks questions whose right answers can be chosen, and says why they are right', () => {
    const questions = textsIn(files, /\.html$/).flatMap((page) => [...page.matchAll(/<fieldset data-question="([^"]+)" data-answer="([^"]+)".*?<\/fieldset>/gs)]);
    const isToldOnly = ['yard-traffic-exam', 'mooring-handbook', 'gangway-safety', 'radio-talk', 'seeing-damage', 'container-numbers'].includes(name);
    expect(questions.length > 2).toBe(!isToldOnly);
    expect(new Set(questions.map((question) => question[1])).size).toBe(questions.length);
    for (const [question, , answer = ''] of questions) {
      const choices = [...question.matchAll(/type="(radio|checkbox)"[^>]* value="(\w+)"/g)];
      expect(choices.map((choice) => choice[2])).toEqual(expect.arrayContaining(answer.split(' ')));
      expect(new Set(choices.map((choice) => choice[1]))).toEqual(new Set([answer.includes(' ') ? 'checkbox' : 'radio']));
      expect(question).toMatch(/<template data-why>.{40,}<\/template>/);
    }
  });
});
