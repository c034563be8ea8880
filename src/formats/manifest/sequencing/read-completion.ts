import type { CompletionMeasure } from '../../sequencing.ts';
import { attribute, child, textOf, type XmlElement } from '../../xml/xml-element.ts';
import { share, valueReader, type WarnAt } from './manifest-values.ts';

/**
 * `<adlcp:completionThreshold>`: attributes in the 4th edition (CAM 3.4.1.13), the element's text before it, where the measure counts whenever it is
 * given. Undefined where there is none, or none that can be read.
 */
export function readCompletion(holder: XmlElement, warn: WarnAt): CompletionMeasure | undefined {
  const element = child(holder, 'completionThreshold');
  if (!element) return undefined;
  const read = valueReader(warn);
  const isOfFourth = ['completedByMeasure', 'minProgressMeasure', 'progressWeight'].some((name) => attribute(element, name) !== undefined);
  if (!isOfFourth && textOf(element) !== '') {
    const minProgressMeasure = read.childNumber(holder, 'completionThreshold', share);
    return minProgressMeasure === undefined ? undefined : { completedByMeasure: true, minProgressMeasure, progressWeight: 1 };
  }
  return {
    completedByMeasure: read.flag(element, 'completedByMeasure', false),
    minProgressMeasure: read.number(element, 'minProgressMeasure', share) ?? 1,
    progressWeight: read.number(element, 'progressWeight', share) ?? 1,
  };
}
