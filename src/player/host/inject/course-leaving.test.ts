import { expect, test } from 'vitest';
import { neverHoldTheLearner } from './course-leaving.ts';
import { aCoursePage, someServices } from '../../../test/player/course-page.ts';

/** Whether the course's handlers of this page would make the browser ask, and what they did. */
async function leaving(isLeaving: boolean): Promise<{ asks: boolean; did: readonly string[]; again: boolean }> {
  const { window } = await aCoursePage();
  const did: string[] = [];
  neverHoldTheLearner(window, someServices({ isLeaving: () => isLeaving }));
  window.addEventListener('beforeunload', (event) => {
    did.push('listener');
    event.preventDefault();
    event.returnValue = 'Really?';
  });
  // oxlint-disable-next-line unicorn/prefer-add-event-listener
  window.onbeforeunload = () => {
    did.push('handler');
    return 'Really?';
  };
  const fire = (): boolean => {
    const event = window.document.createEvent('BeforeUnloadEvent');
    event.initEvent('beforeunload', false, true);
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const asks = fire();
  return { asks, did: [...did].sort(), again: fire() };
}

test('a learner who leaves an item is not asked whether they really want to, and the course still does what it does then', async () => {
  expect(await leaving(true)).toEqual({ asks: false, did: ['handler', 'listener'], again: false });
});

test('going from page to page within a course, its own questions are asked', async () => {
  expect(await leaving(false)).toEqual({ asks: true, did: ['handler', 'listener'], again: true });
});
