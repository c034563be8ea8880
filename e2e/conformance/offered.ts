import type { CourseItem } from '#formats/course.ts';
import type { SequencingNavigation } from '#player/sequencing-messages.ts';

/** A course as far as a tester needs to find an activity in it. */
export interface KnownCourse {
  readonly rootId: string;
  readonly items: readonly CourseItem[];
}

/** The activity that the suite calls so: by its title, or "the activity that corresponds to the root of …". */
export function activityCalled(title: string, { rootId, items }: KnownCourse): string | undefined {
  if (title.startsWith('the activity that corresponds to the root')) return rootId;
  return everyItem(items).find((item) => item.title === title)?.id;
}

/** `Y` or `N` to a question about the controls on offer (`continue.enabled`, `toc.enabled.selectable@Activity 2` …), as a tester would see it. */
export function answerTo(question: string, navigation: SequencingNavigation, course: KnownCourse): 'Y' | 'N' {
  const [what = '', title = ''] = question.split('@');
  const id = activityCalled(title, course) ?? '';
  const mayContinue = navigation.canContinue && !navigation.hidden.includes('continue');
  const mayGoBack = navigation.canGoBack && !navigation.hidden.includes('previous');
  const answers: Record<string, boolean> = {
    'continue.enabled': mayContinue,
    'continue.disabled': !mayContinue,
    'previous.enabled': mayGoBack,
    'previous.disabled': !mayGoBack,
    'toc.enabled': navigation.choices.some((choice) => choice !== navigation.current),
    'toc.enabled.selectable': navigation.choices.includes(id),
    'toc.visible': isShown(id, navigation, course),
    'click.button': true,
  };
  const answer = answers[what];
  if (answer === undefined) throw new Error(`The suite asks what is not known here: ${question}`);
  return answer ? 'Y' : 'N';
}

/** A table of contents has no entry for what is not visible, and none for what may not be chosen, unless it holds something that may. */
function isShown(id: string, navigation: SequencingNavigation, { items }: KnownCourse): boolean {
  const item = everyItem(items).find((one) => one.id === id);
  return item?.isVisible === true && [item, ...everyItem(item.children)].some((one) => navigation.choices.includes(one.id) || navigation.current === one.id);
}

const everyItem = (items: readonly CourseItem[]): readonly CourseItem[] => items.flatMap((item) => [item, ...everyItem(item.children)]);
