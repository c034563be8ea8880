import type { CmiData, CmiScore } from '#formats/cmi.ts';
import { writeTimespan } from '#formats/durations.ts';
import { indexedElements } from '#formats/cmi/indexed-elements.ts';
import { writeNumber } from './core-values.ts';
import { readGroups, readKeywords, type Groups } from './groups.ts';
import { readObjectivesStatus } from './objectives-status.ts';
import { readPutParam } from './put-param.ts';

/** The longest text that is taken of one value: SCORM 2004's longest. What is longer is a value outside its vocabulary: ignored, with the rest kept (facts E.8). */
export const longestText = 64_000;

/** A keyword that an element's name can be made of: `text_color`, `window.1`. */
const preferenceName = /^[a-z]\w*(?:\.\d+)?$/;

/**
 * What a PutParam of content says, in the element names of SCORM 1.2 (facts E.6). Only what it says, and what can be read of it: a value that is missing or
 * outside its vocabulary leaves what was there. `before` are the data so far, for the places of objectives that are known by their IDs.
 */
export function putParamAsCmi(data: string, before: CmiData): CmiData {
  const groups = readGroups(data);
  const put = readPutParam(data);
  const location = readKeywords(groups.get('Core')).get('lesson_location');
  const said: Record<string, string | undefined> = {
    'cmi.core.lesson_location': location,
    'cmi.core.lesson_status': put.status,
    'cmi.core.exit': put.status === undefined ? undefined : put.exit,
    ...scoreElements('cmi.core.score', put.score),
    'cmi.core.session_time': put.seconds === undefined ? undefined : writeTimespan(put.seconds),
    'cmi.suspend_data': put.suspendData,
    ...objectiveElements(groups, before),
    ...preferenceElements(groups),
  };
  return onlySaid(said);
}

/** The [Comments] of a PutParam; undefined when it has none. */
export function commentsOfPutParam(data: string): string | undefined {
  return readPutParam(data).comments;
}

/** A score replaces the earlier one whole, so that no maximum of another scale stays behind. */
export function scoreElements(element: string, score: CmiScore | undefined): Readonly<Record<string, string | undefined>> {
  if (!score) return {};
  const text = (value: number | undefined): string => (value === undefined ? '' : writeNumber(value));
  return { [`${element}.raw`]: text(score.raw), [`${element}.max`]: text(score.max), [`${element}.min`]: text(score.min) };
}

/** Where an objective of this ID stands in the data, or the place after the last. */
export function placeOfObjective(id: string, data: CmiData): number {
  const known = indexedElements(data, 'cmi.objectives').findIndex((entry) => entry.get('id') === id);
  return known < 0 ? indexedElements(data, 'cmi.objectives').length : known;
}

export const onlySaid = (said: Readonly<Record<string, string | undefined>>): CmiData =>
  Object.fromEntries(Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1].length <= longestText));

function objectiveElements(groups: Groups, before: CmiData): Readonly<Record<string, string | undefined>> {
  const all: Record<string, string | undefined> = {};
  for (const { id, score, status } of readObjectivesStatus(groups.get('Objectives_Status'))) {
    if (id === '') continue;
    const element = `cmi.objectives.${placeOfObjective(id, { ...before, ...onlySaid(all) })}`;
    Object.assign(all, { [`${element}.id`]: id, [`${element}.status`]: status, ...scoreElements(`${element}.score`, score) });
  }
  return all;
}

function preferenceElements(groups: Groups): CmiData {
  const preferences = [...readKeywords(groups.get('Student_Preferences'))].filter(([keyword]) => preferenceName.test(keyword));
  return Object.fromEntries(preferences.map(([keyword, value]) => [`cmi.student_preference.${keyword}`, value]));
}
