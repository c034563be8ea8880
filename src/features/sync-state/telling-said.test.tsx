import { expect, test } from 'vitest';
import { announcements } from '../../test/screens/announcements.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { callLine, launchLine, syncDepsWith } from '../../test/screens/sync-record.ts';
import type { HistoryLine } from '#offline/outbox.ts';
import { TellingSaid } from './telling-said.tsx';

async function listening(first: readonly HistoryLine[], isOnline = true) {
  const state = changeable(syncDepsWith([], {}).state.get());
  const lines = { now: first };
  let asked = 0;
  const deps = syncDepsWith([], {}, { state, isOnline: changeable(isOnline), history: { queryKey: ['history'], queryFn: () => Promise.resolve(((asked += 1), lines.now)), refetchInterval: 20 } });
  await renderPage(<TellingSaid deps={deps} />);
  await expect.poll(() => asked).toBeGreaterThan(1);
  const said = announcements();
  const seen = async (): Promise<void> => {
    const before = asked;
    await expect.poll(() => asked).toBeGreaterThan(before + 1);
  };
  /** One try to tell the LMS, and what the record says afterwards. */
  const tell = async (after: readonly HistoryLine[]): Promise<void> => {
    state.set({ ...state.get(), phase: 'telling' });
    lines.now = after;
    await seen();
    state.set({ ...state.get(), phase: 'idle' });
    await seen();
  };
  /** What the record says after something was done here, and nothing was told. */
  const become = async (after: readonly HistoryLine[]): Promise<void> => {
    lines.now = after;
    await seen();
  };
  return { said, tell, become };
}

test('that something is sent is said once, and once that it is; tries that change nothing are not told of again and again', async () => {
  const { said, tell } = await listening([launchLine('waiting')]);
  await tell([launchLine('waiting')]);
  await tell([launchLine('waiting')]);
  await tell([launchLine('waiting')]);
  expect(said).toEqual(['Being sent']);
  await tell([launchLine('told', { settledAt: 9 })]);
  expect(said).toEqual(['Being sent', 'Everything is sent']);
});

test('what the LMS refused is said as such, not as sent', async () => {
  const { said, tell } = await listening([launchLine('waiting')]);
  await tell([launchLine('refused', { settledAt: 9 })]);
  expect(said).toEqual(['Being sent', '1 entry that the LMS did not take']);
});

test('what was waiting before the page came is not said: the page shows it', async () => {
  const { said } = await listening([launchLine('waiting')]);
  expect(said).toEqual([]);
});

test('what was taken back, or is in a file for another device, is not said to be sent', async () => {
  const { said, become } = await listening([launchLine('told', { settledAt: 9 }), callLine('enrol', 'waiting')]);
  await become([launchLine('told', { settledAt: 9 }), callLine('enrol', 'undone')]);
  expect(said).toEqual([]);
  await become([launchLine('told', { settledAt: 9 }), callLine('enrol', 'moved')]);
  expect(said).toEqual(['1 entry is in a file']);
});

test('without a network nobody is told that something is being sent', async () => {
  const { said, tell } = await listening([launchLine('waiting')], false);
  await tell([launchLine('waiting')]);
  expect(said).toEqual([]);
});

const older = callLine('withdraw', 'refused', { reason: 'not-possible', settledAt: 5, queues: ['E9'] });

test('what was refused before is not said again when something that waits besides is taken back', async () => {
  const { said, become } = await listening([older]);
  await become([callLine('enrol', 'waiting', { seq: 7 }), older]);
  await become([callLine('enrol', 'undone', { seq: 7 }), older]);
  expect(said).toEqual(['1 entry waits to be sent']);
});

test('nor when it is sent: that it is sent is said, and a new refusal as well', async () => {
  const { said, tell, become } = await listening([callLine('enrol', 'waiting', { seq: 7 }), older]);
  await tell([callLine('enrol', 'told', { seq: 7, settledAt: 9 }), older]);
  expect(said).toEqual(['Being sent', expect.stringMatching(/^Last sent /)]);
  await become([callLine('markDone', 'waiting', { seq: 8 }), callLine('enrol', 'told', { seq: 7, settledAt: 9 }), older]);
  await tell([callLine('markDone', 'refused', { seq: 8, settledAt: 9 }), callLine('enrol', 'told', { seq: 7, settledAt: 9 }), older]);
  expect(said.slice(2)).toEqual(['1 entry waits to be sent', 'Being sent', '2 entries that the LMS did not take']);
});
