import type { OutboxEntry } from './learner-schema.ts';

/** What somebody counts as one entry: an opening of a course, with all that was run in it, or one thing that they decided. */
export const countedAs = ({ about }: Pick<OutboxEntry, 'about'>): string => (about.kind === 'call' ? about.callId : about.launchId);
