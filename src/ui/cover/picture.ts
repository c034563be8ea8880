/** Which of a cover's three tones a path takes (the ground is the paper behind it). */
export type Tone = 'figure' | 'ink';

/** One path of a cover, in a viewBox of 160×90. */
export interface CoverPath {
  readonly d: string;
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly width?: number;
  /** A stitched line: 6 on, 5 off, in the scale of the picture. */
  readonly isStitched?: boolean;
}

/** At most four paths, no text. */
export type CoverPicture = readonly CoverPath[];

export const coverWidth = 160;
export const coverHeight = 90;

/** A number of a path: one decimal is finer than any screen shows it. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

/** A point of a path. */
export const at = (x: number, y: number): string => `${short(x)} ${short(y)}`;

/** A full dot as a closed path. */
export function dot(x: number, y: number, radius: number): string {
  const r = Math.round(radius * 10) / 10; // rounded once, or the two halves would not meet
  return `M${at(x - r, y)}a${at(r, r)} 0 1 0 ${at(r * 2, 0)}a${at(r, r)} 0 1 0 ${at(-r * 2, 0)}z`;
}

/** A rectangle with round corners as a closed path. */
export function box(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r === 0) return `M${at(x, y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  const corner = (dx: number, dy: number) => `a${at(r, r)} 0 0 1 ${at(dx, dy)}`;
  return (
    `M${at(x + r, y)}h${short(width - 2 * r)}${corner(r, r)}v${short(height - 2 * r)}${corner(-r, r)}` +
    `h${short(2 * r - width)}${corner(-r, -r)}v${short(2 * r - height)}${corner(r, -r)}z`
  );
}
