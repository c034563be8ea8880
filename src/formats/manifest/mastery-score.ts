/** A mastery score as SCORM 1.1 and 1.2 write it, 0–100; one that is none is told. */
export function readMasteryScore(text: string, warn: (warning: string) => void): number | undefined {
  if (text === '') return undefined;
  const score = Number(text);
  if (score >= 0 && score <= 100) return score;
  warn(`The mastery score "${text.slice(0, 40)}" is not a number from 0 to 100; it is ignored.`);
  return undefined;
}
