import type { OnlineModule } from './online-modules.ts';

/** The hues of the app's covers, by the top branch of the catalog: the course opens in the colour that its cover had. */
const hues: Readonly<Record<string, number>> = { induction: 32, safety: 172, cargo: 285, machines: 80, papers: 245, people: 135, library: 345 };

export const hueOf = ({ catalogs }: OnlineModule): number => hues[catalogs[0]?.split('-')[0] ?? ''] ?? 215;
