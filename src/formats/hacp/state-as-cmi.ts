import type { CmiData, CmiScore, LessonStatus } from '#formats/cmi.ts';
import { statusAsCmi } from '#formats/cmi/status-as-cmi.ts';
import type { PlayableStandard } from '#formats/course.ts';
import type { HacpState } from './get-param.ts';
import { onlySaid, scoreElements } from './put-as-cmi.ts';

/**
 * What an LMS holds for an item (GetParam) in the element names of its standard, as a run would have left it that goes on from there (facts E.6). Only place, data, status, score
 * and objectives: who learns and on what terms is not asked of it. The time is no part of it: what a run leaves to the next is its total.
 */
export function stateAsCmi(standard: PlayableStandard, { status = 'incomplete', flag, score, location, suspendData, objectives = [] }: HacpState): CmiData {
  const is2004 = standard === 'scorm-2004';
  const isFinished = status === 'passed' || status === 'completed' || status === 'failed';
  const of: Record<string, string | undefined> = {
    [is2004 ? 'cmi.location' : 'cmi.core.lesson_location']: location,
    [is2004 ? 'cmi.exit' : 'cmi.core.exit']: isFinished && flag !== 'resume' ? undefined : 'suspend',
    'cmi.suspend_data': suspendData,
    ...statusAsCmi(standard, status),
    ...scoreElements(is2004 ? 'cmi.score' : 'cmi.core.score', score),
  };
  for (const [index, objective] of objectives.entries()) Object.assign(of, objectiveElements(standard, `cmi.objectives.${index}`, objective));
  return Object.fromEntries(Object.entries(onlySaid(of)).filter(([, value]) => value !== ''));
}

function objectiveElements(standard: PlayableStandard, element: string, { id, status, score }: { readonly id: string; readonly status?: LessonStatus; readonly score?: CmiScore }): Readonly<Record<string, string | undefined>> {
  const named = { [`${element}.id`]: id, ...scoreElements(`${element}.score`, score) };
  if (status === undefined) return named;
  if (standard !== 'scorm-2004') return { ...named, [`${element}.status`]: status };
  return { ...named, ...Object.fromEntries(Object.entries(statusAsCmi(standard, status)).map(([name, value]) => [name.replace('cmi.', `${element}.`), value])) };
}
