import { seededRandom } from '../seeded-random.ts';

const rings = 9;
const corners = 20;

/** The cover of a course: contour lines of a hill that no map has, in the course's hue. */
export function coverPicture(seed: number, hue: number): string {
  const random = seededRandom(seed);
  const waves = Array.from({ length: 5 }, (_, index) => ({ turns: index + 2, size: (random() * 0.34) / (index + 1), phase: random() * 2 * Math.PI }));
  const middle = { x: 50 + random() * 60, y: 34 + random() * 22 };
  const stretch = 1.15 + random() * 0.4;
  const ring = (size: number): string => {
    const points = Array.from({ length: corners }, (_, index) => {
      const angle = (index / corners) * 2 * Math.PI;
      const bend = waves.reduce((sum, { turns, size: depth, phase }) => sum + depth * Math.sin(turns * angle + phase + size / 60), 1);
      return { x: middle.x + Math.cos(angle) * size * bend * stretch, y: middle.y + Math.sin(angle) * size * bend };
    });
    return closedCurve(points);
  };
  const lines = Array.from({ length: rings - 2 }, (_, index) => ring(22 + (index + 1) * 9.5)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice">
  <style>
    rect { fill: oklch(0.885 0.06 ${hue}); }
    .lines { fill: none; stroke: oklch(0.7 0.105 ${hue}); stroke-width: 1.2; }
    .inner { fill: oklch(0.7 0.105 ${hue}); }
    .heart { fill: oklch(0.4 0.085 ${hue}); }
    @media (prefers-color-scheme: dark) {
      rect { fill: oklch(0.34 0.05 ${hue}); }
      .lines { stroke: oklch(0.52 0.095 ${hue}); }
      .inner { fill: oklch(0.52 0.095 ${hue}); }
      .heart { fill: oklch(0.87 0.06 ${hue}); }
    }
  </style>
  <rect width="160" height="90"/>
  <path class="lines" d="${lines}"/>
  <path class="inner" d="${ring(20)}"/>
  <path class="heart" d="${ring(10)}"/>
</svg>
`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve through all points (Catmull-Rom as Bézier pieces). */
function closedCurve(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? { x: 0, y: 0 };
  const write = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const pieces = points.map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const second = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${write(first)} ${write(second)} ${write(to)}`;
  });
  return `M${write(at(0))}${pieces.join('')}Z`;
}
