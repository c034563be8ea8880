import * as career from '#api/contract/career.ts';
import * as community from '#api/contract/community.ts';
import { isGone, type CallAnswer } from '../call-answer.ts';
import type { CallRun, KindOfCall } from '../kind-of-call.ts';

// What may be said as often as one likes: the last time does what the first did.

export const markRead: KindOfCall<'markRead'> = {
  says: 'messageUpdater',
  send: async ({ lms, call: { parameters, context } }) => {
    await lms.call(community.messageUpdater, { id: parameters.messageId, ...context });
    return { kind: 'taken' };
  },
  sure: 'repeatable',
};

const whose = ({ call: { parameters, context } }: CallRun<'takeJobProfile' | 'leaveJobProfile'>) => ({ ...parameters, ...context });
const taken: CallAnswer = { kind: 'taken' };

/** What a position has already stays as it was given first. */
export const takeJobProfile: KindOfCall<'takeJobProfile'> = {
  says: 'jobProfileAssigner',
  send: async (run) => {
    await run.lms.call(career.jobProfileAssigner, whose(run));
    return taken;
  },
  sure: 'repeatable',
};

export const leaveJobProfile: KindOfCall<'leaveJobProfile'> = {
  says: 'jobProfileUnassigner',
  send: async (run) => {
    try {
      await run.lms.call(career.jobProfileUnassigner, whose(run));
      return taken;
    } catch (error) {
      // The position does not have it (any more): as it was to be.
      if (!isGone(error)) throw error;
      return { kind: 'taken', remark: 'already-so' };
    }
  },
  sure: 'repeatable',
};
