import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aCoursePage } from '../../../test/player/course-page.ts';
import { hearBarKey, hearEscape } from './course-escape.ts';

test('Escape in a course is heard, also where the course keeps its keys to itself, and the course has it too', async () => {
  const { window: course, frame } = await aCoursePage('<!doctype html><title>Page</title><input autofocus>');
  const [told, own] = [vi.fn<() => void>(), vi.fn<(key: string) => void>()];
  hearEscape(course, told);
  course.document.addEventListener(
    'keydown',
    (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      own(event.key);
    },
    { capture: true },
  );
  frame.focus();
  course.document.querySelector('input')?.focus();
  await userEvent.keyboard('{Escape}');
  expect(told).toHaveBeenCalledOnce();
  expect(own).toHaveBeenCalledExactlyOnceWith('Escape');
  await userEvent.keyboard('a');
  // A script that only pretends brings no bar.
  course.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(told).toHaveBeenCalledOnce();
});

test('F6 in a course leads to the bar, unless the course has a use for it', async () => {
  const { window: course, frame } = await aCoursePage('<!doctype html><title>Page</title><input id="free"><input id="own">');
  const told = vi.fn<() => void>();
  hearBarKey(course, told);
  course.document.querySelector('#own')?.addEventListener('keydown', (event) => event.preventDefault());
  frame.focus();
  course.document.querySelector<HTMLElement>('#own')?.focus();
  await userEvent.keyboard('{F6}');
  expect(told).not.toHaveBeenCalled();
  course.document.querySelector<HTMLElement>('#free')?.focus();
  await userEvent.keyboard('{F6}');
  expect(told).toHaveBeenCalledOnce();
});
