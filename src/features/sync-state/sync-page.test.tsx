import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HistoryLine } from '#offline/outbox.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { aLaunch, aSitting, callLine, launchLine, lookedAfter, sittingLine, syncDepsWith } from '../../test/screens/sync-record.ts';
import { SyncPage } from './sync-page.tsx';

test('what waits is counted and can be sent now', async () => {
  const deps = syncDepsWith([launchLine('waiting')]);
  const screen = await renderPage(<SyncPage deps={deps} />);
  await expect.element(screen.getByRole('heading', { name: '1 entry waits to be sent' })).toBeVisible();
  await screen.getByRole('button', { name: 'Send now' }).click();
  await vi.waitFor(() => expect(deps.sendNow).toHaveBeenCalled());
});

test.for([
  [{ phase: 'waiting', because: 'busy' }, /The LMS or this device is busy/],
  [{ phase: 'waiting', because: 'answer-lost' }, /so that nothing is sent twice/],
  [{ phase: 'waiting', because: 'captive-portal' }, /This network wants you to sign in to it first/],
  [{ phase: 'paused', because: 'signed-out' }, /Sign in as Mia Lund/],
  [{ phase: 'paused', because: 'wrong-learner' }, /Sign in as Mia Lund/],
] as const)('it says why it waits: %o', async ([phase, sentence]) => {
  const screen = await renderPage(<SyncPage deps={syncDepsWith([launchLine('waiting')], phase)} />);
  await expect.element(screen.getByText(sentence)).toBeVisible();
});

test('[S8] offline it is sent by itself later, and the button still tries: the browser may be wrong about its network', async () => {
  const deps = syncDepsWith([launchLine('waiting')], {}, { isOnline: changeable(false) });
  const screen = await renderPage(<SyncPage deps={deps} />);
  await expect.element(screen.getByText(/sent by itself as soon as there is a network/)).toBeVisible();
  await screen.getByRole('button', { name: 'Send now' }).click();
  await vi.waitFor(() => expect(deps.sendNow).toHaveBeenCalled());
});

test.for([
  [false, 'waiting', 'offline', /^You are offline\. It is sent by itself as soon as there is a network\.$/],
  [false, 'idle', undefined, /^You are offline\. It is sent by itself as soon as there is a network\.$/],
  [true, 'waiting', 'busy', /^The LMS or this device is busy/],
] as const)('whoever asks to send now is answered where it cannot be sent: there is no network, or the LMS is busy (%s, %s, %s)', async ([isOnline, phase, because, sentence]) => {
  const state = changeable({ ...syncDepsWith([]).state.get(), phase, ...(because && { because }) } as SyncState);
  const screen = await renderPage(<SyncPage deps={syncDepsWith([launchLine('waiting')], {}, { isOnline: changeable(isOnline), state })} />);
  await screen.getByRole('button', { name: 'Send now' }).click();
  await expect.element(screen.getByRole('status').getByText(sentence)).toBeVisible();
});

test('whoever asks to send now and it is sent is told nothing else', async () => {
  const deps = syncDepsWith([launchLine('waiting')]);
  const screen = await renderPage(<SyncPage deps={deps} />);
  for (const times of [1, 2]) {
    await screen.getByRole('button', { name: 'Send now' }).click();
    await vi.waitFor(() => expect(deps.sendNow).toHaveBeenCalledTimes(times));
  }
  // What came of the first one was said by now.
  expect(screen.getByRole('button', { name: 'Close' }).elements()).toEqual([]);
});

