import type { PathSection } from '#courses/learners-path.ts';

/** The ID of the card of where the learner is. */
export const nowAnchor = 'path-now';

/** The ID of a part's heading: what the overview leads to. */
export const anchorOf = ({ key }: PathSection): string => `path-${key.replaceAll(/[^\w-]/gu, '-')}`;
