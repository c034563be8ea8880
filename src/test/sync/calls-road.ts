import type { IDBPDatabase } from 'idb';
import { onTestFinished } from 'vitest';
import { createLmsClient } from '#api/client.ts';
import type { CallKind, StoredCall } from '#offline/calls/stored-call.ts';
import { makeCall, type Decision } from '#offline/calls/make-call.ts';
import { undoMs } from '#offline/calls/due.ts';
import type { CallEntry, LearnerDb } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { openTestLms, type TestLms, type TestLmsOptions } from '#server/testing/test-lms.ts';
import type { LmsForTelling } from '#sync/lms-for-telling.ts';
import { lmsOverClient } from '#sync/lms-over-client.ts';
import { createServerClock } from '#sync/server-clock.ts';
import { createTeller, type DrainOutcome, type Teller } from '#sync/teller.ts';
import { quarantineMs } from '#sync/waits.ts';
import { freshLearner } from '../offline/fresh-names.ts';
import { spoiledFetch, type WireFault } from './spoiled-fetch.ts';
import { TurnableClock } from './turnable-clock.ts';

export type FaultOf = (name: string, nth: number) => WireFault | undefined;

/** The whole road of what a person decides: from the device through the API client to the reference LMS, all in this browser. */
export interface CallsRoad {
  readonly lms: TestLms;
  readonly db: IDBPDatabase<LearnerDb>;
  readonly clock: TurnableClock;
  /** The requests that reached the LMS, by name. */
  readonly asked: string[];
  decide<Kind extends CallKind>(decision: Omit<Decision<Kind>, 'subject'>): Promise<StoredCall<Kind>>;
  /** `through`: on another disk and LMS than these, as a process that is to be killed has them. */
  teller(faultOf?: FaultOf, through?: (lms: LmsForTelling, db: IDBPDatabase<LearnerDb>) => { readonly lms: LmsForTelling; readonly db: IDBPDatabase<LearnerDb> }): Teller;
  /** Lets the time to undo pass, and drains once. */
  send(faultOf?: FaultOf): Promise<DrainOutcome>;
  /** Drains with the quarantine over each time, until nothing may be told any more. */
  sendToTheEnd(): Promise<void>;
  /** State and reason of every call, in order. */
  states(): Promise<readonly string[]>;
  entries(): Promise<readonly CallEntry[]>;
}

/** `userId` is who is at the device: `mia`, whose appraiser is `boss`, or `boss`. */
export async function aCallsRoad(userId: string, options: TestLmsOptions = {}): Promise<CallsRoad> {
  const lms = await openTestLms(options);
  onTestFinished(() => lms.close());
  await lms.anAdministrator({ id: 'admin' });
  await lms.aUser({ id: 'boss', permissions: ['manage-profiles', 'switch-user'] });
  await lms.aUser({ id: 'mia', given: 'Mia', directAppraiserId: 'boss' });
  const db = await openLearnerDb(freshLearner(userId));
  onTestFinished(() => db.close());
  const clock = new TurnableClock(lms.clock);
  const serverClock = createServerClock(clock);
  const asked: string[] = [];
  const send = lms.fetchAs(userId);
  const noted: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    asked.push(new URL(request.url).pathname.split('/').at(-1) ?? '');
    return send(request);
  };
  const road: CallsRoad = {
    lms, db, clock, asked,
    decide: (decision) => makeCall(db, { subject: 'Fire safety', ...decision }, clock.now()),
    teller: (faultOf = () => undefined, through = (lms, db) => ({ lms, db })) => {
      const client = createLmsClient({ baseUrl: `${location.origin}/ekp/`, timeoutMs: 2000, fetch: spoiledFetch(noted, faultOf), token: () => Promise.resolve(undefined), onServerDate: serverClock.noteServerDate });
      return createTeller({ ...through(lmsOverClient(client), db), clock, serverClock, learner: { userId }, locks: navigator.locks });
    },
    send: (faultOf) => {
      clock.turn(undoMs);
      return road.teller(faultOf).drain(new AbortController().signal);
    },
    sendToTheEnd: async () => {
      for (let round = 0; round < 12; round += 1) {
        clock.turn(quarantineMs + 1);
        if ((await road.teller().drain(new AbortController().signal)).kind === 'nothing') return;
      }
    },
    states: async () => (await road.entries()).map(({ state, reason }) => (reason === undefined ? state : `${state} ${reason}`)),
    entries: async () => (await db.getAll('outbox')).filter((entry): entry is CallEntry => entry.about.kind === 'call'),
  };
  return road;
}