test('a slip reads: what, when, how long, with which result, when it was sent, what the LMS answered', async () => {
  const data = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.core.score.max': '100', 'cmi.core.session_time': '0000:14:00' };
  const told = { settledAt: Date.now(), steps: [lookedAfter({ overallStatus: 'completed', score: 90 })] };
  const screen = await renderPage(<SyncPage deps={syncDepsWith([sittingLine(2, 'told', aSitting('a', data, { ownSeconds: 900 }), told), launchLine('told', { settledAt: Date.now() })])} />);
  const slip = screen.getByRole('article', { name: 'Fire safety' });
  await expect.element(slip).toMatchTextContent(/Fire safety.*\d+:\d\d.*Sent.*Part a.*Passed90%14 min.*Sent .*\.The LMS answered: Completed · 90%\./s);
  await expect.element(screen.getByText('Everything is sent')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Today' })).toBeVisible();
});

test('what a person decided is a slip of its own, and can be taken back until it is sent', async () => {
  const deps = syncDepsWith([callLine('withdraw', 'waiting', { enrollmentId: 'E1' })]);
  const screen = await renderPage(<SyncPage deps={deps} />);
  await expect.element(screen.getByRole('article', { name: 'Crane signals' })).toMatchTextContent(/Withdraw/);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await vi.waitFor(() => expect(deps.undo).toHaveBeenCalledWith(expect.objectContaining({ id: 'c-withdraw' })));
});

test.for([
  ['', 'Crane signals', 'stays on its slip'],
  ['?show=waiting', 'Everything else', 'goes to the next one, where that one is not shown any more'],
] as const)('with the keyboard, taking it back (%s: %s) %s', async ([at, name]) => {
  const other = launchLine('waiting', {}, aLaunch('l1', { moduleTitle: 'Everything else' }));
  const lines = { now: [callLine('withdraw', 'waiting', { enrollmentId: 'E2' }), other] };
  const undo = vi.fn(() => Promise.resolve(void (lines.now = [callLine('withdraw', 'undone', { enrollmentId: 'E2', settledAt: Date.now() }), other])));
  const deps = syncDepsWith([], {}, { undo, history: { queryKey: ['history'], queryFn: () => Promise.resolve(lines.now), refetchInterval: 50 } });
  const screen = await renderPage(<SyncPage deps={deps} />, { at: `/waiting${at}` });
  const button = screen.getByRole('button', { name: 'Undo' });
  await expect.element(button).toBeVisible();
  button.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).not.toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name })).toHaveFocus();
});

