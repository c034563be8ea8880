import type { LearnerHere } from '#offline/device-db.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';
import type { ActingAs, ActingPosition } from './acting-as.ts';
import { otherKey, positionKey } from './acting-keys.ts';

// The position is the learner's on this device. In whose place they act ends with the tab and with the sign-in: nobody should find themselves somebody else days later.

type Learner = Pick<LearnerHere, 'site' | 'userId' | 'since'>;

/** How the learner was here last. Never rejects: what cannot be read is chosen again. */
export async function recallActing(learner: Learner, answers: Pick<KnownAnswers, 'get'>): Promise<ActingAs> {
  const other = readOther(learner);
  const position = await answers.get(positionKey).then((kept) => kept?.value as ActingPosition | undefined, () => undefined);
  return { ...(position && { position }), ...(other && { other }) };
}

export async function keepActing(learner: Learner, answers: Pick<KnownAnswers, 'set' | 'remove'>, { position, other }: ActingAs): Promise<void> {
  if (other) sessionStorage.setItem(otherKey, JSON.stringify({ of: signInOf(learner), other }));
  else sessionStorage.removeItem(otherKey);
  await (position ? answers.set(positionKey, position) : answers.remove(positionKey)).catch(() => undefined);
}

const signInOf = ({ site, userId, since }: Learner): string => JSON.stringify([site, userId, since]);

/** What another sign-in left goes. */
function readOther(learner: Learner): ActingAs['other'] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(otherKey) ?? 'null') as { readonly of: string; readonly other: NonNullable<ActingAs['other']> } | null;
    if (kept?.of === signInOf(learner)) return kept.other;
    sessionStorage.removeItem(otherKey);
    return undefined;
  } catch {
    return undefined;
  }
}
