import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { aSitting, aStep, callLine, launchLine, lookedAfter, sittingLine, syncDepsWith } from '../../test/screens/sync-record.ts';
import { StoryPage } from './story-page.tsx';

const note = { overallStatusBefore: 'enrolled', attemptCountBefore: 0, overallStatus: 'incomplete', attemptCount: 1 };
const nine = Date.UTC(2026, 0, 5, 9);
const lost = aStep('launchTracker', 'unsure', { allowNewAttempt: false, lostBy: 'timed-out' }, { asked: { at: nine, note: { allowNewAttempt: false } } });
const unsure = launchLine('unsure', { reason: 'launch-answer-lost', settledAt: 9, steps: [lost, lookedAfter(note)] });

test('what is unsure says so, and shows what the LMS held before and afterwards', async () => {
  const screen = await renderPage(<StoryPage id="l1" deps={syncDepsWith([unsure])} />);
  await expect.element(screen.getByText(/It is not sent again by itself/)).toBeVisible();
  await expect.element(screen.getByText('Not started · Opened 0 times')).toBeVisible();
  await expect.element(screen.getByText('In progress · Opened 1 time')).toBeVisible();
});

test('"it arrived" is one tap', async () => {
  const deps = syncDepsWith([unsure]);
  const screen = await renderPage(<StoryPage id="l1" deps={deps} />);
  await screen.getByRole('button', { name: 'It arrived' }).click();
  await vi.waitFor(() => expect(deps.decide).toHaveBeenCalledWith(1, 'arrived'));
});

