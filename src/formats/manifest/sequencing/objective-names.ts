import type { SequencingObjective } from '../../sequencing.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import type { WarnAt } from './manifest-values.ts';

/** The name that an activity's objective has, for the one that a rule asks for. */
export type ObjectiveNames = (asked: string, element: XmlElement) => string;

/**
 * Names are URIs, so `%20obj` and `obj` are one (ADL's case OB-02a). A condition about an objective that the activity does not have is never known: whoever
 * imports should know that.
 */
export function objectiveNames(objectives: readonly SequencingObjective[], warn: WarnAt): ObjectiveNames {
  const names = new Map(objectives.flatMap(({ id }) => (id === undefined ? [] : [[plain(id), id] as const])));
  return (asked, element) => {
    const name = names.get(plain(asked));
    if (name === undefined && asked !== '') warn(element, `A rule asks for an objective that its activity does not have (${asked.slice(0, 80)}).`);
    return name ?? asked;
  };
}

function plain(id: string): string {
  return id.replaceAll(/(?:%20|\s)+/g, ' ').trim();
}
