import { at, coverHeight, coverWidth, type CoverPicture } from './picture.ts';

const rings = 9;
const points = 18;

/** Contours, for online courses: nine nested blobs like hills on a map, the inner two filled. */
export function contours(random: () => number): CoverPicture {
  const centre = { x: coverWidth * (0.22 + 0.56 * random()), y: coverHeight * (0.25 + 0.5 * random()) };
  const step = 10.5 + 4 * random();
  const waves = [2, 3, 5].map((count, index) => ({ count, height: (0.16 - 0.045 * index) * (0.6 + 0.7 * random()), turn: random() * Math.PI * 2, drift: (random() - 0.5) * 0.22 }));
  const ring = (index: number): string => {
    const radius = step * (index + 0.8);
    const edge = Array.from({ length: points }, (_, point) => {
      const angle = (point / points) * Math.PI * 2;
      const swell = waves.reduce((sum, wave) => sum + wave.height * Math.sin(wave.count * angle + wave.turn + wave.drift * index), 1);
      return { x: centre.x + Math.cos(angle) * radius * swell * 1.15, y: centre.y + Math.sin(angle) * radius * swell };
    });
    return closedCurve(edge);
  };
  const outlines = Array.from({ length: rings - 2 }, (_, index) => ring(index + 2)).join('');
  return [
    { d: outlines, stroke: 'figure', width: 1.6 },
    { d: ring(1), fill: 'figure' },
    { d: ring(0), fill: 'ink' },
  ];
}

/** A smooth closed line: each point is a control point, each middle between two a point of the line. */
function closedCurve(points: readonly { x: number; y: number }[]): string {
  const last = points.at(-1) ?? { x: 0, y: 0 };
  const first = points[0] ?? last;
  const start = at((last.x + first.x) / 2, (last.y + first.y) / 2);
  const arcs = points.map((point, index) => {
    const next = points[index + 1] ?? first;
    return `Q${at(point.x, point.y)} ${at((point.x + next.x) / 2, (point.y + next.y) / 2)}`;
  });
  return `M${start}${arcs.join('')}z`;
}
