import type { PageWords } from './words/page-words.ts';
import { checkSection } from './check-section.ts';
import type { CoursePart } from './course-parts.ts';
import { coverSection, pageSection } from './course-sections.ts';
import { escaped } from './escaped.ts';
import type { OnlineModule } from './online-modules.ts';
import type { LessonPage } from './read-lesson.ts';

export interface ShortCourse {
  readonly module: OnlineModule;
  readonly lesson: readonly LessonPage[];
  readonly words: PageWords;
  readonly hue: number;
  readonly run: 'run-12.js' | 'run-2004.js';
}

/** Those of `courses/shared` that a part uses. */
export const scriptsOf = ({ words, run }: ShortCourse, { hasCheck }: CoursePart): readonly string[] => [
  ...(words.scriptWords === undefined ? [] : [words.scriptWords]),
  'find-api.js',
  run,
  'pages.js',
  ...(hasCheck ? ['quiz.js'] : []),
];

/** The page of an item: bar, sections, and the buttons to turn them, as `pages.js` wants them. */
export function coursePage(course: ShortCourse, part: CoursePart): string {
  const { module, lesson, words, hue } = course;
  const lastOfPart = part.hasCheck ? undefined : part.pages.at(-1);
  const sections = [
    ...(part.hasCover ? [coverSection(module, words)] : []),
    ...part.pages.map((page) => pageSection(page, page === lastOfPart ? words.lessonEnds : undefined)),
    ...(part.hasCheck ? [checkSection(lesson, words)] : []),
  ];
  return `<!doctype html>
<html lang="${words.lang}" dir="${words.dir}" style="--hue: ${hue}">
  <head>
    <meta charset="utf-8">
    <title>${escaped(part.title)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <link rel="stylesheet" href="shared/look.css">${scriptsOf(course, part).map((script) => `\n    <script src="shared/${script}" defer></script>`).join('')}
  </head>
  <body data-course="${module.id}" data-completes="${part.hasCheck ? 'quiz' : 'end'}">
    <header class="bar">
      <p class="bar-title one-line">${escaped(part.title)}</p>
      <p class="bar-place" data-place role="status" dir="auto"></p>
      <div class="strap" data-strap role="progressbar" aria-label="${escaped(words.placeInLesson)}" aria-valuemin="0" aria-valuemax="100"><span></span></div>
    </header>
    <p class="note" data-note role="status" hidden></p>
    <noscript><p class="note">${escaped(words.needsJavaScript)}</p></noscript>

    <main>${sections.join('\n')}
    </main>

    <nav class="turn" aria-label="${escaped(words.pages)}">
      <button type="button" data-back hidden>${escaped(words.back)}</button>
      <button type="button" class="main" data-next>${escaped(words.next)}</button>
      <button type="button" class="main" data-finish hidden>${escaped(words.finish)}</button>
    </nav>

    <div class="end" data-end hidden>
      <h1 tabindex="-1">${escaped(part.hasCheck ? words.courseDone : words.lessonDone)}</h1>
      <p data-end-text>${escaped(part.hasCheck ? words.courseSaved : words.lessonSaved)}</p>
    </div>
  </body>
</html>
`;
}
