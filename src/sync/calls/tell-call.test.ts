import { beforeAll, describe, expect, test } from 'vitest';
import { openMemoryStore } from '#server/testing/memory-store.ts';
import { undoCall } from '#offline/calls/undo-call.ts';
import { aCallsRoad } from '../../test/sync/calls-road.ts';
import { callsToMake } from '../../test/sync/calls-to-make.ts';
import type { WireFault } from '../../test/sync/spoiled-fetch.ts';

// Every kind of call over the API client and the reference LMS.

beforeAll(async () => (await openMemoryStore()).close()); // PGlite takes its second here, not in the first test

const lost: readonly WireFault[] = ['request-dropped', 'answer-dropped'];
/** How the wire spoils a request is the client's matter, and the same for all functions: one kind meets all of it. */
const unknowable: readonly WireFault[] = [...lost, 'answer-short', 'status-500', 'status-500-after', 'portal-page'];

describe.for(callsToMake.map((call) => [`${call.kind} (${call.says})`, call] as const))('%s', ([, { as, says, prepare, happened }]) => {
  test('[S16] is told once, not before its six seconds are over, and nothing is told again', async () => {
    const road = await aCallsRoad(as);
    await road.decide(await prepare(road.lms));
    const before = await happened(road.lms);
    expect(await road.teller().drain(new AbortController().signal)).toEqual({ kind: 'nothing' });
    expect(road.asked).toEqual([]);
    expect(await road.send()).toEqual({ kind: 'told' });
    await road.sendToTheEnd();
    expect([before, await happened(road.lms), road.asked.filter((name) => name === says).length]).toEqual([0, 1, 1]);
    expect((await road.states()).map((state) => state.split(' ')[0])).toEqual(['told']);
    expect(await road.db.count('attachments')).toBe(0);
  });

  test('[S16] is not told when it was taken back', async () => {
    const road = await aCallsRoad(as);
    const { id } = await road.decide(await prepare(road.lms));
    expect(await undoCall(road.db, id)).toBe(true);
    expect(await road.send()).toEqual({ kind: 'nothing' });
    expect([road.asked, await happened(road.lms), await road.states(), await road.db.count('attachments')]).toEqual([[], 0, ['undone'], 0]);
    expect(await undoCall(road.db, id)).toBe(false);
  });

  test('[S4] is once at the LMS, whatever happens to it on the way', async () => {
    for (const fault of says === callsToMake[0]?.says ? unknowable : lost) {
      const road = await aCallsRoad(as);
      await road.decide(await prepare(road.lms));
      await road.send((name, nth) => (name === says && nth === 1 ? fault : undefined));
      await road.sendToTheEnd();
      const [state] = (await road.states()).map((one) => one.split(' ')[0]);
      expect({ fault, state, happened: await happened(road.lms) }).toEqual({ fault, state: 'told', happened: 1 });
    }
  }, 60_000);
});
