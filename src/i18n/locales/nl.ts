import type { FirstWords } from '../locale.ts';
import { common, places, banner, failed, errors } from './nl/common.ts';
import { acting } from './nl/acting.ts';
import { signIn } from './nl/sign-in.ts';
import { kind, status, lesson } from './nl/vocabularies.ts';
import { waiting, waitingSays } from './nl/sync.ts';
import { file } from './nl/file.ts';
import { dashboard } from './nl/dashboard.ts';
import { toDo } from './nl/to-do.ts';

export const nl: FirstWords = {
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
