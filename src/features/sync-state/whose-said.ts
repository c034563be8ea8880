import type { Words } from '#i18n/use-words.ts';
import type { Slip } from './slips.ts';

/** In whose place, or in which position, something was decided. */
export const whoseSaid = ({ kind, name }: NonNullable<Slip['whose']>, t: Words['t']): string => (kind === 'person' ? t('slip.forPerson', { name }) : t('slip.asPosition', { position: name }));
