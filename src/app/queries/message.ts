import type { UseQueryOptions } from '@tanstack/react-query';
import * as community from '#api/contract/community.ts';
import type { Message } from '#api/contract/messages.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** One message with its text. The text never changes; whether it was read is told by the mailbox. */
export const messageQuery = (space: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Known<Message>> =>
  lmsQuery(space, community.message, { id }, { staleTime: Infinity });
