import type { CmiObjective } from '#formats/cmi.ts';
import { readHacpScore, readLessonStatus, writeHacpScore, writeLessonStatus } from './core-values.ts';
import { readKeywords, writeKeywords } from './groups.ts';

/** `[Objectives_Status]`: J_ID.n, J_Score.n, J_Status.n, n from 1 (facts E.4). */
export function writeObjectivesStatus(objectives: readonly CmiObjective[], withDecimals: boolean): string {
  const lines = objectives.flatMap(({ id, score, status }, index): (readonly [string, string])[] => {
    const n = String(index + 1);
    return [
      [`J_ID.${n}`, id],
      ...(score ? [[`J_Score.${n}`, writeHacpScore(score, withDecimals)] as const] : []),
      ...(status ? [[`J_Status.${n}`, writeLessonStatus(status, '')] as const] : []),
    ];
  });
  return writeKeywords(lines);
}

/** The objectives in the order of their numbers; one without J_ID has no name to be known by and is left out. */
export function readObjectivesStatus(text: string | undefined): readonly CmiObjective[] {
  const keywords = readKeywords(text);
  const numbers = [...keywords.keys()].flatMap((keyword) => /^j_id\.(\d+)$/.exec(keyword)?.[1] ?? []);
  return numbers
    .sort((a, b) => Number(a) - Number(b))
    .map((n) => {
      const score = readHacpScore(keywords.get(`j_score.${n}`));
      const { status } = readLessonStatus(keywords.get(`j_status.${n}`));
      return { id: keywords.get(`j_id.${n}`) ?? '', ...(score ? { score } : {}), ...(status ? { status } : {}) };
    });
}
