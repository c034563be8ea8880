import type { PageWords } from './words/page-words.ts';
import type { OnlineModule } from './online-modules.ts';
import type { LessonPage } from './read-lesson.ts';

/** Where a page stands in the whole lesson. */
export interface PlacedPage extends LessonPage {
  /** From 1. */
  readonly number: number;
}

/** An item of the course: the cover, pages, and the check, or some of them. */
export interface CoursePart {
  readonly id: string;
  readonly title: string;
  readonly hasCover: boolean;
  readonly pages: readonly PlacedPage[];
  readonly hasCheck: boolean;
}

/** What takes twenty minutes has its check apart; what takes half an hour has its lesson in two sittings as well. */
export function partsOf(module: OnlineModule, lesson: readonly LessonPage[], words: PageWords): readonly CoursePart[] {
  const pages = lesson.map((page, index) => ({ ...page, number: index + 1 }));
  if (module.minutes < 20) return [{ id: 'course', title: module.title, hasCover: true, pages, hasCheck: true }];
  const half = module.minutes < 30 ? pages.length : Math.ceil(pages.length / 2);
  const second: CoursePart = { id: 'lesson-2', title: words.secondLesson, hasCover: false, pages: pages.slice(half), hasCheck: false };
  return [
    { id: 'lesson', title: words.lesson, hasCover: true, pages: pages.slice(0, half), hasCheck: false },
    ...(second.pages.length > 0 ? [second] : []),
    { id: 'check', title: words.check, hasCover: false, pages: [], hasCheck: true },
  ];
}

export const fileOf = ({ id }: CoursePart): string => (id === 'course' ? 'index.html' : `${id}.html`);
