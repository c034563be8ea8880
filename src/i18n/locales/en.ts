import { common, places, banner, failed, errors } from './en/common.ts';
import { signIn } from './en/sign-in.ts';
import { kind, status, lesson } from './en/vocabularies.ts';
import { learning, download } from './en/enrollments.ts';
import { course } from './en/course.ts';
import { pack, pause, downloadFailure, protection } from './en/pack.ts';
import { waiting, waitingFor, slip, slipState, settled } from './en/sync.ts';
import { player, playerFailure } from './en/player.ts';
import { me, theme } from './en/me.ts';
import { dashboard } from './en/dashboard.ts';
import { toDo } from './en/to-do.ts';
import { catalog, resources } from './en/catalog.ts';
import { search } from './en/search.ts';
import { module, enrol } from './en/module.ts';
import { path } from './en/learning-path.ts';
import { downloads } from './en/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './en/approvals.ts';
import { mailbox } from './en/mailbox.ts';
import { news } from './en/news.ts';
import { forum } from './en/forum.ts';
import { file } from './en/file.ts';
import { record } from './en/record.ts';
import { certificates } from './en/certificates.ts';
import { externalTraining } from './en/external-training.ts';
import { career } from './en/career.ts';

/** English: the language that says which sentences there are. Sentences say what happened, then what to do. */
export const en = {
  common,
  places,
  banner,
  failed,
  errors,
  signIn,
  kind,
  status,
  lesson,
  learning,
  download,
  course,
  pack,
  pause,
  downloadFailure,
  protection,
  waiting,
  waitingFor,
  slip,
  slipState,
  settled,
  player,
  playerFailure,
  me,
  theme,
  dashboard,
  toDo,
  catalog,
  resources,
  search,
  module,
  enrol,
  path,
  downloads,
  approvals,
  approvalKind,
  approvalKinds,
  approvalWish,
  mailbox,
  news,
  forum,
  file,
  record,
  certificates,
  externalTraining,
  career,
};
