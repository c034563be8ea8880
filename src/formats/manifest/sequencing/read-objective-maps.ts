import type { ObjectiveMap } from '../../sequencing.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import type { ValueReader } from './manifest-values.ts';
import { objectiveName } from './objective-names.ts';

const imsFlags = { readSatisfiedStatus: true, readNormalizedMeasure: true, writeSatisfiedStatus: false, writeNormalizedMeasure: false } as const;

const adlFlags = {
  readRawScore: true,
  readMinScore: true,
  readMaxScore: true,
  readCompletionStatus: true,
  readProgressMeasure: true,
  writeRawScore: false,
  writeMinScore: false,
  writeMaxScore: false,
  writeCompletionStatus: false,
  writeProgressMeasure: false,
} as const;

const neither = Object.fromEntries(Object.keys(adlFlags).map((name) => [name, false])) as Record<keyof typeof adlFlags, boolean>;

/** `<imsss:mapInfo>`. Only the 4th edition reads more than these four by default (SN 4th edition 3.10.3). */
export function readImsMap(map: XmlElement, isFourth: boolean, read: ValueReader): ObjectiveMap {
  return { targetObjectiveId: objectiveName(map, 'targetObjectiveID'), ...readFlags(map, imsFlags, read), ...(isFourth ? adlFlags : neither) };
}

/** `<adlseq:mapInfo>`. */
export function readAdlMap(map: XmlElement, read: ValueReader): ObjectiveMap {
  return { targetObjectiveId: objectiveName(map, 'targetObjectiveID'), ...imsFlags, ...readFlags(map, adlFlags, read) };
}

/** One map for each global objective: of IMS's flags those of `<imsss:mapInfo>`, of ADL's those of `<adlseq:mapInfo>`. */
export function joinMaps(imsMaps: readonly ObjectiveMap[], adlMaps: readonly ObjectiveMap[]): ObjectiveMap[] {
  const joined = new Map(imsMaps.map((map) => [map.targetObjectiveId, map]));
  for (const map of adlMaps) {
    const ims = joined.get(map.targetObjectiveId);
    joined.set(map.targetObjectiveId, ims ? { ...map, ...pick(ims, imsFlags) } : map);
  }
  return [...joined.values()];
}

function readFlags<Flags extends Readonly<Record<string, boolean>>>(map: XmlElement, flags: Flags, read: ValueReader): Record<keyof Flags, boolean> {
  return Object.fromEntries(Object.entries(flags).map(([name, otherwise]) => [name, read.flag(map, name, otherwise)])) as Record<keyof Flags, boolean>;
}

function pick<Name extends keyof ObjectiveMap>(map: ObjectiveMap, names: Readonly<Record<Name, unknown>>): Pick<ObjectiveMap, Name> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, map[name as Name]])) as Pick<ObjectiveMap, Name>;
}
