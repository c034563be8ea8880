import type { FirstWords } from '../locale.ts';
import { common, places, banner, failed, errors } from './zh-Hans/common.ts';
import { acting } from './zh-Hans/acting.ts';
import { signIn } from './zh-Hans/sign-in.ts';
import { kind, status, lesson } from './zh-Hans/vocabularies.ts';
import { waiting, waitingSays } from './zh-Hans/sync.ts';
import { file } from './zh-Hans/file.ts';
import { dashboard } from './zh-Hans/dashboard.ts';
import { toDo } from './zh-Hans/to-do.ts';

export const zhHans: FirstWords = {
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
