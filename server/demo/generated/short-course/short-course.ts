import { readFile } from 'node:fs/promises';
import { crc32 } from '#formats/zip/crc32.ts';
import { coverPicture } from '../cover-picture.ts';
import { hueOf } from './course-hue.ts';
import { courseManifest } from './course-manifest.ts';
import { coursePage, type ShortCourse } from './course-page.ts';
import { fileOf, partsOf } from './course-parts.ts';
import type { OnlineModule } from './online-modules.ts';
import { readLesson } from './read-lesson.ts';
import { routePicture } from './route-picture.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import type { PageWords } from './words/page-words.ts';
import { ru } from './words/ru.ts';
import { zh } from './words/zh.ts';

const wordsOf: Readonly<Record<string, PageWords>> = { ar, en, ja, ko, ru, zh };
const lessons = new URL('../../seeds/lessons/', import.meta.url);

/**
 * The files of a short course, by path, without those of `courses/shared`: made from the module as the seeds describe it and its lesson in `seeds/lessons`.
 * Throws when there is no lesson, or none in its language.
 */
export async function shortCourseFiles(module: OnlineModule, standard: 'scorm-1.2' | 'scorm-2004'): Promise<ReadonlyMap<string, string>> {
  const words = wordsOf[module.language];
  if (!words) throw new Error(`The short course ${module.id} has no words in the language ${module.language}.`);
  const lesson = readLesson(await readFile(new URL(`${module.id}.md`, lessons), 'utf8'));
  const hue = hueOf(module);
  const course: ShortCourse = { module, lesson, words, hue, run: standard === 'scorm-2004' ? 'run-2004.js' : 'run-12.js' };
  const parts = partsOf(module, lesson, words);
  return new Map([
    ['imsmanifest.xml', courseManifest(course, parts)],
    ...parts.map((part) => [fileOf(part), coursePage(course, part)] as const),
    ['pictures/cover.svg', coverPicture(crc32(new TextEncoder().encode(module.id)), hue)],
    ...lesson.map((_, index) => [`pictures/route-${index + 1}.svg`, routePicture(lesson.length, index, { hue, isMirrored: words.dir === 'rtl' })] as const),
  ]);
}
