import { at, box, coverHeight, coverWidth, short, type CoverPicture } from './picture.ts';

/** Hatch, for tasks and work on the job: 45° bands of uneven width, one solid square. */
export function hatch(random: () => number): CoverPicture {
  const bands: string[] = [];
  const leans = random() < 0.5 ? 1 : -1;
  for (let x = -coverHeight + 12 * random(); x < coverWidth + coverHeight; ) {
    const width = 5 + 11 * random();
    const foot = leans === 1 ? x : x + coverHeight;
    const head = leans === 1 ? x + coverHeight : x;
    bands.push(`M${at(foot, coverHeight)}L${at(head, 0)}h${short(width)}L${at(foot + width, coverHeight)}z`);
    x += width + 7 + 8 * random();
  }
  const size = 26 + 12 * random();
  const left = 18 + (coverWidth - 36 - size) * random();
  const top = 12 + (coverHeight - 24 - size) * random();
  return [
    { d: bands.join(''), fill: 'figure' },
    { d: box(left, top, size, size, 3), fill: 'ink' },
  ];
}
