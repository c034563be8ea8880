import type { SequencingNavigation } from '#player/sequencing-messages.ts';
import type { ContentsLine, PlayerPart } from './player-deps.ts';

export const mayContinue = ({ canContinue, hidden }: SequencingNavigation): boolean => canContinue && !hidden.includes('continue');
export const mayGoBack = ({ canGoBack, hidden }: SequencingNavigation): boolean => canGoBack && !hidden.includes('previous');

/** The parts in the order in which the learner meets them, without those that a random selection left out. */
export function inOrder(parts: readonly PlayerPart[], { activities }: SequencingNavigation): readonly PlayerPart[] {
  const known = new Map(parts.map((part) => [part.id, part]));
  return activities.flatMap(({ id }) => known.get(id) ?? []);
}

/** The contents as they are shown: clusters with what is below them, each with its state, and what may not be chosen now. */
export function contentsOf(lines: readonly ContentsLine[], parts: readonly PlayerPart[], { activities, choices }: SequencingNavigation): readonly PlayerPart[] {
  const [known, mayChoose] = [new Map(parts.map((part) => [part.id, part])), new Set(choices)];
  return activities.flatMap(({ id, status }) => {
    const line = lines.find((one) => one.id === id);
    if (!line) return [];
    const { title, depth, isCluster } = line;
    // Items are told by their own data, as the LMS is; of a cluster only the sequencer knows.
    const own = known.get(id) ?? { id, title, status, score: undefined };
    const isOpenable = mayChoose.has(id);
    return [{ ...own, depth, ...(isOpenable ? {} : isCluster ? { isHeading: true } : { waits: { first: undefined, isClosed: true } }) }];
  });
}
