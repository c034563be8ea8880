import type { CoursePrerequisites } from '#formats/prerequisites/course-prerequisites.ts';
import type { PlayerPart } from './player-deps.ts';

/** A part that waits for others. */
export interface PartWaits {
  /** What is to be done first; undefined when nothing that could be done now would open it. */
  readonly first: string | undefined;
  /** False when leaving the part that is open may be all that is needed: many parts say at their end only how far the learner came. */
  readonly isClosed: boolean;
}

/** The parts with what each waits for, as they stand. `openId` is the part on the screen. */
export function partsInOrder(parts: readonly PlayerPart[], prerequisites: CoursePrerequisites | undefined, openId: string | undefined): readonly PlayerPart[] {
  if (!prerequisites) return parts;
  const statuses = new Map(parts.map(({ id, status }) => [id, status]));
  const statusOf = (id: string): PlayerPart['status'] => statuses.get(id) ?? 'not attempted';
  return parts.map(({ waits: _before, ...part }) => {
    const missing = prerequisites.waitsFor(part.id, statusOf);
    if (!missing) return part;
    const isClosed = prerequisites.waitsFor(part.id, (id) => (id === openId ? 'completed' : statusOf(id))) !== undefined;
    return { ...part, waits: { first: missing[0]?.title, isClosed } };
  });
}

/** Whether a part may be begun, as far as is known before the open one has ended. */
export const mayBegin = (part: PlayerPart): boolean => part.waits === undefined;
