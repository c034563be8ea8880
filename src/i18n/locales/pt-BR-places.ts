import type { PlaceWords } from '../locale.ts';
import { learning, download } from './pt-BR/enrollments.ts';
import { course } from './pt-BR/course.ts';
import { pack, pause, downloadFailure, protection } from './pt-BR/pack.ts';
import { player, playerFailure } from './pt-BR/player.ts';
import { me, theme } from './pt-BR/me.ts';
import { calls, callRefusal } from './pt-BR/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './pt-BR/slips.ts';
import { unsent, notTakenUp } from './pt-BR/unsent.ts';
import { catalog, resources } from './pt-BR/catalog.ts';
import { search } from './pt-BR/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './pt-BR/module.ts';
import { path } from './pt-BR/learning-path.ts';
import { downloads } from './pt-BR/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './pt-BR/approvals.ts';
import { mailbox } from './pt-BR/mailbox.ts';
import { news } from './pt-BR/news.ts';
import { forum } from './pt-BR/forum.ts';
import { record } from './pt-BR/record.ts';
import { certificates } from './pt-BR/certificates.ts';
import { externalTraining, externalStatus } from './pt-BR/external-training.ts';
import { career, levelStanding } from './pt-BR/career.ts';
import { pdf } from './pt-BR/pdf.ts';
import { document } from './pt-BR/document.ts';
import { keys } from './pt-BR/keys.ts';

export const ptBRPlaces: PlaceWords = {
  learning,
  download,
  course,
  pack,
  pause,
  downloadFailure,
  protection,
  player,
  playerFailure,
  me,
  theme,
  calls,
  callRefusal,
  slip,
  slipState,
  refusedFor,
  slipKind,
  slipSays,
  unsent,
  notTakenUp,
  catalog,
  resources,
  search,
  module,
  enrol,
  withdraw,
  standing,
  whyInLms,
  how,
  exam,
  held,
  path,
  downloads,
  approvals,
  approvalKind,
  approvalKinds,
  approvalWish,
  mailbox,
  news,
  forum,
  record,
  certificates,
  externalTraining,
  career,
  levelStanding,
  externalStatus,
  pdf,
  document,
  keys,
};