test('to send it again is asked twice, and the danger is said before', async () => {
  const deps = syncDepsWith([unsure]);
  const screen = await renderPage(<StoryPage id="l1" deps={deps} />);
  await screen.getByRole('button', { name: 'Send it again' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Send it again' });
  await expect.element(dialog.getByText(/the LMS will count it twice/)).toBeVisible();
  (dialog.getByRole('button', { name: 'Send it again' }).element() as HTMLElement).click();
  expect(deps.decide).not.toHaveBeenCalled();
  await dialog.getByRole('checkbox', { name: 'It may count twice, and I want that' }).click();
  await dialog.getByRole('button', { name: 'Send it again' }).click();
  await vi.waitFor(() => expect(deps.decide).toHaveBeenCalledWith(1, 'send-again'));
});

test('by the keyboard too: Escape sends nothing, and the focus is where it was', async () => {
  const deps = syncDepsWith([unsure]);
  const screen = await renderPage(<StoryPage id="l1" deps={deps} />);
  const button = screen.getByRole('button', { name: 'Send it again' });
  await expect.element(button).toBeVisible();
  button.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Send it again');
  expect(deps.decide).not.toHaveBeenCalled();
});

test('with the keyboard, taking back what was decided leaves one at its story', async () => {
  const lines = { now: [callLine('withdraw', 'waiting', { enrollmentId: 'E1' })] };
  const undo = vi.fn(() => Promise.resolve(void (lines.now = [callLine('withdraw', 'undone', { enrollmentId: 'E1', settledAt: Date.now() })])));
  const deps = syncDepsWith([], {}, { undo, history: { queryKey: ['history'], queryFn: () => Promise.resolve(lines.now), refetchInterval: 50 } });
  const screen = await renderPage(<StoryPage id="c-withdraw" deps={deps} />);
  const button = screen.getByRole('button', { name: 'Undo' });
  await expect.element(button).toBeVisible();
  button.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).not.toBeInTheDocument();
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('it can be left as it is, and says then when it was seen', async () => {
  const deps = syncDepsWith([unsure]);
  const screen = await renderPage(<StoryPage id="l1" deps={deps} />);
  await screen.getByRole('button', { name: 'Leave it' }).click();
  await vi.waitFor(() => expect(deps.markSeen).toHaveBeenCalledWith(expect.objectContaining({ id: 'l1' })));
  await screen.unmount();
  const seen = await renderPage(<StoryPage id="l1" deps={syncDepsWith([launchLine('unsure', { ...unsure.entry, seenAt: Date.now() })])} />);
  await expect.element(seen.getByRole('button', { name: /^Seen / })).toHaveAttribute('aria-disabled', 'true');
});

test('what is decided about stands by its name where a course had several parts', async () => {
  const deps = syncDepsWith([sittingLine(3, 'unsure', aSitting('b'), { reason: 'details-answer-lost' }), sittingLine(2, 'unsure', aSitting('a'), { reason: 'result-answer-lost' }), launchLine('told')]);
  const screen = await renderPage(<StoryPage id="l1" deps={deps} />);
  const ofPart = (name: string) => screen.getByRole('listitem').filter({ hasText: name }).last();
  await expect.element(ofPart('Part a').getByRole('button', { name: 'Send it again' })).toBeVisible();
  expect(ofPart('Part b').getByRole('button', { name: 'Send it again' }).elements()).toEqual([]);
  await ofPart('Part b').getByRole('button', { name: 'It arrived' }).click();
  await vi.waitFor(() => expect(deps.decide).toHaveBeenCalledWith(3, 'arrived'));
});

test('[S8] what was set aside can be tried now, also where the browser says that there is no network', async () => {
  const deps = syncDepsWith([launchLine('parked', { reason: 'forbidden' })]);
  const screen = await renderPage(<StoryPage id="l1" deps={deps} />);
  await expect.element(screen.getByText(/what you did stays here/)).toBeVisible();
  await screen.getByRole('button', { name: 'Try now' }).click();
  await vi.waitFor(() => expect(deps.tryNow).toHaveBeenCalled());
  await screen.unmount();
  const offlineDeps = syncDepsWith([launchLine('waiting')], {}, { isOnline: changeable(false) });
  const offline = await renderPage(<StoryPage id="l1" deps={offlineDeps} />);
  await offline.getByRole('button', { name: 'Try now' }).click();
  await vi.waitFor(() => expect(offlineDeps.tryNow).toHaveBeenCalled());
  await expect.element(offline.getByText(/You are offline/)).toBeVisible();
});

test('support finds each request: what was said, what was answered, when and how long it took; and all of it can be copied', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const put = aStep('PutParam', 'done', { status: 'passed', seconds: 58 }, { at: nine + 420, asked: { at: nine, note: { status: 'passed', seconds: 58 } } });
  const screen = await renderPage(<StoryPage id="l1" deps={syncDepsWith([sittingLine(2, 'told', aSitting('a'), { settledAt: 9, steps: [put] }), launchLine('told', { settledAt: 9 })])} />);
  const details = screen.getByRole('region', { name: 'Details for support' });
  await expect.element(details.getByRole('listitem').first()).toMatchTextContent(/PutParamdoneafter 0\.4 sec.*Said.*status.*passed.*seconds.*58/s);
  await details.getByRole('button', { name: 'Copy' }).click();
  await vi.waitFor(() => expect(copied).toHaveBeenCalledWith(expect.stringMatching(/user mia\.lund\nenrollment E1\nlaunch l1[^]*PutParam done 420 ms/)));
  await expect.element(screen.getByText('Copied')).toBeVisible();
  copied.mockRestore();
});

test('where the browser does not let it be copied, the text stands there to be marked', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  const screen = await renderPage(<StoryPage id="l1" deps={syncDepsWith([unsure])} />);
  await screen.getByRole('button', { name: 'Copy' }).click();
  await expect.element(screen.getByText(/user mia\.lund/)).toBeVisible();
  copied.mockRestore();
});

test('a slip that is not here says so, and leads back', async () => {
  const screen = await renderPage(<StoryPage id="gone" deps={syncDepsWith([unsure])} />, { at: '/waiting/gone?show=unsure' });
  await expect.element(screen.getByRole('heading', { name: 'This slip is not on this device' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'All slips' }).last()).toHaveAttribute('href', '/waiting?show=unsure');
});

test.for([
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ar'],
  ['dark', 'ar'],
] as const)('it can be used by everybody: %s, %s', async ([theme, language]) => {
  const screen = await renderPage(<StoryPage id="l1" deps={syncDepsWith([unsure, callLine('enrol', 'told')])} />, { theme, language });
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test.for(['not-allowed', 'wrong-approver'] as const)('where the LMS says that somebody may not (%s), it is not told as if something had changed', async (reason) => {
  const screen = await renderPage(<StoryPage id="c-enrol" deps={syncDepsWith([callLine('enrol', 'refused', { reason, settledAt: nine })])} />);
  await expect.element(screen.getByText('The LMS said no: your account may not do this.')).toBeVisible();
  await expect.element(screen.getByText(/any more|does not let you change/)).not.toBeInTheDocument();
});
