import type { FirstWords } from '../locale.ts';
import { common, places, banner, failed, errors } from './pt-BR/common.ts';
import { acting } from './pt-BR/acting.ts';
import { signIn } from './pt-BR/sign-in.ts';
import { kind, status, lesson } from './pt-BR/vocabularies.ts';
import { waiting, waitingSays } from './pt-BR/sync.ts';
import { file } from './pt-BR/file.ts';
import { dashboard } from './pt-BR/dashboard.ts';
import { toDo } from './pt-BR/to-do.ts';

export const ptBR: FirstWords = {
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
