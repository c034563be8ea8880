import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aCoursePage, someServices } from '../../../test/player/course-page.ts';
import { equipPage, equipWrittenPage } from './equip-page.ts';

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

/** The keyboard is in a field of that page. */
function goInto(frame: HTMLIFrameElement): void {
  frame.focus();
  frame.contentDocument?.querySelector('input')?.focus();
}

const services = () => ({ escapePressed: vi.fn<() => void>(), askForBar: vi.fn<() => void>() });

test('from every page of a course F6 leads to the bar, and Escape shows it', async () => {
  const { window: page, frame } = await aCoursePage('<!doctype html><title>Page</title><input>');
  const { escapePressed, askForBar } = services();
  equipPage(page, someServices({ escapePressed, askForBar }));
  goInto(frame);
  await userEvent.keyboard('{F6}');
  expect([askForBar.mock.calls.length, escapePressed.mock.calls.length]).toEqual([1, 0]);
  await userEvent.keyboard('{Escape}');
  expect([askForBar.mock.calls.length, escapePressed.mock.calls.length]).toEqual([1, 1]);
});

test('also from a page that the course writes itself, which begins anew with each writing', async () => {
  const { window: page, frame } = await aCoursePage();
  const { askForBar } = services();
  equipWrittenPage(page, someServices({ askForBar }));
  page.document.open();
  page.document.write('<!doctype html><title>Written</title><input>');
  page.document.close();
  goInto(frame);
  await userEvent.keyboard('{F6}');
  expect(askForBar).toHaveBeenCalledOnce();
});
