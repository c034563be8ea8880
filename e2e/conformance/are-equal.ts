// When two values of the data model are the same (IEEE 1484.11.1): numbers by value, times by length, texts by their language, patterns by their parts.

const numbers = /(?:^|\.)(?:scaled|raw|min|max|weighting|progress_measure|completion_threshold|scaled_passing_score|audio_level|delivery_speed)$/;
const durations = /(?:^|\.)(?:session_time|total_time|latency|max_time_allowed)$/;
const texts = /(?:^|\.)(?:comment|description)$/;
const patterns = /\.(?:pattern|learner_response)$/;

/** Whether the seen value of this element is the expected one. `type` is that of the interaction, where the element is a part of one. */
export function areEqual(element: string, type: string | undefined, expected: string, seen: string): boolean {
  if (expected === seen) return true;
  if (expected === '' || seen === '') return false;
  if (numbers.test(element) || (type === 'numeric' && element.endsWith('.result'))) return Math.abs(Number(expected) - Number(seen)) < 1e-7;
  if (durations.test(element)) return lengthOf(expected) === lengthOf(seen);
  if (texts.test(element)) return inEnglish(expected) === inEnglish(seen);
  if (element.endsWith('.timestamp')) return Date.parse(expected) === Date.parse(seen);
  return patterns.test(element) && plainPattern(expected, type) === plainPattern(seen, type);
}

/** Months and seconds: neither is a number of the other. */
function lengthOf(duration: string): string {
  const [, years, months, days, hours, minutes, seconds] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration) ?? [];
  const number = (text: string | undefined): number => Number(text ?? 0);
  return `${number(years) * 12 + number(months)} ${Math.round((number(days) * 86_400 + number(hours) * 3600 + number(minutes) * 60 + number(seconds)) * 100)}`;
}

/** English is the language of a text that says none. */
const inEnglish = (text: string): string => text.replace(/^\{lang=en\}/, '');

function plainPattern(pattern: string, type: string | undefined): string {
  const flags = new Map([...pattern.matchAll(/\{(case_matters|order_matters)=(true|false)\}/g)].map(([, name, value]) => [name, value]));
  const parts = pattern
    .replaceAll(/\{(?:case_matters|order_matters)=(?:true|false)\}/g, '')
    .split('[,]')
    .map(inEnglish);
  const isOrdered = !(type === 'choice' || type === 'matching' || (type === 'fill-in' && flags.get('order_matters') === 'false'));
  const numbersOf = (part: string): string => part.split('[:]').map((end) => (end === '' ? '' : String(Number(end)))).join('[:]');
  const shown = type === 'numeric' ? parts.map(numbersOf) : parts;
  return JSON.stringify([flags.get('case_matters') ?? 'false', flags.get('order_matters') ?? 'true', ...(isOrdered ? shown : shown.toSorted())]);
}
