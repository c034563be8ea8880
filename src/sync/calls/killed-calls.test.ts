import { beforeAll, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { undoMs } from '#offline/calls/due.ts';
import { openMemoryStore } from '#server/testing/memory-store.ts';
import { aCallsRoad, type CallsRoad, type FaultOf } from '../../test/sync/calls-road.ts';
import { killedAt, type Killable } from '../../test/sync/killable.ts';
import { quarantineMs } from '../waits.ts';

beforeAll(async () => (await openMemoryStore()).close()); // PGlite takes its second here, not in the first test

const course = { title: 'First aid', startDate: '2026-01-02', endDate: '2026-01-03' } as const;
const signal = new AbortController().signal;

/** Mia has handed in a training with its certificate. */
async function aCertificateWaits(): Promise<CallsRoad> {
  const road = await aCallsRoad('mia');
  await road.decide({ kind: 'addExternal', parameters: course, file: new File(['a photo'], 'certificate.png', { type: 'image/png' }) });
  road.clock.turn(undoMs);
  return road;
}

/** Tells it in a process that is killed at that moment. */
async function tellAndKill(road: CallsRoad, moment: number, faultOf?: FaultOf): Promise<Killable | undefined> {
  let process: Killable | undefined;
  const teller = road.teller(faultOf, (lms, db) => (process = killedAt(moment, lms, db)));
  await teller.drain(signal).catch(() => undefined);
  return process;
}

const standsThere = async ({ lms, db, ...road }: CallsRoad): Promise<unknown> => [await road.states(), (await lms.call(contract.externalTrainingRecords, {}, 'mia')).records.length, await db.count('attachments')];

test('[S1] [S9] killed at any moment, a training with its certificate is handed in once, and never said to be missing', { timeout: 60_000 }, async () => {
  for (let moment = 1, isOver = false; !isOver; moment += 1) {
    const road = await aCertificateWaits();
    isOver = (await tellAndKill(road, moment))?.isDead !== true;
    await road.sendToTheEnd();
    expect({ moment, stands: await standsThere(road) }).toEqual({ moment, stands: [['told'], 1, 0] });
    await road.lms.close();
  }
});

test('[S1] [S9] nor when its answer was lost before, and it was found to be there', { timeout: 60_000 }, async () => {
  for (let moment = 1, isOver = false; !isOver; moment += 1) {
    const road = await aCertificateWaits();
    await road.teller((name) => (name === 'externalRecordAdder' ? 'answer-dropped' : undefined)).drain(signal);
    road.clock.turn(quarantineMs + 1);
    isOver = (await tellAndKill(road, moment))?.isDead !== true;
    await road.sendToTheEnd();
    expect({ moment, stands: await standsThere(road) }).toEqual({ moment, stands: [['told'], 1, 0] });
    await road.lms.close();
  }
});

test('[S4] an upload that had gone on for minutes when the app was killed may still land: it is asked about a quarantine after the next start', async () => {
  const road = await aCertificateWaits();
  for (let moment = 1; (await road.entries())[0]?.steps.at(-1)?.name !== 'call'; moment += 1) await tellAndKill(road, moment);
  road.clock.turn(5 * 60_000);
  road.asked.length = 0;
  expect(await road.teller().drain(signal)).toMatchObject({ kind: 'later', because: 'answer-lost', retryAfterMs: quarantineMs });
  expect(road.asked).toEqual(['me']);
  road.clock.turn(quarantineMs);
  expect(await road.teller().drain(signal)).toEqual({ kind: 'told' });
  expect(await standsThere(road)).toEqual([['told'], 1, 0]);
});
