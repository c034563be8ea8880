import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { learningDepsWith as depsWith, recordOf, telling } from '../../test/screens/learning-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { LearningPage } from './learning-page.tsx';

const courses = [recordOf('E2', 'Fire safety', 'incomplete'), recordOf('E3', 'First aid', 'waitlisted', { learningModule: { id: 'M3', title: 'First aid', type: { code: 'classroom' }, links: [] } })];

test('a course that was wished for without a network stands in the list, marked as waiting, until it is taken back or sent', async () => {
  const calls = testCalls();
  const screen = await renderPage(<LearningPage deps={depsWith(telling([]), { calls, isOnline: changeable(false) })} />);
  await expect.element(screen.getByRole('heading', { name: 'Nothing to do' })).toBeVisible();
  await calls.make({ kind: 'enrol', parameters: { moduleId: 'M7' }, subject: 'Knots' });
  await expect.element(screen.getByRole('link', { name: /Knots.*Enrol · Waiting/ })).toHaveAttribute('href', '/module/M7');
  expect(screen.getByRole('heading', { name: 'Nothing to do' }).elements()).toEqual([]);
  expect(await accessibilityFaults()).toEqual([]);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByText('Knots')).not.toBeInTheDocument();
  await calls.make({ kind: 'enrol', parameters: { moduleId: 'M7' }, subject: 'Knots' });
  await expect.element(screen.getByText('Knots')).toBeVisible();
  calls.settle('enrol', 'told');
  await expect.element(screen.getByText('Enrol · Waiting')).not.toBeInTheDocument();
});

test.for([
  ['did not come', () => Promise.reject(new ApiError('busy', { didReachLms: 'yes' })), { role: 'heading', name: 'Your courses did not come' }],
  ['are still to come', () => new Promise<never>(() => undefined), { role: 'list', name: 'Loading' }],
] as const)('beside what was wished for it is said that the other courses %s', async ([, answer, said]) => {
  const calls = testCalls();
  await calls.make({ kind: 'enrol', parameters: { moduleId: 'M7' }, subject: 'Knots' });
  const screen = await renderPage(<LearningPage deps={depsWith(answer, { calls })} />);
  await expect.element(screen.getByRole('link', { name: /Knots.*Enrol · Waiting/ })).toBeVisible();
  await expect.element(screen.getByRole(said.role, { name: said.name })).toBeVisible();
});

test('whoever takes a wish back with the keyboard goes on in the list', async () => {
  const calls = testCalls();
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { calls })} />);
  await expect.element(screen.getByRole('link', { name: /Fire safety/ })).toBeVisible();
  for (const [moduleId, subject] of [['M7', 'Knots'], ['M8', 'Ropes']] as const) await calls.make({ kind: 'enrol', parameters: { moduleId }, subject });
  for (const [name, next] of [['Knots', /Ropes/], ['Ropes', /Fire safety/]] as const) {
    const row = screen.getByRole('listitem').filter({ hasText: name });
    (row.getByRole('button', { name: 'Undo' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('link', { name: next }).first()).toHaveFocus();
  }
});

test('a date that was chosen for a course of the list does not make it a second one', async () => {
  const calls = testCalls();
  const screen = await renderPage(<LearningPage deps={depsWith(telling(courses), { calls })} />);
  await calls.make({ kind: 'enrol', parameters: { moduleId: 'M3', enrollmentId: 'E3', sessionId: 'S' }, subject: 'First aid' });
  await expect.element(screen.getByRole('link', { name: /First aid/ })).toBeVisible();
  expect(screen.getByText('Enrol · Waiting').elements()).toEqual([]);
});
