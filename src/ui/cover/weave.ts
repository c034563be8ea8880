import { at, box, coverHeight, coverWidth, type CoverPicture } from './picture.ts';

const across = 3;
const gap = 1.6;

/** Weave, for programmes: as many upright straps as the programme has members (2–6), three lying ones over and under. */
export function weave(random: () => number, members: number): CoverPicture {
  const count = Math.min(6, Math.max(2, members));
  const uprightPitch = coverWidth / count;
  const lyingPitch = coverHeight / across;
  const uprightWidth = uprightPitch * (0.44 + 0.16 * random());
  const lyingWidth = lyingPitch * (0.46 + 0.12 * random());
  const parity = random() < 0.5 ? 0 : 1;
  const uprights = Array.from({ length: count }, (_, index) => uprightPitch * (index + 0.5));
  const lying = Array.from({ length: across }, (_, index) => lyingPitch * (index + 0.5));
  const isLyingOver = (upright: number, row: number): boolean => (upright + row + parity) % 2 === 0;

  const upright = uprights.flatMap((x, column) => {
    const under = lying.filter((_, row) => isLyingOver(column, row));
    return pieces(coverHeight, under, lyingWidth).map(([from, to]) => box(x - uprightWidth / 2, from, uprightWidth, to - from));
  });
  const level = lying.flatMap((y, row) => {
    const under = uprights.filter((_, column) => !isLyingOver(column, row));
    return pieces(coverWidth, under, uprightWidth).map(([from, to]) => box(from, y - lyingWidth / 2, to - from, lyingWidth));
  });
  const seams = lying.flatMap((y, row) => {
    const under = uprights.filter((_, column) => !isLyingOver(column, row));
    return pieces(coverWidth, under, uprightWidth).map(([from, to]) => `M${at(from + 1.5, y)}H${at(to - 1.5, y).split(' ')[0] ?? ''}`);
  });
  return [
    { d: upright.join(''), fill: 'figure' },
    { d: level.join(''), fill: 'ink' },
    { d: seams.join(''), stroke: 'figure', width: 1.1, isStitched: true },
  ];
}

/** What is left of a strap of this length where others of a width lie over it. */
function pieces(length: number, centres: readonly number[], width: number): readonly (readonly [from: number, to: number])[] {
  const cuts = centres.map((centre) => [centre - width / 2 - gap, centre + width / 2 + gap] as const);
  const starts = [0, ...cuts.map(([, end]) => end)];
  const ends = [...cuts.map(([start]) => start), length];
  return starts.map((start, index) => [start, ends[index] ?? length] as const).filter(([from, to]) => to - from > 0.5);
}
