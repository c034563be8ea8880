import { box, coverHeight, coverWidth, type CoverPicture } from './picture.ts';

/** Pulse, for videos, audio, books and what is held elsewhere: upright bars of uneven height, one in ink. */
export function pulse(random: () => number): CoverPicture {
  const count = 15 + Math.floor(random() * 6);
  const pitch = coverWidth / (count + 1);
  const width = pitch * 0.5;
  const swell = 1.4 + 2.2 * random();
  const turn = random() * Math.PI * 2;
  const chosen = 2 + Math.floor(random() * (count - 4));
  const bars = Array.from({ length: count }, (_, index) => {
    const envelope = 0.5 + 0.5 * Math.sin((index / count) * Math.PI * swell + turn);
    const height = 10 + 58 * (0.25 + 0.75 * envelope) * (0.45 + 0.55 * random());
    return box(pitch * (index + 1) - width / 2, (coverHeight - height) / 2, width, height, width / 2);
  });
  return [
    { d: bars.filter((_, index) => index !== chosen).join(''), fill: 'figure' },
    { d: bars[chosen] ?? '', fill: 'ink' },
  ];
}
