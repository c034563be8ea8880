import { expect, test } from 'vitest';
import { once, spoiled, type Fault } from '../test/sync/faults.ts';
import { dishonesties } from '../test/sync/honest.ts';
import { incompleteAt, passedWith } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import type { Temper } from '../test/sync/unkind-lms.ts';

// Every way in which LMSs were seen to differ, with each result and each exit lost on its way there or back, and with the LMS started anew before it is asked.

const choices = {
  timeCounts: ['on-exit', 'on-each-put'],
  afterExit: ['goes-on', 'terminated', 'unknown'],
  showsPut: [true, false],
  sessions: ['new', 'drops the old', 'one for ever'],
  version: ['4.0', '2.2'],
} as const;

interface Choice {
  readonly timeCounts: Temper['timeCounts'];
  readonly afterExit: Temper['afterExit'];
  readonly showsPut: boolean;
  readonly sessions: (typeof choices.sessions)[number];
  readonly version: string;
}

const all: readonly Choice[] = choices.timeCounts.flatMap((timeCounts) =>
  choices.afterExit.flatMap((afterExit) =>
    // The version makes decimals of whole numbers only: it goes with one of two.
    choices.showsPut.flatMap((showsPut) => choices.sessions.map((sessions, index) => ({ timeCounts, afterExit, showsPut, sessions, version: choices.version[(index + Number(showsPut)) % 2]! }))),
  ),
);
/** An LMS with one session for ever cannot end it. */
const possible = all.filter(({ sessions, afterExit }) => sessions !== 'one for ever' || afterExit === 'goes-on');

async function aCourseWasPlayed({ sessions, ...temper }: Choice): Promise<TellingDevice> {
  const device = await aTellingDevice();
  Object.assign(device.lms.temper, temper, { dropsOld: sessions === 'drops the old', hasOneSession: sessions === 'one for ever', trimsLines: true, hasMinuteDates: true });
  device.lms.enrol('E1', ['A', 'B']);
  const launch = await device.work.launch('E1');
  await device.work.sitting(launch, 'A', passedWith(80, { 'cmi.suspend_data': ' a \n b' }));
  await device.work.sitting(launch, 'B', incompleteAt('p2'));
  return device;
}
const played = [
  { itemId: 'A', seconds: 90, status: 'passed' },
  { itemId: 'B', seconds: 90, status: 'incomplete' },
];

for (const [index, choice] of possible.entries()) {
  test(`[S4][S5] an LMS of this kind holds everything once, whatever was lost: ${Object.values(choice).map(String).join(', ')}`, async () => {
    // A launch knows nothing of sessions: it is lost at one of them.
    for (const name of ['PutParam', 'ExitAU', ...(index === 0 ? ['launchTracker'] : [])]) {
      for (const fault of ['request-lost', 'answer-lost'] satisfies Fault[]) {
        for (const isRestarted of [false, true]) {
          const device = await aCourseWasPlayed(choice);
          await device.drain(spoiled(device.lms, once(name, fault)));
          if (isRestarted) device.lms.sessions.clear();
          await device.drainToTheEnd();
          const [states, wrong] = [await device.work.states(), await dishonesties(device, played)];
          expect({ name, fault, isRestarted, states, wrong }).toEqual({ name, fault, isRestarted, states: ['told', 'told', 'told'], wrong: [] });
        }
      }
    }
  }, 60_000);
}
