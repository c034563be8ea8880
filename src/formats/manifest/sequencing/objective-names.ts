import type { SequencingObjective } from '../../sequencing.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { said, type WarnAt } from './manifest-values.ts';

/**
 * The name of an objective, local or global. Names are URIs in which blanks may be written in two ways, and blanks around and beside each other mean nothing
 * (ADL's cases OB-02a, OB-02b and OB-12a).
 */
export function objectiveName(element: XmlElement, attributeName: string): string {
  return said(element, attributeName)
    .replaceAll(/(?:%20|\s)+/g, ' ')
    .trim();
}

/** A condition about an objective that the activity does not have is never known: whoever imports should know that. */
export function warnUnknownObjective(element: XmlElement, name: string, objectives: readonly SequencingObjective[], warn: WarnAt): void {
  if (name !== '' && !objectives.some(({ id }) => id === name)) warn(element, `A rule asks for an objective that its activity does not have (${name.slice(0, 80)}).`);
}
