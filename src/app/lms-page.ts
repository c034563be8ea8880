import type { LmsClient } from '#api/client.ts';
import { lmsStart } from '#api/lms-start.ts';

/** Where the LMS's own pages begin (facts A.1): for what the API has no function for. */
export const lmsPageOf = ({ address }: Pick<LmsClient, 'address'>): string | undefined => address(lmsStart);
