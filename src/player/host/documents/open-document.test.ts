import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aCoursePage, someServices } from '../../../test/player/course-page.ts';
import { createRuntime } from '../runtime/create-runtime.ts';
import { servicesName } from '../course-services.ts';
import { openDocument } from './open-document.ts';

test('the place that a page of ours says last, as it goes, is in what is kept: the end comes after it', async () => {
  const runtime = await createRuntime({ standard: 'scorm-1.2', cmi: {}, onCommit: () => undefined });
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { contentWindow: inner } = frame;
  if (!inner) throw new Error('The frame has no window.');
  const above = window as unknown as Record<string, unknown>;
  Object.assign(above, { API: runtime.api, [servicesName]: { documents: { speaksForItem: () => true, titleFor: () => 'Handbook' }, pageBegan: () => undefined, isOutermost: () => true } });
  try {
    const opened = openDocument(inner);
    opened.onLeaving(() => opened.keep('7'));
    frame.remove();
    expect(runtime.data()).toMatchObject({ 'cmi.core.lesson_location': '7', 'cmi.core.exit': 'suspend' });
    expect([runtime.didContentFinish(), runtime.counts().errors]).toEqual([true, 0]);
  } finally {
    delete above['API'];
    delete above[servicesName];
  }
});

test('from a page of ours, which stands for a file of the course, F6 leads to the bar and Escape shows it', async () => {
  const above = window as unknown as Record<string, unknown>;
  const [escapePressed, askForBar] = [vi.fn<() => void>(), vi.fn<() => void>()];
  above[servicesName] = someServices({ escapePressed, askForBar });
  const { window: inner, frame } = await aCoursePage('<!doctype html><title>Page</title><input>');
  try {
    openDocument(inner);
    frame.focus();
    inner.document.querySelector('input')?.focus();
    await userEvent.keyboard('{F6}');
    expect([askForBar.mock.calls.length, escapePressed.mock.calls.length]).toEqual([1, 0]);
    await userEvent.keyboard('{Escape}');
    expect([askForBar.mock.calls.length, escapePressed.mock.calls.length]).toEqual([1, 1]);
  } finally {
    frame.remove();
    delete above[servicesName];
  }
});
