import { expect, test, vi } from 'vitest';
import type { HistoryLine } from '#offline/outbox.ts';
import type { RunEntry } from '#offline/learner-schema.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { SyncDeps } from './sync-deps.ts';
import { SyncPage } from './sync-page.tsx';

const counts = { waiting: 1, open: 0, unsure: 0, refused: 0, parked: 0, lastToldAt: undefined };
const lineOf = (state: RunEntry['state'], more: Partial<RunEntry> = {}): HistoryLine => ({
  entry: { seq: 1, enrollmentId: 'E1', about: { kind: 'launch', launchId: 'l1' }, state, steps: [], ...more },
  launch: { id: 'l1', seq: 1, enrollmentId: 'E1', moduleTitle: 'Fire safety', attempt: 1, isNewAttempt: false, startedAt: Date.now() - 60_000 },
  sitting: undefined,
});
const depsWith = (lines: readonly HistoryLine[], state: SyncState = { phase: 'idle', ...counts }, more: Partial<SyncDeps> = {}): SyncDeps => ({
  learner: { userId: 'mia.lund', name: 'Mia Lund' },
  state: changeable(state),
  history: { queryKey: ['history'], queryFn: () => Promise.resolve(lines) },
  isOnline: changeable(true),
  sendNow: vi.fn(() => Promise.resolve()),
  markSeen: vi.fn(() => Promise.resolve()),
  hrefOfWaiting: '/waiting',
  hrefOfCourse: (id) => `/course/${id}`,
  hrefOfSignIn: '/sign-in',
  ...more,
});

test('what waits is counted and can be sent now', async () => {
  const deps = depsWith([lineOf('waiting')]);
  const screen = await renderPage(<SyncPage deps={deps} />);
  await expect.element(screen.getByRole('heading', { name: '1 result waits to be sent' })).toBeVisible();
  await screen.getByRole('button', { name: 'Send now' }).click();
  await vi.waitFor(() => expect(deps.sendNow).toHaveBeenCalled());
});

test.for([
  [{ phase: 'waiting', because: 'busy' }, /The LMS is busy/],
  [{ phase: 'waiting', because: 'answer-lost' }, /so that nothing is sent twice/],
  [{ phase: 'paused', because: 'signed-out' }, /Sign in again to send it/],
  [{ phase: 'paused', because: 'wrong-learner' }, /Sign in as Mia Lund/],
] as const)('it says why it waits: %o', async ([phase, sentence]) => {
  const screen = await renderPage(<SyncPage deps={depsWith([lineOf('waiting')], { ...phase, ...counts })} />);
  await expect.element(screen.getByText(sentence)).toBeVisible();
});

test('offline it is sent by itself later, and the button says that it cannot now', async () => {
  const screen = await renderPage(<SyncPage deps={depsWith([lineOf('waiting')], { phase: 'idle', ...counts }, { isOnline: changeable(false) })} />);
  await expect.element(screen.getByText(/sent by itself as soon as there is a network/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Send now' })).toHaveAttribute('aria-disabled', 'true');
});

test('what was sent says when, and what the LMS answered', async () => {
  const line = lineOf('told', { settledAt: Date.now(), steps: [{ name: 'look-after', state: 'done', at: 1, note: { overallStatus: 'completed', score: 90 } }] });
  const screen = await renderPage(<SyncPage deps={depsWith([line])} />);
  await expect.element(screen.getByText(/^Sent .* The LMS answered: Completed, 90%\.$/)).toBeVisible();
  await expect.element(screen.getByText('Everything is sent')).toBeVisible();
});

test('what is unsure says so, and shows what the LMS held before and afterwards', async () => {
  const note = { overallStatusBefore: 'enrolled', attemptCountBefore: 0, overallStatus: 'incomplete', attemptCount: 1 };
  const line = lineOf('unsure', { reason: 'launch-answer-lost', steps: [{ name: 'look-after', state: 'done', at: 1, note }] });
  const screen = await renderPage(<SyncPage deps={depsWith([line])} />);
  await expect.element(screen.getByText(/It is not sent again by itself/)).toBeVisible();
  await expect.element(screen.getByText('Not started · Opened 0 times')).toBeVisible();
  await expect.element(screen.getByText('In progress · Opened 1 time')).toBeVisible();
});

test('as long as a result is unsure nobody is told that everything is sent, and the way to its slip is one tap', async () => {
  const deps = depsWith([lineOf('unsure', { reason: 'result-answer-lost' })]);
  const screen = await renderPage(<SyncPage deps={deps} />);
  await expect.element(screen.getByRole('heading', { name: '1 result we are not sure about' })).toBeVisible();
  expect(screen.getByText('Everything is sent').elements()).toEqual([]);
  await screen.getByRole('link', { name: 'Show the slip' }).click();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('slip-l1'));
});

test('an open question can be marked as seen, and says then when it was', async () => {
  const deps = depsWith([lineOf('unsure', { reason: 'result-answer-lost' })]);
  const screen = await renderPage(<SyncPage deps={deps} />);
  await screen.getByRole('button', { name: 'I have seen it' }).click();
  await vi.waitFor(() => expect(deps.markSeen).toHaveBeenCalledWith(expect.objectContaining({ launchId: 'l1', enrollmentId: 'E1' })));
  const seen = await renderPage(<SyncPage deps={depsWith([lineOf('unsure', { reason: 'result-answer-lost', seenAt: Date.now() })])} />);
  await expect.element(seen.getByRole('button', { name: /^Seen / })).toHaveAttribute('aria-disabled', 'true');
});

test('every heading is true of what stands under it: what waits comes first', async () => {
  const told: HistoryLine = { ...lineOf('told', { seq: 9, about: { kind: 'launch', launchId: 'l2' } }), launch: undefined };
  const screen = await renderPage(<SyncPage deps={depsWith([told, lineOf('waiting')])} />);
  await expect.element(screen.getByRole('region', { name: 'Not sent yet' })).toMatchTextContent(/Fire safety/);
  await expect.element(screen.getByRole('region', { name: 'What was sent' })).not.toMatchTextContent(/Waiting/);
  expect(screen.getByRole('heading', { level: 2 }).elements().map((heading) => heading.textContent)).toEqual(['1 result waits to be sent', 'Not sent yet', 'What was sent']);
});

test('what is refused says why, and that the result stays', async () => {
  const screen = await renderPage(<SyncPage deps={depsWith([lineOf('parked', { reason: 'forbidden' })])} />);
  await expect.element(screen.getByText(/your result stays here/)).toBeVisible();
});

test('words of the standards stand under Details for support only', async () => {
  const screen = await renderPage(<SyncPage deps={depsWith([lineOf('waiting')])} />);
  await expect.element(screen.getByText(/enrollment E1/)).not.toBeVisible();
  await screen.getByText('Details for support').click();
  await expect.element(screen.getByText(/enrollment E1/)).toBeVisible();
});

test('with nothing done yet, the page says what will stand here', async () => {
  const screen = await renderPage(<SyncPage deps={depsWith([])} />);
  await expect.element(screen.getByRole('heading', { name: 'Nothing done here yet' })).toBeVisible();
});

test.for([
  ['light', 'en'],
  ['dark', 'ar'],
] as const)('it can be used by everybody: %s, %s', async ([theme, language]) => {
  const screen = await renderPage(<SyncPage deps={depsWith([lineOf('unsure', { reason: 'launch-answer-lost' })])} />, { theme, language });
  await expect.element(screen.getByText('Fire safety')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});
