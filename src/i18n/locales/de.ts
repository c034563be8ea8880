import type { FirstWords } from '../locale.ts';
import { common, places, banner, failed, errors } from './de/common.ts';
import { acting } from './de/acting.ts';
import { signIn } from './de/sign-in.ts';
import { kind, status, lesson } from './de/vocabularies.ts';
import { waiting, waitingSays } from './de/sync.ts';
import { file } from './de/file.ts';
import { dashboard } from './de/dashboard.ts';
import { toDo } from './de/to-do.ts';

export const de: FirstWords = {
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
