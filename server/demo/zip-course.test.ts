import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { launchableItems } from '#formats/course.ts';
import { readCoursePackage } from '#formats/manifest/read-course-package.ts';
import { readXml } from '#formats/xml/read-xml.ts';
import { sourceOfBytes } from '#formats/zip/byte-source.ts';
import { demoCourses, zipCourse, type DemoCourse } from './zip-course.ts';

const filesOf = async (name: DemoCourse): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(await zipCourse(name))).map(([path, bytes]) => [path, strFromU8(bytes)]));
const textsOf = async (name: DemoCourse, ending: string): Promise<readonly string[]> =>
  Object.entries(await filesOf(name)).flatMap(([path, text]) => (path.endsWith(ending) ? [text] : []));

describe('the demo courses', () => {
  test('one SCO with a mastery score of 80 in SCORM 1.2', async () => {
    const { course } = await readCoursePackage(sourceOfBytes(await zipCourse('forklift-safety')));
    expect(course).toMatchObject({ standard: 'scorm-1.2', identifier: 'forklift-safety', title: 'Forklift safety', warnings: [] });
    expect(launchableItems(course)).toMatchObject([{ id: 'forklift', masteryScore: 80, resourceKind: 'sco' }]);
  });

  test('three lessons and a final check in SCORM 1.2', async () => {
    const { course } = await readCoursePackage(sourceOfBytes(await zipCourse('harbour-first-days')));
    expect(course).toMatchObject({ standard: 'scorm-1.2', warnings: [] });
    expect(launchableItems(course).map(({ id, masteryScore }) => [id, masteryScore])).toEqual([
      ['way', undefined],
      ['quay', undefined],
      ['tell', undefined],
      ['check', 75],
    ]);
  });

  test('a lesson that completes by its progress and a check that is passed at 80 % in SCORM 2004, 4th edition', async () => {
    const { course } = await readCoursePackage(sourceOfBytes(await zipCourse('cold-chain')));
    expect(course).toMatchObject({ standard: 'scorm-2004', edition: '4th', warnings: [] });
    expect(launchableItems(course)).toMatchObject([
      { id: 'lesson', completionThreshold: 1 },
      { id: 'check', masteryScore: 80 },
    ]);
  });
});

describe.each(demoCourses)('%s', (name) => {
  test('is the same package whenever it is made', async () => {
    expect(await zipCourse(name)).toEqual(await zipCourse(name));
  });

  test('lists in its manifest each file that it has, and has each file that it lists', async () => {
    const { 'imsmanifest.xml': manifest = '', ...files } = await filesOf(name);
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(listed)).toEqual(new Set(Object.keys(files)));
  });

  test('has the files that its pages ask for, and asks nothing of the Internet', async () => {
    const files = await filesOf(name);
    for (const page of await textsOf(name, '.html')) {
      const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((found) => found[1] ?? '');
      expect(addresses.filter((address) => !(address in files))).toEqual([]);
    }
    const everything = Object.values(files).join('').replaceAll(/xmlns(?::\w+)?="[^"]*"/g, '');
    expect(everything).not.toMatch(/https?:|\/\/[a-z]+\.[a-z]+/);
  });

  test('describes each picture that teaches something', async () => {
    for (const page of await textsOf(name, '.html')) {
      for (const [image] of page.matchAll(/<img [^>]*>/g)) {
        expect(image).toMatch(image.includes('cover.svg') ? /alt=""/ : /alt="[^"]{30,}"/);
      }
    }
  });

  test('has well-formed pictures for light and dark', async () => {
    for (const picture of await textsOf(name, '.svg')) {
      expect(() => readXml(picture)).not.toThrow();
      expect(picture).toContain('prefers-color-scheme: dark');
    }
  });

  test('asks questions whose right answers can be chosen, and says why they are right', async () => {
    const questions = (await textsOf(name, '.html')).flatMap((page) => [...page.matchAll(/<fieldset data-question="([^"]+)" data-answer="([^"]+)".*?<\/fieldset>/gs)]);
    expect(questions.length).toBeGreaterThanOrEqual(4);
    for (const [question, , answer = ''] of questions) {
      const choices = [...question.matchAll(/type="(radio|checkbox)"[^>]* value="(\w+)"/g)];
      expect(choices.map((choice) => choice[2])).toEqual(expect.arrayContaining(answer.split(' ')));
      expect(new Set(choices.map((choice) => choice[1]))).toEqual(new Set([answer.includes(' ') ? 'checkbox' : 'radio']));
      expect(question).toMatch(/<template data-why>.{40,}<\/template>/);
    }
  });
});
