import type { FirstWords } from '../locale.ts';
import { common, places, banner, failed, errors } from './ja/common.ts';
import { acting } from './ja/acting.ts';
import { signIn } from './ja/sign-in.ts';
import { kind, status, lesson } from './ja/vocabularies.ts';
import { waiting, waitingSays } from './ja/sync.ts';
import { file } from './ja/file.ts';
import { dashboard } from './ja/dashboard.ts';
import { toDo } from './ja/to-do.ts';

export const ja: FirstWords = {
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
