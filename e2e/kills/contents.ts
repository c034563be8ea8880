import type { FrameLocator, Page } from '@playwright/test';

/** Does the next thing a learner would do, or nothing; never waits long. */
type Step = (course: FrameLocator, page: Page) => Promise<void>;

/** Real content that is driven while it is killed. */
export interface Content {
  readonly name: 'rise' | 'storyline' | 'golf' | 'aicc';
  /** In the folder of packages. */
  readonly file: string;
  readonly step: Step;
}

const soon = { timeout: 1_000 };

/** Through pages that have a way forth and a way back, to and fro, so that there is always a next one. */
const toAndFro = (next: string, previous: string): Step => {
  let isForward = true;
  return async (course) => {
    const button = course.locator(isForward ? next : previous).first();
    if (!(await button.isVisible()) || (await button.isDisabled(soon))) isForward = !isForward;
    return course.locator(isForward ? next : previous).first().click(soon);
  };
};

/** Lesson after lesson by the list at the side, from the cover on. */
const lessonByLesson = (): Step => {
  let turn = 0;
  return async (course) => {
    const inner = course.frameLocator('iframe').first();
    const [start, links] = [inner.locator('.overview__button').first(), inner.locator('a.lesson-link')];
    if (await start.isVisible()) return start.click(soon);
    turn += 1;
    // The last one is a quiz.
    return links.nth(turn % Math.max((await links.count()) - 1, 1)).click(soon);
  };
};

/** Slides up to the question, which would have to be answered, and back to the first. */
const slideBySlide = (): Step => {
  let isForward = true;
  return async (course) => {
    const goOn = course.locator('button:visible').filter({ hasText: /^\s*Yes\s*$/ });
    if (await goOn.isVisible()) return goOn.click(soon);
    const places = await course.locator('.cs-listitem').evaluateAll((all) => all.map((one) => one.classList.contains('cs-selected')));
    const [place, last] = [places.indexOf(true), 4];
    if (place >= last) isForward = false;
    if (place <= 1) isForward = true;
    return course.locator(`button:visible:has-text("${isForward ? 'NEXT' : 'PREV'}")`).first().click(soon);
  };
};

/** The way on or back in iSpring's player: of its large face, or of its small one. */
const ispringWay = (way: 'next' | 'prev'): string => `button[aria-label^="${way}"]:visible, button.component_base.${way}:visible`;

/** Slides to and fro; after a return it asks whether to go on at the last one. */
const ispringSlides = (): Step => {
  const turnSlide = toAndFro(ispringWay('next'), ispringWay('prev'));
  return async (course, page) => {
    const yes = course.getByText(/^yes$/i).filter({ visible: true }).first();
    await ((await yes.isVisible()) ? yes.click(soon) : turnSlide(course, page));
  };
};

export const contents: readonly Content[] = [
  { name: 'rise', file: 'rise-test_2004-2nd.zip', step: lessonByLesson() },
  { name: 'storyline', file: 'storyline360-SL360_2004-2nd.zip', step: slideBySlide() },
  { name: 'golf', file: 'golf-RuntimeBasicCalls_SCORM12.zip', step: toAndFro('#butNext', '#butPrevious') },
  { name: 'golf', file: 'golf-RuntimeBasicCalls_SCORM20043rdEdition.zip', step: toAndFro('#butNext', '#butPrevious') },
  { name: 'aicc', file: 'aicc-ispring-template.zip', step: ispringSlides() },
];
