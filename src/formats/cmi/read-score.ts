import type { CmiScore } from '#formats/cmi.ts';

/** The number that run-time data or HACP write, or undefined when it is empty or not a plain decimal number. */
export function readNumber(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? '';
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : undefined;
}

/**
 * A score from its elements. SCORM 2004 content may give only the scaled one: then raw is 100 times that, on a scale to 100 that starts at 0, or at -100 when
 * it is negative (facts E.6).
 */
export function readScore(element: (name: 'raw' | 'max' | 'min' | 'scaled') => string | undefined): CmiScore | undefined {
  const raw = readNumber(element('raw'));
  if (raw === undefined) return fromScaled(readNumber(element('scaled')));
  const max = readNumber(element('max'));
  const min = readNumber(element('min'));
  return { raw, ...(max === undefined ? {} : { max }), ...(min === undefined ? {} : { min }) };
}

function fromScaled(scaled: number | undefined): CmiScore | undefined {
  if (scaled === undefined) return undefined;
  // Scaled scores have up to seven decimals (RTE 4.2.20); floating point would add more of its own.
  return { raw: Number((scaled * 100).toFixed(7)), max: 100, min: scaled < 0 ? -100 : 0 };
}
