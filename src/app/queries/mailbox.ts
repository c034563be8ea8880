import type { UseQueryOptions } from '@tanstack/react-query';
import * as community from '#api/contract/community.ts';
import type { Mailbox } from '#api/contract/messages.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The learner's messages, the newest first. */
export const mailboxQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<Mailbox>> => lmsQuery(space, community.mailbox, {});
