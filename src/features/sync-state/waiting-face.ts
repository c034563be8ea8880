import type { Words } from '#i18n/use-words.ts';
import type { Tally } from './slips.ts';

/** What the card is about: what waits comes first, then what is not known, then what was refused. */
export type Face = 'waiting' | 'unsure' | 'refused' | 'sent';

const inOrder = ['waiting', 'unsure', 'refused'] as const;

/** All that there is something of, the most pressing first. */
export const facesOf = (tally: Tally): readonly (typeof inOrder)[number][] => inOrder.filter((face) => tally[face] > 0);
export const faceOf = (tally: Tally): Face => facesOf(tally)[0] ?? 'sent';

export function titleOf(face: Face, tally: Tally, { t }: Pick<Words, 't'>): string {
  if (face === 'sent') return t('waiting.allSent');
  if (face === 'waiting') return t('places.waits', { count: tally.waiting });
  return face === 'unsure' ? t('waiting.unsure', { count: tally.unsure }) : t('waiting.refused', { count: tally.refused });
}
