import type { TellingDevice } from './telling-device.ts';

/** What an item was played for, and what should stand at the LMS when all of it was told. */
export interface Played {
  readonly itemId: string;
  readonly seconds: number;
  readonly status: string;
}

const reasonsOfDoubt = ['result-answer-lost', 'exit-answer-lost', 'details-answer-lost', 'session-lost'];

/**
 * The promise of the whole telling of one course (a launch and its sittings), held against what the LMS holds: nothing waits any more, no launch was counted
 * twice, no time or answer arrived twice, what is called told is there, and what is not there is called unsure. Answers what is not so, in words.
 */
export async function dishonesties({ work, lms }: TellingDevice, played: readonly Played[]): Promise<readonly string[]> {
  const entries = await work.entries();
  const wrong = entries.filter(({ state }) => state !== 'told' && state !== 'unsure').map(({ seq, state }) => `entry ${String(seq)} is ${state}`);
  const { launches } = lms.enrollment('E1');
  if (launches.length > 1) wrong.push(`${String(launches.length)} launches were counted`);
  if (launches.length === 0 && entries[0]?.state === 'told') wrong.push('the launch is called told and was not counted');
  played.forEach(({ itemId, seconds, status }, index) => {
    const item = lms.item('E1', itemId);
    const entry = entries.filter(({ about }) => about.kind === 'sitting')[index];
    if (item.totalSeconds !== 0 && item.totalSeconds !== seconds) wrong.push(`${itemId} has ${String(item.totalSeconds)} s`);
    const rows = item.rows.map(({ command }) => command);
    if (new Set(rows).size < rows.length) wrong.push(`${itemId} has rows twice: ${rows.join(', ')}`);
    // Where only the details are in doubt, the result is not.
    const isToldThere = item.totalSeconds === seconds && item.status === status;
    if ((entry?.state === 'told' || entry?.reason === 'details-answer-lost') && !isToldThere) wrong.push(`${itemId} is called told and is not there`);
    if (entry?.state === 'unsure' && !reasonsOfDoubt.includes(entry.reason ?? '')) wrong.push(`${itemId} is unsure for no known reason`);
  });
  return wrong;
}
