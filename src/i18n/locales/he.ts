import type { FirstWords } from '../locale.ts';
import { common, places, banner, failed, errors } from './he/common.ts';
import { acting } from './he/acting.ts';
import { signIn } from './he/sign-in.ts';
import { kind, status, lesson } from './he/vocabularies.ts';
import { waiting, waitingSays } from './he/sync.ts';
import { file } from './he/file.ts';
import { dashboard } from './he/dashboard.ts';
import { toDo } from './he/to-do.ts';

export const he: FirstWords = {
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
