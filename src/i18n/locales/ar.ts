import type { FirstWords } from '../locale.ts';
import { common, places, banner, failed, errors } from './ar/common.ts';
import { acting } from './ar/acting.ts';
import { signIn } from './ar/sign-in.ts';
import { kind, status, lesson } from './ar/vocabularies.ts';
import { waiting, waitingSays } from './ar/sync.ts';
import { file } from './ar/file.ts';
import { dashboard } from './ar/dashboard.ts';
import { toDo } from './ar/to-do.ts';

/** Arabic. It holds what the first screen says. */
export const ar: FirstWords = {
  common,
  places,
  banner,
  failed,
  errors,
  acting,
  signIn,
  kind,
  status,
  lesson,
  waiting,
  waitingSays,
  file,
  dashboard,
  toDo,
};
