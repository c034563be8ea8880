import type { DemoCourse } from '../zip-course.ts';
import { coverPicture } from './cover-picture.ts';
import { letterTiles } from './letter-tiles.ts';
import { mooringHandbook } from './mooring-handbook.ts';
import { wallPictures } from './wall-picture.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

const cover = (seed: number, hue: number): Files => new Map([['pictures/cover.svg', coverPicture(seed, hue)]]);

/** What is made for a course when it is zipped, because it would be large or many in the sources. By path in the package. */
export const generatedFiles: Readonly<Partial<Record<DemoCourse, () => Files | Promise<Files>>>> = {
  'dangerous-goods-quay': () => cover(41, 35),
  'container-lashing': () => cover(52, 155),
  'mooring-handbook': () => new Map([...cover(63, 265), ['mooring-handbook.pdf', mooringHandbook()]]),
  'radio-talk': () => cover(85, 300),
  'yard-traffic-exam': () => cover(96, 60),
  'seeing-damage': async () => new Map([...cover(107, 20), ...(await wallPictures())]),
  'working-in-the-cold': () => cover(118, 225),
  'container-numbers': () => new Map([...cover(129, 130), ...letterTiles()]),
};
