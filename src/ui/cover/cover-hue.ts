import { hashOf } from './seeded-random.ts';

/** OKLCH hues in the order of the catalog's top branches: brick, jade, iris, marigold, sky, moss, plum, petrol. */
export const coverHues = [32, 172, 285, 80, 245, 135, 345, 215] as const;

/** The hue of a top branch of the catalog, by its place in the catalog; after eight they begin again. */
export const hueOfBranch = (place: number): number => coverHues[place % coverHues.length] ?? coverHues[0];

/** The hue of a thing whose branch is not known: by its ID, so that it stays the same. */
export const hueOfId = (id: string): number => hueOfBranch(hashOf(id));
