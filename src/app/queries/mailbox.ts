import type { UseQueryOptions } from '@tanstack/react-query';
import type { Mailbox } from '#api/contract/messages.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** The learner's messages, the newest first. */
export const mailboxQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<Mailbox>> => lmsQueryLater(space, 'mailbox', async () => (await import('#api/contract/community.ts')).mailbox, {});
