import type { Words } from '#i18n/use-words.ts';
import type { Slip, Tally } from './slips.ts';

/** What the card is about: what waits comes first, then what is not known, then what was refused, then what is in a file for another device. */
export type Face = 'waiting' | 'unsure' | 'refused' | 'moved' | 'sent';

const titles = { waiting: 'places.waits', unsure: 'waiting.unsure', refused: 'waiting.refused', moved: 'unsent.inFile' } as const;
const inOrder = Object.keys(titles) as readonly (keyof typeof titles)[];

/** All that there is something of, the most pressing first. */
export const facesOf = (tally: Tally): typeof inOrder => inOrder.filter((face) => tally[face] > 0);
export const faceOf = (tally: Tally): Face => facesOf(tally)[0] ?? 'sent';

/** What Home tells of: what is in a file is told where it can be taken back, and in words that the first screen does not have. */
export const onHome = (slips: readonly Slip[]): readonly Slip[] => slips.filter(({ state }) => state !== 'moved');

export const titleOf = (face: Face, tally: Tally, { t }: Pick<Words, 't'>): string => (face === 'sent' ? t('waiting.allSent') : t(titles[face], { count: tally[face] }));
