import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { CmiScore, LessonStatus } from '#formats/cmi.ts';
import { maxOf } from '#offline/item-score.ts';
import type { Sitting } from '#offline/learner-schema.ts';
import { isRunLine } from '#offline/outbox.ts';
import { sessionSeconds } from '#offline/session-seconds.ts';
import type { Slip } from './slips.ts';

/** One part that was run. */
export interface SlipPart {
  readonly sittingId: string;
  readonly title: string;
  readonly status: LessonStatus;
  readonly score: CmiScore | undefined;
  /** As they are told: the content's own where they can be believed. */
  readonly seconds: number;
}

/** The parts that were run, in order. */
export const partsOf = ({ lines }: Pick<Slip, 'lines'>): readonly SlipPart[] => lines.filter(isRunLine).flatMap(({ sitting }) => (sitting ? [partOf(sitting)] : []));

export function partOf(sitting: Sitting): SlipPart {
  const result = readItemResult(sitting);
  return { sittingId: sitting.id, title: sitting.itemTitle, status: result.status, score: result.score && { ...result.score, ...maxOf(sitting.standard, result.score) }, seconds: sessionSeconds(sitting, result) };
}
