import type { CmiData } from '#formats/cmi.ts';
import type { ScormStandard } from '#formats/course.ts';

// Nothing of this is defaulted by scorm-again (reference/scorm-facts.md 1.5): content that reads "" where the standard has a word may refuse to start.
const defaults: Readonly<Record<ScormStandard, CmiData>> = {
  'scorm-1.2': { 'cmi.core.credit': 'credit', 'cmi.core.lesson_mode': 'normal', 'cmi.core.entry': 'ab-initio', 'cmi.core.total_time': '0000:00:00' },
  'scorm-2004': { 'cmi.credit': 'credit', 'cmi.mode': 'normal', 'cmi.entry': 'ab-initio', 'cmi.total_time': 'PT0S' },
};

/**
 * What a run begins from, with the words that every SCO may expect. An entry that is known to be empty (left normally: neither new nor resumed) stays so.
 * `session_time` would be added to the total once more, `exit` and navigation belong to the run before; names with an underscore cannot be set at all.
 */
export function startData(standard: ScormStandard, cmi: CmiData): CmiData {
  const neverLoaded = /^cmi\.(?:core\.)?(?:session_time|exit)$|\._(?:children|count|version)$|^(?:adl\.)?nav\./;
  return { ...defaults[standard], ...Object.fromEntries(Object.entries(cmi).filter(([element]) => !neverLoaded.test(element))) };
}

/**
 * The data without what nobody wrote: empty values, and defaults that would speak for the content – a highest score of 100, a session of no time (our own clock
 * counts where the content reports none).
 */
export function saidOf(data: CmiData, didSay: (element: string) => boolean): CmiData {
  const speaksForTheContent = /\.score\.max$|^cmi\.(?:core\.)?session_time$/;
  return Object.fromEntries(Object.entries(data).filter(([element, value]) => didSay(element) || (value !== '' && !speaksForTheContent.test(element))));
}
