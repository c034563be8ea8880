import { at, coverHeight, coverWidth, type CoverPicture } from './picture.ts';

const ticks = 64;

/** Dial, for exams: 64 ticks on a half ring, one in ink. */
export function dial(random: () => number): CoverPicture {
  const centre = { x: coverWidth / 2, y: coverHeight - 6 };
  const outer = 66 + 8 * random();
  const length = 9 + 5 * random();
  const chosen = 12 + Math.floor(random() * (ticks - 20));
  const every = random() < 0.5 ? 8 : 4;
  const tick = (index: number, from: number, to: number): string => {
    const angle = Math.PI * (index / (ticks - 1));
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    return `M${at(centre.x - x * from, centre.y - y * from)}L${at(centre.x - x * to, centre.y - y * to)}`;
  };
  const others = Array.from({ length: ticks }, (_, index) => index).filter((index) => index !== chosen);
  const inner = 30 + 6 * random();
  return [
    { d: others.map((index) => tick(index, outer - (index % every === 0 ? length * 1.7 : length), outer)).join(''), stroke: 'figure', width: 1.7 },
    { d: `M${at(centre.x - inner, centre.y)}A${at(inner, inner)} 0 0 1 ${at(centre.x + inner, centre.y)}`, stroke: 'figure', width: 1.7, isStitched: true },
    { d: tick(chosen, inner - 16, outer + 4), stroke: 'ink', width: 2.6 },
    { d: `M${at(centre.x - 4.5, centre.y)}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z`, fill: 'ink' },
  ];
}
