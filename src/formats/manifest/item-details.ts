import type { CourseItem } from '../course.ts';
import { attribute, child, children, textOf, type XmlElement } from '../xml/xml-element.ts';
import { readMasteryScore } from './mastery-score.ts';

type ItemDetails = Pick<
  CourseItem,
  'isVisible' | 'masteryScore' | 'maxTimeAllowed' | 'timeLimitAction' | 'launchData' | 'prerequisites' | 'completionThreshold'
>;

/** What an `<item>` says besides its title and what it opens. `collections` are the shared `<imsss:sequencing>`s by ID. */
export function readItemDetails(item: XmlElement, collections: ReadonlyMap<string, XmlElement>, warn: (warning: string) => void): ItemDetails {
  const own = child(item, 'sequencing');
  const shared = own && collections.get(attribute(own, 'IDRef')?.trim() ?? '');
  const sequencings = [own, shared].filter((sequencing) => sequencing !== undefined); // what is said on the spot counts first
  return {
    isVisible: attribute(item, 'isvisible')?.trim().toLowerCase() !== 'false',
    masteryScore: readMasteryScore(textOf(child(item, 'masteryscore')), warn) ?? readSatisfyingScore(sequencings),
    maxTimeAllowed: valueOf(item, 'maxtimeallowed') ?? readDurationLimit(sequencings),
    timeLimitAction: valueOf(item, 'timelimitaction'),
    launchData: valueOf(item, 'datafromlms'),
    prerequisites: valueOf(item, 'prerequisites'),
    completionThreshold: readCompletionThreshold(item),
  };
}

/** The shared sequencing of a manifest (`<imsss:sequencingCollection>`), by ID. */
export function readSequencingCollections(manifest: XmlElement): ReadonlyMap<string, XmlElement> {
  const shared = children(manifest, 'sequencingCollection').flatMap((collection) => children(collection, 'sequencing'));
  return new Map(shared.map((sequencing) => [attribute(sequencing, 'ID')?.trim() ?? '', sequencing]));
}

/** IMS SS 1.0: with `satisfiedByMeasure`, the measure that satisfies the primary objective is 1.0 unless one is given. */
function readSatisfyingScore(sequencings: readonly XmlElement[]): number | undefined {
  for (const sequencing of sequencings) {
    const objectives = child(sequencing, 'objectives');
    const primary = objectives && child(objectives, 'primaryObjective');
    if (!primary) continue;
    if (attribute(primary, 'satisfiedByMeasure')?.trim().toLowerCase() !== 'true') return undefined;
    const measure = Number(valueOf(primary, 'minNormalizedMeasure') ?? '1');
    return measure >= -1 && measure <= 1 ? Number((measure * 100).toFixed(6)) : undefined;
  }
  return undefined;
}

function readDurationLimit(sequencings: readonly XmlElement[]): string | undefined {
  for (const sequencing of sequencings) {
    const limits = child(sequencing, 'limitConditions');
    const limit = limits && (attribute(limits, 'attemptAbsoluteDurationLimit')?.trim() || valueOf(limits, 'attemptAbsoluteDurationLimit'));
    if (limit) return limit;
  }
  return undefined;
}

/** 4th edition: `minProgressMeasure` (1.0 when not given) counts with `completedByMeasure`; before: the element's text. */
function readCompletionThreshold(item: XmlElement): number | undefined {
  const element = child(item, 'completionThreshold');
  if (!element) return undefined;
  const isByMeasure = attribute(element, 'completedByMeasure')?.trim().toLowerCase() === 'true';
  const text = isByMeasure ? (attribute(element, 'minProgressMeasure')?.trim() ?? '1') : textOf(element);
  const threshold = text === '' ? Number.NaN : Number(text);
  return threshold >= 0 && threshold <= 1 ? threshold : undefined;
}

function valueOf(element: XmlElement, localName: string): string | undefined {
  return textOf(child(element, localName)) || undefined;
}
