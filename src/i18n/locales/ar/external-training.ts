import type { Locale } from '../../locale.ts';

export const externalTraining: Locale['externalTraining'] = {
  title: 'تدريب خارجي',
};
