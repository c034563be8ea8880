import type { KnownAnswers } from '#offline/known-answers.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import type { ActingAs, ActingPosition } from './acting-as.ts';

// The position is the learner's on this device. In whose place they act ends with the tab: nobody should find themselves somebody else days later.

const positionKey = 'position';
const otherKey = ({ site, userId }: LearnerKey): string => `haversack-for ${JSON.stringify([site, userId])}`;

/** How the learner was here last. Never rejects: what cannot be read is chosen again. */
export async function recallActing(learner: LearnerKey, answers: Pick<KnownAnswers, 'get'>): Promise<ActingAs> {
  const other = readOther(learner);
  const position = await answers.get(positionKey).then((kept) => kept?.value as ActingPosition | undefined, () => undefined);
  return { ...(position && { position }), ...(other && { other }) };
}

export async function keepActing(learner: LearnerKey, answers: Pick<KnownAnswers, 'set' | 'remove'>, { position, other }: ActingAs): Promise<void> {
  if (other) sessionStorage.setItem(otherKey(learner), JSON.stringify(other));
  else forgetOther(learner);
  await (position ? answers.set(positionKey, position) : answers.remove(positionKey)).catch(() => undefined);
}

/** They sign out: whoever comes next in this tab is themselves. */
export const forgetOther = (learner: LearnerKey): void => sessionStorage.removeItem(otherKey(learner));

function readOther(learner: LearnerKey): ActingAs['other'] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(otherKey(learner)) ?? 'null');
    return kept !== null && typeof kept === 'object' && 'userId' in kept && 'name' in kept ? (kept as NonNullable<ActingAs['other']>) : undefined;
  } catch {
    return undefined;
  }
}
