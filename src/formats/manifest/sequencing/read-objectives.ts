import type { ObjectiveMap, SequencingObjective } from '../../sequencing.ts';
import { children, localNameOf, type XmlElement } from '../../xml/xml-element.ts';
import { objectiveName } from './objective-names.ts';
import { measure, said, type ValueReader, type WarnAt } from './manifest-values.ts';
import { joinMaps, readAdlMap, readImsMap } from './read-objective-maps.ts';

/**
 * `<imsss:objectives>`, the primary one first, with what `<adlseq:objectives>` adds to their maps (CAM 4th edition 5.1.8). `isFourth` tells whether what
 * only the 4th edition knows counts.
 */
export function readObjectives(
  objectives: XmlElement | undefined,
  adlObjectives: XmlElement | undefined,
  isFourth: boolean,
  read: ValueReader,
  warn: WarnAt,
): SequencingObjective[] {
  if (adlObjectives && !isFourth) warn(adlObjectives, 'adlseq:objectives belongs to the 4th edition, which this course does not follow; it is ignored.');
  const additions = isFourth ? adlMapsById(adlObjectives, read, warn) : new Map<string, ObjectiveMap[]>();
  const found: SequencingObjective[] = [];
  for (const element of inOrder(objectives)) {
    const isPrimary = localNameOf(element.name).toLowerCase() === 'primaryobjective';
    const id = objectiveName(element, 'objectiveID');
    if (!isAcceptable(element, isPrimary, id, found, warn)) continue;
    const maps = withTargets(element, warn).map((map) => readImsMap(map, isFourth, read));
    found.push({
      ...(id !== '' && { id }),
      isPrimary,
      satisfiedByMeasure: read.flag(element, 'satisfiedByMeasure', false),
      minNormalizedMeasure: read.childNumber(element, 'minNormalizedMeasure', measure) ?? 1,
      maps: joinMaps(maps, additions.get(id) ?? []),
    });
    additions.delete(id);
  }
  for (const id of additions.keys()) if (adlObjectives) warn(adlObjectives, `adlseq:objectives speaks of an objective that the activity does not have (${id.slice(0, 80)}); it is ignored.`);
  return found;
}

function inOrder(objectives: XmlElement | undefined): XmlElement[] {
  return objectives ? [...children(objectives, 'primaryObjective'), ...children(objectives, 'objective')] : [];
}

function isAcceptable(element: XmlElement, isPrimary: boolean, id: string, before: readonly SequencingObjective[], warn: WarnAt): boolean {
  let problem: string | undefined;
  if (isPrimary && before.some((objective) => objective.isPrimary)) problem = 'An activity has one primary objective; this further one is ignored.';
  else if (!isPrimary && id === '') problem = 'An objective has no objectiveID; it is ignored.';
  else if (id !== '' && before.some((objective) => objective.id === id)) problem = `Two objectives are called ${id.slice(0, 80)}; the later one is ignored.`;
  if (problem !== undefined) warn(element, problem);
  return problem === undefined;
}

function adlMapsById(adlObjectives: XmlElement | undefined, read: ValueReader, warn: WarnAt): Map<string, ObjectiveMap[]> {
  const objectives = adlObjectives ? children(adlObjectives, 'objective') : [];
  return new Map(objectives.map((objective) => [objectiveName(objective, 'objectiveID'), withTargets(objective, warn).map((map) => readAdlMap(map, read))]));
}

function withTargets(objective: XmlElement, warn: WarnAt): XmlElement[] {
  return children(objective, 'mapInfo').filter((map) => {
    const hasTarget = said(map, 'targetObjectiveID') !== '';
    if (!hasTarget) warn(map, 'A mapInfo names no targetObjectiveID; it is ignored.');
    return hasTarget;
  });
}
