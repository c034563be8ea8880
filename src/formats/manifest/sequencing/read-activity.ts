import type { Course } from '../../course.ts';
import type { ActivityFacts, DataMap, RootActivity } from '../../sequencing.ts';
import { child, children, textOf, type XmlElement } from '../../xml/xml-element.ts';
import { said, valueReader, warnAt, wordOf, type WarnAt } from './manifest-values.ts';
import { readCompletion } from './read-completion.ts';
import { readSequencing } from './read-sequencing.ts';
import type { SharedSequencing } from './sequencing-parts.ts';

/** Reads the activities of a course of SCORM 2004. */
export interface ActivityReader {
  readonly readActivity: (item: XmlElement) => ActivityFacts;
  readonly readRoot: (organization: XmlElement, id: string, title: string) => RootActivity;
}

/** ADL's names of the controls that an LMS shows; `abandon` and `abandonAll` since the 3rd edition, `suspendAll` since the 4th. */
const controls = ['previous', 'continue', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'] as const;

/** For a manifest whose `<imsss:sequencingCollection>` is `shared`. What is wrong becomes a warning, with the line where the XML gives it. */
export function activityReader(edition: Course['edition'], shared: SharedSequencing, warn: (warning: string) => void): ActivityReader {
  const warnAbout = warnAt(warn);
  const read = valueReader(warnAbout);
  const isFourth = edition === '4th';
  const readActivity = (holder: XmlElement): ActivityFacts => {
    const completion = readCompletion(holder, warnAbout);
    const dataMaps = readDataMaps(holder, warnAbout);
    const hideLmsUi = readHiddenControls(holder, warnAbout);
    return {
      sequencing: readSequencing(holder, shared, isFourth, warnAbout),
      ...(completion && { completion }),
      ...(dataMaps.length > 0 && { dataMaps }),
      ...(hideLmsUi.length > 0 && { hideLmsUi }),
    };
  };
  return {
    readActivity,
    readRoot: (organization, id, title) => ({
      ...readActivity(organization),
      id,
      title,
      objectivesGlobalToSystem: read.flag(organization, 'objectivesGlobalToSystem', true),
      sharedDataGlobalToSystem: read.flag(organization, 'sharedDataGlobalToSystem', true),
    }),
  };
}

/** `<adlcp:data>`; the first map of a store counts. */
function readDataMaps(holder: XmlElement, warn: WarnAt): DataMap[] {
  const data = child(holder, 'data');
  const read = valueReader(warn);
  const maps = new Map<string, DataMap>();
  for (const map of data ? children(data, 'map') : []) {
    const targetId = said(map, 'targetID');
    if (targetId === '') warn(map, 'A map of shared data names no targetID; it is ignored.');
    else if (maps.has(targetId)) warn(map, `Two maps of an item name the same shared data (${targetId.slice(0, 80)}); the later one is ignored.`);
    else maps.set(targetId, { targetId, readSharedData: read.flag(map, 'readSharedData', true), writeSharedData: read.flag(map, 'writeSharedData', true) });
  }
  return [...maps.values()];
}

function readHiddenControls(holder: XmlElement, warn: WarnAt): string[] {
  const presentation = child(holder, 'presentation');
  const navigation = presentation && child(presentation, 'navigationInterface');
  const hidden = (navigation ? children(navigation, 'hideLMSUI') : []).flatMap((element) => {
    const control = wordOf(textOf(element), controls);
    if (control === undefined) warn(element, `hideLMSUI knows no "${textOf(element).slice(0, 40)}"; it is ignored.`);
    return control === undefined ? [] : [control];
  });
  return [...new Set(hidden)];
}
