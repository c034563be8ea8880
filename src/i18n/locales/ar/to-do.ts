import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {};
