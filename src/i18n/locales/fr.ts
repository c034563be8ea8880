import type { FirstWords } from '../locale.ts';
import { common, places, banner, failed, errors } from './fr/common.ts';
import { acting } from './fr/acting.ts';
import { signIn } from './fr/sign-in.ts';
import { kind, status, lesson } from './fr/vocabularies.ts';
import { waiting, waitingSays } from './fr/sync.ts';
import { file } from './fr/file.ts';
import { dashboard } from './fr/dashboard.ts';
import { toDo } from './fr/to-do.ts';

export const fr: FirstWords = {
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
