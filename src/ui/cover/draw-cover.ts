import { contours } from './contours.ts';
import { dial } from './dial.ts';
import { hatch } from './hatch.ts';
import type { CoverPicture } from './picture.ts';
import { pulse } from './pulse.ts';
import { rows } from './rows.ts';
import { seededRandom } from './seeded-random.ts';
import { weave } from './weave.ts';

const families = { contours, weave, rows, dial, hatch, pulse };

/** The six families of covers, by what a thing is like to do. */
export type CoverFamily = keyof typeof families;

/**
 * Draws the cover of one thing: the same ID gives the same picture, everywhere, for ever. So a change of a family's numbers is a change of everybody's
 * covers, and its test says so.
 * @param members for `weave`: how many straps stand upright (2–6)
 */
export function drawCover(family: CoverFamily, id: string, members = 4): CoverPicture {
  return families[family](seededRandom(`${family}:${id}`), members);
}
