import { expect, test } from 'vitest';
import { usualTemperament } from '#server/temperament.ts';
import type { OutboxEntry } from '#offline/learner-schema.ts';
import type { Decided, DecidedKind } from '../calls/decided.ts';
import type { Asked } from '../world/wire-log.ts';
import { doubtsOf } from './doubts.ts';
import type { FindingKind } from './finding.ts';
import { judge } from './judge.ts';
import type { Outcome } from './outcome.ts';

const start = Date.parse('2026-01-05T09:00:00Z');
type State = 'waiting' | 'told' | 'refused' | 'unsure' | 'undone';
const entry = (state: State, reason?: string): OutboxEntry => ({ seq: 1, about: { kind: 'call', callId: 'C' }, queues: ['external'], state, steps: [], ...(reason === undefined ? {} : { reason }) });
const asked = (name: string, at: number, more: Partial<Asked> = {}): Asked => ({
  device: 'A', learner: 'anna', as: 'anna', life: 1, name, enrollmentId: undefined, itemId: undefined, sessionId: undefined,
  sentAt: start + at * 1000, fault: undefined, wakes: 0, ending: 'answered', endedAt: start + at * 1000 + 500, status: 200, ...more,
});
const question = asked('externalTrainingRecords', 10);
const said = (at: number, more: Partial<Asked> = {}): Asked => asked('externalRecordAdder', at, { decision: 'First aid', ...more });
const added: Decided = { kind: 'addExternal', device: 'A', userId: 'anna', seq: 1, about: 'First aid', isUndone: false };
const happened = (times: number, kind: DecidedKind = 'addExternal'): Outcome['held'] => ({ launches: [], items: [], rows: [], happened: [{ kind, about: 'First aid', userId: 'anna', times }] });

const well: Outcome = {
  seed: 1, temperament: usualTemperament, courses: new Map(), devices: [{ name: 'A', jumps: [] }], done: [], decided: [added],
  outboxes: [{ device: 'A', userId: 'anna', entries: [entry('told')] }],
  held: happened(1), log: [asked('me', 9), question, said(11)],
  forgotAt: [], front: 'none', serverKilledAt: [], wasElsewhere: false, kills: 0, crashes: [], words: [],
};
const ended = (state: State, times: number, more: Partial<Outcome> = {}): Outcome => ({ ...well, outboxes: [{ device: 'A', userId: 'anna', entries: [entry(state)] }], held: happened(times), ...more });
const takenBack = { decided: [{ ...added, isUndone: true }] };
const refusal = { log: [question, said(11, { ending: 'nothing-done', status: 403 })] };

for (const [what, outcome] of [
  ['it is told and there', well],
  ['it was taken back and never came', ended('undone', 0, { ...takenBack, log: [] })],
  ['the LMS refused it', ended('refused', 0, refusal)],
  ['it is unsure and not there', ended('unsure', 0)],
  ['it is unsure and there', ended('unsure', 1)],
  ['it was said again after a question and the quarantine', { ...well, log: [question, said(11, { ending: 'unknown' }), asked('externalTrainingRecords', 80), said(81)] }],
] as const) {
  test(`a decision is as it should be when ${what}`, () => {
    expect(judge(outcome)).toEqual([]);
  });
}

const spoiled: readonly (readonly [what: string, FindingKind, Outcome])[] = [
  ['it is called told and is not there', 'lost', ended('told', 0)],
  ['it still waits', 'lost', ended('waiting', 0)],
  ['it has gone from the outbox', 'lost', { ...well, outboxes: [], held: happened(0) }],
  ['it is called refused, and nobody refused it', 'lost', ended('refused', 0)],
  ['it is there twice', 'told twice', ended('told', 2)],
  ['it is unsure and there twice', 'told twice', ended('unsure', 2)],
  ['it is called refused and is there', 'said wrongly', ended('refused', 1, refusal)],
  ['it was taken back in time and is there', 'taken back and told', ended('undone', 1, takenBack)],
  ['it was taken back in time and is told all the same', 'said wrongly', ended('told', 0, takenBack)],
  ['nothing was asked before it was said', 'not asked', { ...well, log: [asked('me', 9), said(11)] }],
  ['nothing was asked before it was said again', 'not asked', { ...well, log: [question, said(11, { ending: 'unknown' }), said(100)] }],
  ['it was said again ten seconds after a lost answer', 'asked too soon', { ...well, log: [question, said(11, { ending: 'unknown' }), asked('externalTrainingRecords', 20), said(21)] }],
  ['it was said while somebody else was signed in', 'wrong learner', { ...well, log: [asked('me', 9, { as: 'bea' }), question, said(11, { as: 'bea' })] }],
];
for (const [what, kind, outcome] of spoiled) {
  test(`the judge sees it when ${what}`, () => {
    expect(judge(outcome).map((one) => one.kind)).toContain(kind);
  });
}

test('what is unsure without another device could be decided, and counts as that', () => {
  expect(doubtsOf(ended('unsure', 1)).map(({ kind }) => kind)).toEqual(['could be decided']);
  expect(doubtsOf(ended('unsure', 1, { decided: [added, { ...added, device: 'B' }] })).map(({ kind }) => kind)).toEqual(['another device told the same course']);
});
