import { ApiError } from '#api/api-error.ts';
import type { HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { readGetParam, writeGetParam } from '#formats/hacp/get-param.ts';
import type { LmsForTelling } from '#sync/lms-for-telling.ts';
import type { Meddler } from '../world/meddler.ts';

/** A meddler with the LMS alone. */
const withLms =
  (change: (lms: LmsForTelling, learner: string) => Partial<LmsForTelling>): Meddler =>
  (parts) => ({ ...parts, lms: { ...parts.lms, ...change(parts.lms, parts.learner.userId) } });

const done: HacpAnswer = { error: 0, errorText: 'Successful', data: '', version: '4.0' };
const isLost = (error: unknown): boolean => error instanceof ApiError && error.didReachLms === 'maybe';

/** What was answered once is believed for ever. */
export const skipAQuestion = withLms((lms) => {
  const known = new Map<string, HacpAnswer>();
  return {
    hacp: async (session, message, signal) => {
      const about = session.sessionId;
      const before = message.command === 'GetParam' ? known.get(about) : undefined;
      if (before) return before;
      const answer = await lms.hacp(session, message, signal);
      if (message.command === 'GetParam') known.set(about, answer);
      return answer;
    },
  };
});

export const lookAtNothing = withLms(() => ({ look: () => Promise.resolve({}) }));

/** A lost answer is taken for a failure. */
export const repeatALaunch = withLms((lms) => ({
  launchTracker: async (launch) => {
    try {
      return await lms.launchTracker(launch);
    } catch (error) {
      if (isLost(error)) return lms.launchTracker(launch);
      throw error;
    }
  },
}));

export const dropExitAu = withLms((lms) => ({
  hacp: (session, message, signal) => (message.command === 'ExitAU' ? Promise.resolve(done) : lms.hacp(session, message, signal)),
}));

/** Each PutParam says its time once more, as a second session of its own would. */
export const countTimeTwice = withLms((lms) => ({
  hacp: (session, message, signal) => {
    if (message.command !== 'PutParam') return lms.hacp(session, message, signal);
    const doubled = (message.data ?? '').replace(/^Time=(\d+):(\d\d):(\d\d)/m, (_all, h: string, m: string, s: string) => {
      const seconds = 2 * (Number(h) * 3600 + Number(m) * 60 + Number(s));
      const two = (n: number): string => String(n).padStart(2, '0');
      return `Time=${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    });
    return lms.hacp(session, { ...message, data: doubled }, signal);
  },
}));

export const swallowA403 = withLms((lms) => {
  const swallowed = <T>(answer: Promise<T>, instead: T): Promise<T> =>
    answer.catch((error: unknown) => {
      if (error instanceof ApiError && error.reason === 'forbidden') return instead;
      throw error;
    });
  return {
    launchTracker: (launch) => swallowed(lms.launchTracker(launch), {}),
    hacp: (session, message, signal) => swallowed(lms.hacp(session, message, signal), done),
  };
});

/** A session in which an answer was lost is taken for gone, without asking it. */
export const openANewSessionAtOnce = withLms((lms) => {
  // Also what an earlier life of the app lost: it has no session of its own yet.
  const own = new Set<string>();
  return {
    hacpInfo: async (item, signal) => {
      const session = await lms.hacpInfo(item, signal);
      own.add(session.sessionId);
      return session;
    },
    hacp: async (session, message, signal) => {
      if (!own.has(session.sessionId)) return { ...done, error: 3, errorText: 'Invalid Session ID' };
      try {
        return await lms.hacp(session, message, signal);
      } catch (error) {
        if (isLost(error)) own.delete(session.sessionId);
        throw error;
      }
    },
  };
});

/** Whoever is signed in is taken for the learner. */
export const tellTheWrongLearner = withLms((_lms, userId) => ({ me: () => Promise.resolve({ userId }) }));

export const putInteractionsTwice = withLms((lms) => ({
  hacp: async (session, message, signal) => {
    const answer = await lms.hacp(session, message, signal);
    return message.command === 'PutInteractions' ? lms.hacp(session, message, signal) : answer;
  },
}));

/** A lost answer to what a person decided is taken for a failure. */
export const repeatACall = withLms((lms) => ({
  call: async (fn, parameters, options) => {
    try {
      return await lms.call(fn, parameters, options);
    } catch (error) {
      if (isLost(error) && fn.name === 'externalRecordAdder') return lms.call(fn, parameters, options);
      throw error;
    }
  },
}));

/** What the LMS holds is not looked at, neither before nor after. */
export const leaveAWorseStatus = withLms((lms) => ({
  look: async (enrollmentId, signal) => ({ ...(await lms.look(enrollmentId, signal)), overallStatus: 'completed' }),
  hacp: async (session, message, signal) => {
    const answer = await lms.hacp(session, message, signal);
    if (message.command !== 'GetParam' || answer.error !== 0) return answer;
    return { ...answer, data: writeGetParam({ ...readGetParam(answer.data), status: 'not attempted', score: undefined }, answer.version) };
  },
}));

/** What our server cannot know is taken for something that never came. */
export const trustAForgetfulServer = withLms(({ memory }) =>
  memory
    ? {
        memory: {
          ...memory,
          recall: async (request, signal) => {
            const recalled = await memory.recall(request, signal);
            return recalled.kind === 'unknown' ? { kind: 'never' } : recalled;
          },
        },
      }
    : {},
);

/** The number that was sent is not the one that is asked for. */
export const askUnderAnotherNumber = withLms(({ memory }) => (memory ? { memory: { ...memory, recall: (request, signal) => memory.recall({ ...request, number: memory.newNumber() }, signal) } } : {}));
