import type { AwardedCompetency } from '#api/contract/competencies.ts';
import type { Level } from '#ui/charts/levels.tsx';

/**
 * Where the learner stands with a competency. `met` and `above` hold; `at-risk` holds and runs out soon. `to-go`: some levels are missing, `count` where they can be counted.
 * `lapsed`: the level was reached once and does not count any more. `held`: found, and no job profile asks for it.
 */
export interface Standing {
  readonly kind: 'met' | 'above' | 'at-risk' | 'to-go' | 'lapsed' | 'held' | 'unknown';
  /** Levels that are missing. */
  readonly count?: number;
  readonly levels: readonly Level[];
}

/** Whether it counts as reached. */
export const isMet = ({ kind }: Standing): boolean => kind === 'met' || kind === 'above' || kind === 'at-risk' || kind === 'held';

/** More levels than this are no line of segments. */
const mostLevels = 10;

/** From what the LMS says of the competency (facts D.5) and of the level that was found (facts C.1-X5). */
export function standingOf(status: string | undefined, award: AwardedCompetency | undefined): Standing {
  const held = award?.level?.measure ?? 0;
  const required = award?.requiredLevel?.measure ?? 0;
  const most = Math.max(award?.maxLevel?.measure ?? 0, held, required);
  const kind = kindOf(status, award, held, required);
  const isScale = [held, required, most].every(Number.isInteger) && most > 0 && most <= mostLevels;
  if (!isScale) return { kind, levels: [oneLevel[kind]] };
  const levels = Array.from({ length: most }, (_, index) => levelAt(index + 1, kind, held, required));
  return { kind, levels, ...(kind === 'to-go' && required > held && { count: required - held }) };
}

function kindOf(status: string | undefined, award: AwardedCompetency | undefined, held: number, required: number): Standing['kind'] {
  if (status === 'completionAtRisk') return 'at-risk';
  if (status === 'completed' || (status === undefined && award?.competent === true)) return required > 0 && held > required ? 'above' : required === 0 && award ? 'held' : 'met';
  if (status === undefined && award?.competent === undefined) return 'unknown';
  return award && held > 0 && held >= required ? 'lapsed' : 'to-go';
}

/** Where there is no scale to count on. */
const oneLevel: Readonly<Record<Standing['kind'], Level>> = { 'met': 'held', 'above': 'held', 'held': 'held', 'at-risk': 'loose', 'lapsed': 'loose', 'to-go': 'missing', 'unknown': 'free' };

function levelAt(level: number, kind: Standing['kind'], held: number, required: number): Level {
  if (level > held) return level <= required ? 'missing' : 'free';
  if (kind === 'at-risk' || kind === 'lapsed') return 'loose';
  return required > 0 && level > required ? 'beyond' : 'held';
}
