import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { launchableItems, type Course } from '#formats/course.ts';
import { readCoursePackage } from '#formats/manifest/read-course-package.ts';
import { readXml } from '#formats/xml/read-xml.ts';
import { sourceOfBytes } from '#formats/zip/byte-source.ts';
import { onlineModules, type OnlineModule } from './generated/short-course/online-modules.ts';
import { demoPackages } from './packages.ts';
import { shortPackages, staysInTheLms, type ShortPackage } from './short-packages.ts';

interface Opened {
  readonly behind: ShortPackage;
  readonly module: OnlineModule;
  readonly course: Course;
  readonly archive: Uint8Array<ArrayBuffer>;
  readonly files: Readonly<Record<string, string>>;
}

let modules: readonly OnlineModule[];
let packages: readonly Opened[];

beforeAll(async () => {
  modules = await onlineModules();
  packages = await Promise.all((await shortPackages()).map(opened));
});

async function opened(behind: ShortPackage): Promise<Opened> {
  const archive = await behind.zip();
  const files = Object.fromEntries(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  const module = modules.find(({ id }) => id === behind.moduleId);
  if (!module) throw new Error(`${behind.moduleId} is no online module.`);
  return { behind, module, archive, files, course: (await readCoursePackage(sourceOfBytes(archive))).course };
}

/** In the order of the course. */
const pagesOf = ({ files, course }: Opened): readonly string[] => launchableItems(course).map(({ launch }) => files[launch?.path ?? ''] ?? '');
const told = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
/** The modules whose package does not hold what was promised. */
const except = (holds: (each: Opened) => boolean): readonly string[] => packages.filter((each) => !holds(each)).map(({ module }) => module.id);

describe('the online modules of the demo organisation', () => {
  test('have a package each: twelve a course of their own, all others a short one', () => {
    expect(modules).toHaveLength(50);
    const behind = [...demoPackages, ...packages.map((each) => each.behind)].map(({ moduleId }) => moduleId);
    expect(behind.toSorted()).toEqual(modules.map(({ id }) => id).toSorted());
  });

  test('are free to be taken along, but for a few that stay in the LMS for a reason', () => {
    const kept = packages.filter(({ behind }) => !behind.downloadable).map(({ module }) => module.id);
    expect(kept.toSorted()).toEqual(Object.keys(staysInTheLms).toSorted());
    expect(kept).toHaveLength(4);
  });
});

describe('each short course', () => {
  test('is read without a warning, by its module’s ID and title, and is small', () => {
    expect(except(({ course, module }) => course.warnings.length === 0 && course.identifier === module.id && course.title === module.title)).toEqual([]);
    expect(except(({ archive }) => archive.length < 60_000)).toEqual([]);
  });

  test('is SCORM 1.2, every fifth one SCORM 2004 3rd edition', () => {
    const standards = packages.map(({ course }) => `${course.standard} ${course.edition ?? ''}`.trim());
    expect(standards).toEqual(packages.map((_, index) => (index % 5 === 4 ? 'scorm-2004 3rd' : 'scorm-1.2')));
  });

  test('has the check in a part of its own where it takes twenty minutes, and two sittings where it takes half an hour', () => {
    expect(except(({ course, module }) => launchableItems(course).length === (module.minutes < 20 ? 1 : module.minutes < 30 ? 2 : 3))).toEqual([]);
    expect(except(({ course }) => launchableItems(course).at(-1)?.masteryScore === 66)).toEqual([]);
    expect(packages.filter(({ course }) => launchableItems(course).length > 1)).toHaveLength(6);
  });

  test('lists in its manifest each file that it has, and has each file that it lists, opens or shows', () => {
    const thereIn = ({ files }: Opened): readonly string[] => Object.keys(files).filter((path) => path !== 'imsmanifest.xml');
    const listed = ({ files }: Opened): readonly string[] => [...(files['imsmanifest.xml'] ?? '').matchAll(/<file href="([^"]+)"/g)].flatMap((found) => found[1] ?? []);
    const shown = (each: Opened): readonly string[] => pagesOf(each).flatMap((page) => [...page.matchAll(/(?:src|href)="([^"]+)"/g)].flatMap((found) => found[1] ?? []));
    expect(except((each) => [...new Set(listed(each))].toSorted().join() === thereIn(each).toSorted().join())).toEqual([]);
    expect(except((each) => [...shown(each), ...launchableItems(each.course).map(({ launch }) => launch?.path ?? '')].every((path) => path in each.files))).toEqual([]);
  });

  test('teaches each objective of its module on a page, in its words, and asks about each', () => {
    const headings = (each: Opened): readonly string[] => [...told(pagesOf(each).join('')).matchAll(/<h1 id="page-\d+-title" tabindex="-1">([^<]+)</g)].flatMap((found) => found[1] ?? []);
    expect(packages.map((each) => [each.module.id, ...headings(each)])).toEqual(packages.map(({ module }) => [module.id, ...module.objectives]));
    expect(except((each) => pagesOf(each).join('').match(/<fieldset /g)?.length === each.module.objectives.length)).toEqual([]);
    expect(except(({ module }) => module.objectives.length >= 3)).toEqual([]);
  });

  test('speaks its module’s language and runs in its direction', () => {
    const opening = ({ module: { language } }: Opened): string => `<html lang="${language === 'zh' ? 'zh-Hans' : language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`;
    expect(except((each) => pagesOf(each).every((page) => page.includes(opening(each))))).toEqual([]);
    expect(except((each) => each.module.language === 'en' || `shared/words-${each.module.language}.js` in each.files)).toEqual([]);
    expect(new Set(packages.map(({ module }) => module.language))).toEqual(new Set(['en', 'ar', 'zh', 'ja', 'ko', 'ru']));
  });

  test('has one right answer among three different ones, not always in the same place', () => {
    const questions = packages.flatMap((each) => [...pagesOf(each).join('').matchAll(/<fieldset data-question="[^"]+" data-answer="(\w)".*?<\/fieldset>/gs)]);
    const choices = questions.map(([question]) => [...question.matchAll(/value="(\w)"> <span>([^<]+)</g)]);
    expect(choices.every((each) => new Set(each.map(([, , words]) => words)).size === 3)).toBe(true);
    expect(choices.every((each) => each.map(([, letter]) => letter).join('') === 'abc')).toBe(true);
    expect(new Set(questions.map(([, answer]) => answer))).toEqual(new Set(['a', 'b', 'c']));
  });

  test('draws for light and dark, asks nothing of the Internet, and is the same whenever it is made', async () => {
    for (const { files, behind, archive } of packages) {
      const pictures = Object.entries(files).filter(([path]) => path.endsWith('.svg'));
      for (const [, picture] of pictures) expect(() => readXml(picture)).not.toThrow();
      expect(pictures.every(([, picture]) => picture.includes('prefers-color-scheme: dark'))).toBe(true);
      expect(Object.values(files).join('').replaceAll(/xmlns(?::\w+)?="[^"]*"/g, '')).not.toMatch(/https?:|\/\/[a-z]+\.[a-z]+/);
      expect(Buffer.compare(await behind.zip(), archive)).toBe(0);
    }
  });
});
