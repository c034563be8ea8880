import { common, places, banner, failed, errors } from './en/common.ts';
import { acting } from './en/acting.ts';
import { signIn } from './en/sign-in.ts';
import { kind, status, lesson } from './en/vocabularies.ts';
import { waiting, waitingSays } from './en/sync.ts';
import { file } from './en/file.ts';
import { dashboard } from './en/dashboard.ts';
import { toDo } from './en/to-do.ts';

/** English: the language that says which sentences there are. Sentences say what happened, then what to do. This is what the first screen says. */
export const en = {
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
