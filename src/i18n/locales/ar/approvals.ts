import type { Locale } from '../../locale.ts';

export const approvals: Locale['approvals'] = {
  title: 'بانتظارك',
};
