import { box, coverHeight, coverWidth, dot, type CoverPicture } from './picture.ts';

/** Rows, for classrooms and workshops: five arcs of seats towards a desk, one seat in six in ink. */
export function rows(random: () => number): CoverPicture {
  const desk = { x: coverWidth * (0.36 + 0.28 * random()), y: coverHeight - 9 };
  const pitch = 13.6 + 1.6 * random();
  const seat = 2.7 + 0.6 * random();
  const taken: string[] = [];
  const free: string[] = [];
  for (let arc = 0; arc < 5; arc += 1) {
    const radius = 25 + arc * pitch;
    const seats = Math.round((Math.PI * radius) / 10.5);
    const turn = arc % 2 === 0 ? 0.5 : 0;
    for (let index = 0; index < seats; index += 1) {
      const angle = Math.PI * ((index + turn) / seats);
      const circle = dot(desk.x - Math.cos(angle) * radius * 1.12, desk.y - Math.sin(angle) * radius, seat);
      (random() < 1 / 6 ? taken : free).push(circle);
    }
  }
  return [
    { d: free.join(''), fill: 'figure' },
    { d: taken.join('') || dot(desk.x, desk.y - 25, seat), fill: 'ink' },
    { d: box(desk.x - 14, desk.y - 5, 28, 7, 3), fill: 'ink' },
  ];
}
