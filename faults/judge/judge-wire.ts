import { looks, writes, type Asked } from '../world/wire-log.ts';
import { finding, type Finding } from './finding.ts';
import type { Outcome } from './outcome.ts';

/** S4: so long nothing is asked or said for an enrollment after an answer was lost. */
export const quarantineMs = 60_000;

/** What of the rules can be seen on the wire alone. */
export function judgeWire(outcome: Outcome): readonly Finding[] {
  return [...judgeLearners(outcome), ...judgeQuarantines(outcome), ...judgeQuestions(outcome), ...judgeRest(outcome)];
}

/** S17: nothing is said for a learner while somebody else is signed in. A request that was on its way when that happened is nobody's fault. */
function judgeLearners({ log }: Outcome): readonly Finding[] {
  return log
    .filter((one) => one.as !== undefined && one.as !== one.learner && (writes.includes(one.name) || one.name === 'hacpInfo' || one.decision !== undefined))
    .filter((one) => {
      const before = log.filter((other) => other.life === one.life && other.sentAt <= one.sentAt && other !== one);
      const lastMe = before.findLast((other) => other.name === 'me');
      // Between a sign-in and the moment when a tab hears of it, one request may go: the judge allows none after that.
      return lastMe === undefined || lastMe.as !== one.learner || one.wakes > lastMe.wakes;
    })
    .map((one) => finding('wrong learner', `${one.name} for ${one.learner} was said as ${one.as ?? ''} (${words(one)})`));
}

/** S4: no sooner than a quarantine after the moment when the answer was given up, whatever clocks were set meanwhile. */
function judgeQuarantines({ log }: Outcome): readonly Finding[] {
  return log.flatMap((lost) => {
    if (!writes.includes(lost.name) || lost.enrollmentId === undefined || (lost.ending !== 'unknown' && lost.ending !== 'unheard')) return [];
    const from = quarantineFrom(log, lost);
    const soon = log.find((one) => one.device === lost.device && one.learner === lost.learner && one.enrollmentId === lost.enrollmentId && one.sentAt > lost.sentAt && one.sentAt >= from && one.sentAt < from + quarantineMs);
    return !soon ? [] : [finding('asked too soon', `${soon.name} ${Math.round((soon.sentAt - from) / 1000)} s after the lost answer to ${words(lost)}`)];
  });
}

/**
 * From when the quarantine of a lost answer counts. Of an app that was killed nobody knows when it would have given up, or whether it could still write down that it had: with nothing that it
 * sent afterwards, it counts from the request.
 */
export function quarantineFrom(log: readonly Asked[], lost: Asked): number {
  const { life, sentAt, ending, endedAt = sentAt } = lost;
  return ending === 'unheard' || !log.some((one) => one.life === life && one.sentAt > endedAt) ? sentAt : endedAt;
}

/** S3: a look before each launch, GetParam before each PutParam; S4: a session whose answer was lost is asked before a new one is opened. */
function judgeQuestions({ log }: Outcome): readonly Finding[] {
  return log.flatMap((one, at) => {
    const before = log.slice(0, at).filter((other) => other.device === one.device && other.learner === one.learner && other.enrollmentId === one.enrollmentId);
    if (one.name === 'launchTracker') {
      const look = before.at(-1);
      const wasLooked = look !== undefined && looks.includes(look.name) && (look.ending === 'answered' || hasStandIn(log, look, one));
      return wasLooked ? [] : [finding('not asked', `launchTracker without a look before it (${words(one)})`)];
    }
    if (one.name === 'PutParam') {
      const last = before.findLast((other) => other.sessionId === one.sessionId);
      return last?.name === 'GetParam' && last.ending === 'answered' ? [] : [finding('not asked', `PutParam without GetParam before it (${words(one)})`)];
    }
    if (one.name === 'hacpInfo') {
      const session = before.findLast((other) => other.sessionId !== undefined && other.itemId === one.itemId);
      const isOpenQuestion = session !== undefined && ['PutParam', 'ExitAU'].includes(session.name) && (session.ending === 'unknown' || session.ending === 'unheard');
      return isOpenQuestion ? [finding('not asked', `a new session for ${one.itemId ?? ''} while nobody asked what became of ${words(session)}`)] : [];
    }
    return [];
  });
}

/** The stand-in of a `record` that failed asks for all enrollments at once; another enrollment's may be asked, and fail, at any time. */
const hasStandIn = (log: readonly Asked[], look: Asked, before: Asked): boolean =>
  log.slice(log.indexOf(look), log.indexOf(before)).some(({ name, device, learner, ending }) => name === 'enrollments' && device === look.device && learner === look.learner && ending === 'answered');

/** S8: with nobody waking it, an app that fails waits longer and longer: in any minute it fails a few times only. */
const mostFailuresInAMinute = 24;

function judgeRest({ log }: Outcome): readonly Finding[] {
  return [...Map.groupBy(log, ({ life, wakes }) => `${life} ${wakes}`).values()].flatMap((asked) => {
    const failed = asked.filter(({ ending }) => ending !== 'answered').map(({ sentAt }) => sentAt);
    const isRestless = failed.some((at, index) => (failed[index + mostFailuresInAMinute] ?? Infinity) - at < 60_000);
    return isRestless ? [finding('no rest', `more than ${mostFailuresInAMinute} requests failed within a minute`)] : [];
  });
}

const words = ({ device, name, enrollmentId, itemId, sentAt }: Asked): string => `${name} of ${device} for ${enrollmentId ?? ''} ${itemId ?? ''} at ${new Date(sentAt).toISOString().slice(11, 19)}`;
