import * as ofTheLms from './lms-mutations.ts';
import type { Mutation } from './mutation.ts';
import { retryAtOnceForEver } from './time-mutations.ts';

/** The deliberate faults. Each must be caught by the histories that it names. */
export const mutations: readonly Mutation[] = [
  { name: 'skip a question', what: 'what GetParam answered once is believed for ever', meddle: ofTheLms.skipAQuestion, caughtAs: ['not asked', 'lost', 'told twice', 'time off'], seeds: [2, 5] },
  { name: 'skip the look', what: 'a launch is told without looking first', meddle: ofTheLms.lookAtNothing, caughtAs: ['not asked'], seeds: [2, 3] },
  { name: 'repeat a launch', what: 'launchTracker is said again when its answer is lost', meddle: ofTheLms.repeatALaunch, caughtAs: ['told twice'], seeds: [67, 73] },
  { name: 'drop ExitAU', what: 'ExitAU is not said', meddle: ofTheLms.dropExitAu, caughtAs: ['time off', 'made worse'], seeds: [2, 3] },
  {
    name: 'send newest first', what: 'the outbox is told from its end',
    source: { file: 'src/offline/outbox.ts', find: 'return [...new Set(queueOf.values())];', replace: 'return [...new Set(queueOf.values())].map((queue) => queue.toReversed());' },
    caughtAs: ['out of order'], seeds: [5, 7],
  },
  {
    name: 'forget a stored step', what: 'that a launch was about to be said is not written down',
    source: { file: 'src/offline/outbox-steps.ts', find: 'steps: withStep(entry.steps, step)', replace: "steps: step.name === 'launchTracker' && step.state !== 'done' ? entry.steps : withStep(entry.steps, step)" },
    caughtAs: ['told twice', 'asked too soon'], seeds: [25, 32],
  },
  { name: 'count time twice', what: 'PutParam says twice the session time', meddle: ofTheLms.countTimeTwice, caughtAs: ['time off'], seeds: [2, 3] },
  { name: 'swallow a 403', what: 'a request that the LMS forbade counts as done', meddle: ofTheLms.swallowA403, caughtAs: ['lost', 'time off'], seeds: [292] },
  { name: 'retry at once for ever', what: 'no wait between two tries', meddle: retryAtOnceForEver, caughtAs: ['no rest', 'asked too soon'], seeds: [2, 5] },
  { name: 'open a new session before the old one is resolved', what: 'a session in which an answer was lost is taken for gone', meddle: ofTheLms.openANewSessionAtOnce, caughtAs: ['not asked'], seeds: [2, 5] },
  { name: 'tell the wrong learner', what: 'whoever is signed in is taken for the learner', meddle: ofTheLms.tellTheWrongLearner, caughtAs: ['wrong learner'], seeds: [64, 81] },
  { name: 'put interactions twice', what: 'PutInteractions is said twice', meddle: ofTheLms.putInteractionsTwice, caughtAs: ['told twice'], seeds: [3, 5] },
  { name: 'leave a worse status', what: 'what the LMS holds is not looked at', meddle: ofTheLms.leaveAWorseStatus, caughtAs: ['made worse'], seeds: [10, 13] },
  {
    name: 'ask too soon after a time-out', what: 'the quarantine is a second',
    source: { file: 'src/sync/waits.ts', find: 'quarantineMs = 60_000', replace: 'quarantineMs = 1_000' },
    caughtAs: ['asked too soon'], seeds: [2, 5],
  },
  { name: 'repeat a call', what: 'training done elsewhere is added again when the answer is lost', meddle: ofTheLms.repeatACall, caughtAs: ['told twice', 'not asked', 'asked too soon'], seeds: [67, 79] },
  {
    name: 'take back what was sent', what: 'a decision can be taken back although its request is on its way',
    source: { file: 'src/offline/calls/undo-call.ts', find: "state === 'waiting' && steps.every(({ name, state: went, note }) => name !== 'call' || (went === 'intent' && note?.['didHappen'] === false))", replace: "state === 'waiting' && steps.length >= 0" },
    caughtAs: ['taken back and told'], seeds: [195, 227],
  },
  { name: 'trust a forgetful server', what: 'what our server cannot know is said again', meddle: ofTheLms.trustAForgetfulServer, front: 'site', caughtAs: ['told twice'], seeds: [71] },
  { name: 'ask under another number', what: 'our server is asked for a number that was never sent', meddle: ofTheLms.askUnderAnotherNumber, front: 'site', caughtAs: ['told twice'], seeds: [23, 34] },
];

export function mutationNamed(name: string | undefined): Mutation | undefined {
  const found = mutations.find((one) => one.name === name);
  if (name !== undefined && !found) throw new Error(`There is no mutation ${name}.`);
  return found;
}