test.for(['told', 'undone'] as const)('what is %s cannot be taken back', async (state) => {
  const screen = await renderPage(<SyncPage deps={syncDepsWith([callLine('withdraw', state, { settledAt: Date.now() })])} />);
  await expect.element(screen.getByRole('article', { name: 'Crane signals' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo' }).elements()).toEqual([]);
});

test('as long as a result is unsure nobody is told that everything is sent, and the way to its slip is one tap', async () => {
  const screen = await renderPage(<SyncPage deps={syncDepsWith([launchLine('unsure', { reason: 'result-answer-lost' })])} />);
  await expect.element(screen.getByRole('heading', { name: '1 entry we are not sure about' })).toBeVisible();
  expect(screen.getByText('Everything is sent').elements()).toEqual([]);
  await expect.element(screen.getByRole('link', { name: 'Show the slip' })).toHaveAttribute('href', '/waiting/l1');
});

test('what is in a file for another device is not sent, and the page does not say so', async () => {
  const screen = await renderPage(<SyncPage deps={syncDepsWith([callLine('withdraw', 'moved')])} />);
  await expect.element(screen.getByRole('heading', { name: '1 entry is in a file' })).toBeVisible();
  expect(screen.getByText('Everything is sent').elements()).toEqual([]);
});

describe('filters', () => {
  const lines: readonly HistoryLine[] = [
    launchLine('waiting', { seq: 3 }, aLaunch('l3', { moduleTitle: 'Crane signals', enrollmentId: 'E2' })),
    launchLine('unsure', { seq: 2, reason: 'launch-answer-lost' }, aLaunch('l2')),
    launchLine('told', { seq: 1 }, aLaunch('l1')),
  ];
  const titles = (screen: Awaited<ReturnType<typeof renderPage>>) => screen.getByRole('article').elements().map((slip) => slip.querySelector('h3')?.textContent);

  test('by how it ended, each with its count', async () => {
    const screen = await renderPage(<SyncPage deps={syncDepsWith(lines)} />);
    await screen.getByRole('navigation', { name: 'Show' }).getByRole('link', { name: /^Not sure/ }).click();
    await expect.poll(() => titles(screen)).toEqual(['Fire safety']);
    await expect.element(screen.getByRole('link', { name: /^Not sure/ })).toMatchTextContent(/1$/);
    expect(screen.getByRole('link', { name: /^Refused/ }).elements()).toEqual([]);
  });

  test('by course, and both stand in the address of each slip', async () => {
    const screen = await renderPage(<SyncPage deps={syncDepsWith(lines)} />, { at: '/waiting?show=waiting' });
    await screen.getByLabelText('Course').selectOptions('Crane signals');
    await expect.poll(() => titles(screen)).toEqual(['Crane signals']);
    await expect.element(screen.getByRole('article').getByRole('link')).toHaveAttribute('href', '/waiting/l3?show=waiting&course=E2');
  });

  test('what shows nothing says so, and one tap shows all', async () => {
    const screen = await renderPage(<SyncPage deps={syncDepsWith(lines)} />, { at: '/waiting?show=refused' });
    await expect.element(screen.getByRole('heading', { name: 'No such slip' })).toBeVisible();
    await screen.getByRole('link', { name: 'Show all' }).click();
    await expect.poll(() => titles(screen)).toHaveLength(3);
  });
});

test('of a thousand slips only those near the screen are drawn, and each knows its number', async () => {
  const day = 86_400_000;
  const many = Array.from({ length: 1_000 }, (_, index) => launchLine('told', { seq: 1_000 - index, settledAt: 9 }, aLaunch(`l${index}`, { moduleTitle: `Course ${index}`, startedAt: Date.now() - (index * day) / 4 })));
  const screen = await renderPage(<SyncPage deps={syncDepsWith(many)} />);
  await expect.element(screen.getByRole('article', { name: 'Course 0', exact: true })).toHaveAttribute('aria-setsize', '1000');
  const drawn = (): number => screen.getByRole('article').elements().length;
  expect(drawn()).toBeLessThan(40);
  window.scrollTo({ top: document.body.scrollHeight });
  await expect.element(screen.getByRole('article', { name: 'Course 999', exact: true })).toHaveAttribute('aria-posinset', '1000');
  expect(drawn()).toBeLessThan(40);
});

test('with nothing done yet, the page says what will stand here', async () => {
  const screen = await renderPage(<SyncPage deps={syncDepsWith([])} />);
  await expect.element(screen.getByRole('heading', { name: 'Nothing done here yet' })).toBeVisible();
});

test('when the browser does not let it be read, the page says so and can try again', async () => {
  const read = vi.fn(() => Promise.reject(new Error('closed')));
  const screen = await renderPage(<SyncPage deps={syncDepsWith([], {}, { history: { queryKey: ['history'], queryFn: read } })} />);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/could not be read/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

test.for([
  ['light', 'en', 390],
  ['dark', 'en', 1280],
  ['light', 'ar', 390],
  ['dark', 'ar', 390],
] as const)('it can be used by everybody: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const lines = [callLine('withdraw', 'waiting'), callLine('markRead', 'undone', { settledAt: 9 }), launchLine('unsure', { reason: 'launch-answer-lost' }), launchLine('parked', { reason: 'forbidden' }, aLaunch('l2')), launchLine('told', { settledAt: 9 }, aLaunch('l3', { enrollmentId: 'E2', moduleTitle: 'Other' }))];
  const screen = await renderPage(<SyncPage deps={syncDepsWith(lines)} openId="l1" />, { theme, language });
  await expect.element(screen.getByRole('article').first()).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await page.viewport(390, 844);
});
