import type { FirstWords } from '../locale.ts';
import { common, places, banner, failed, errors } from './es/common.ts';
import { acting } from './es/acting.ts';
import { signIn } from './es/sign-in.ts';
import { kind, status, lesson } from './es/vocabularies.ts';
import { waiting, waitingSays } from './es/sync.ts';
import { file } from './es/file.ts';
import { dashboard } from './es/dashboard.ts';
import { toDo } from './es/to-do.ts';

export const es: FirstWords = {
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
