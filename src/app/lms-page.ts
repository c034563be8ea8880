import type { LmsClient } from '#api/client.ts';

/** Where the LMS's own pages begin (facts A.1): for what the API has no function for. */
export const lmsPageOf = ({ address }: Pick<LmsClient, 'address'>): string | undefined => address('/ekp/servlet/ekp');
