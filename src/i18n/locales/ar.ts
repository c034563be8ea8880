import type { Locale } from '../locale.ts';
import { common, places, banner, failed, errors } from './ar/common.ts';
import { signIn } from './ar/sign-in.ts';
import { kind, status, lesson } from './ar/vocabularies.ts';
import { learning, download } from './ar/enrollments.ts';
import { course } from './ar/course.ts';
import { pack, pause, downloadFailure, protection } from './ar/pack.ts';
import { waiting, waitingFor, slip, slipState, settled } from './ar/sync.ts';
import { player, playerFailure } from './ar/player.ts';
import { me, theme } from './ar/me.ts';
import { dashboard } from './ar/dashboard.ts';
import { toDo } from './ar/to-do.ts';
import { catalog, resources } from './ar/catalog.ts';
import { search } from './ar/search.ts';
import { module, enrol } from './ar/module.ts';
import { path } from './ar/learning-path.ts';
import { downloads } from './ar/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './ar/approvals.ts';
import { mailbox } from './ar/mailbox.ts';
import { news } from './ar/news.ts';
import { forum } from './ar/forum.ts';
import { file } from './ar/file.ts';
import { record } from './ar/record.ts';
import { certificates } from './ar/certificates.ts';
import { externalTraining } from './ar/external-training.ts';
import { career } from './ar/career.ts';

/** Arabic. */
export const ar: Locale = {
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
