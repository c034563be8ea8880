import type { OutboxEntry } from '#offline/learner-schema.ts';
import { sayingsOf, type Decided } from '../calls/decided.ts';
import type { Asked } from '../world/wire-log.ts';
import { finding, type Finding } from './finding.ts';
import { quarantineFrom, quarantineMs } from './judge-wire.ts';
import type { Outcome } from './outcome.ts';

interface CallClaim {
  readonly decided: Decided;
  readonly entry: OutboxEntry | undefined;
}

/** What people decided is at the LMS once; or it was taken back, and never was; or it is refused or unsure, and somebody refused it or nobody knows (S1, S4, S9, S16). */
export function judgeCalls(outcome: Outcome): readonly Finding[] {
  const claims = outcome.decided.map((decided): CallClaim => ({ decided, entry: entryOf(outcome, decided) }));
  return [...claims.flatMap((claim) => judgeEnd(outcome, claim)), ...outcome.held.happened.flatMap((happened) => judgeTimes(happened, claims)), ...judgeSayings(outcome)];
}

const entryOf = ({ outboxes }: Outcome, { device, userId, seq }: Decided): OutboxEntry | undefined =>
  outboxes.find((box) => box.device === device && box.userId === userId)?.entries.find((entry) => entry.seq === seq);

function judgeTimes({ kind, about, times }: Outcome['held']['happened'][number], all: readonly CallClaim[]): readonly Finding[] {
  const claims = all.filter(({ decided }) => decided.kind === kind && decided.about === about);
  const words = claims.map(nameOf).join(', ');
  if (times > 1) return [finding('told twice', `${words}: it is there ${times} times`, times - 1)];
  const has = (state: string): boolean => claims.some(({ entry }) => entry?.state === state);
  if (times === 0) return has('told') ? [finding('lost', `${words}: it is called told, and is not there`)] : [];
  if (has('told') || has('unsure')) return [];
  if (has('refused')) return [finding('said wrongly', `${words}: it is called refused, and is there`)];
  return claims.every(({ decided }) => decided.isUndone) ? [finding('taken back and told', `${words}: it was taken back in time, and is there`)] : [];
}

function judgeEnd({ log, decided: all }: Outcome, claim: CallClaim): readonly Finding[] {
  const { decided, entry } = claim;
  if (decided.isUndone) return entry?.state === 'undone' ? [] : [finding('said wrongly', `${nameOf(claim)} was taken back, and is ${entry?.state ?? 'gone'}`)];
  if (entry?.state === 'told' || entry?.state === 'unsure') return [];
  if (entry?.state !== 'refused') return [finding('lost', `${nameOf(claim)} is ${entry?.state ?? 'gone'}, though all is well`)];
  const sayings = sayingsIn(log, decided);
  const wasRefused = sayings.some(({ status, fault }) => (status ?? 200) >= 400 || fault?.startsWith('status-4') === true);
  const keptFailing = entry.reason === 'keeps-failing' && sayings.filter(({ ending }) => ending === 'unknown' || ending === 'unheard').length >= 5;
  // Another device decided about the same.
  const isOutrun = all.some((other) => other.about === decided.about && other.device !== decided.device);
  return wasRefused || keptFailing || isOutrun ? [] : [finding('lost', `${nameOf(claim)} is refused (${entry.reason ?? ''}), and nobody refused it`)];
}

/** S4: each saying has a question before it, and after a lost answer the quarantine too. What may be repeated needs neither. */
function judgeSayings({ log, decided }: Outcome): readonly Finding[] {
  return decided.flatMap((one) => {
    const { asked } = sayingsOf[one.kind];
    if (asked.length === 0) return [];
    return sayingsIn(log, one).flatMap((saying, index, all) => {
      const before = all[index - 1];
      const wasAsked = log.some((other) => other.device === one.device && other.learner === one.userId && asked.includes(other.name) && isHeard(other) && other.sentAt <= saying.sentAt && other.sentAt > (before?.sentAt ?? 0));
      const from = before && quarantineFrom(log, before);
      const isTooSoon = before !== undefined && from !== undefined && (before.ending === 'unknown' || before.ending === 'unheard') && saying.sentAt < from + quarantineMs;
      const words = `${saying.name} ${one.about} of ${one.device} at ${new Date(saying.sentAt).toISOString().slice(11, 19)}`;
      return [...(wasAsked ? [] : [finding('not asked', `${words} without a question before it`)]), ...(isTooSoon ? [finding('asked too soon', `${words}, too soon after a lost answer`)] : [])];
    });
  });
}

/** Answered, or told for certain that there is no answer. */
const isHeard = ({ ending }: Asked): boolean => ending === 'answered' || ending === 'nothing-done';

const sayingsIn = (log: readonly Asked[], { kind, about, device, userId }: Decided): readonly Asked[] =>
  log.filter((one) => one.device === device && one.learner === userId && one.name === sayingsOf[kind].says && one.decision === about);

const nameOf = ({ decided: { kind, about, seq, device } }: CallClaim): string => `${kind} ${about} (#${seq} of ${device})`;
