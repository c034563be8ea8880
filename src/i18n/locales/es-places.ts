import type { PlaceWords } from '../locale.ts';
import { learning, download } from './es/enrollments.ts';
import { course } from './es/course.ts';
import { pack, pause, downloadFailure, protection } from './es/pack.ts';
import { player, playerFailure } from './es/player.ts';
import { me, theme } from './es/me.ts';
import { calls, callRefusal } from './es/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './es/slips.ts';
import { unsent, notTakenUp } from './es/unsent.ts';
import { catalog, resources } from './es/catalog.ts';
import { search } from './es/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './es/module.ts';
import { path } from './es/learning-path.ts';
import { downloads } from './es/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './es/approvals.ts';
import { mailbox } from './es/mailbox.ts';
import { news } from './es/news.ts';
import { forum } from './es/forum.ts';
import { record } from './es/record.ts';
import { certificates } from './es/certificates.ts';
import { externalTraining, externalStatus } from './es/external-training.ts';
import { career, levelStanding } from './es/career.ts';
import { pdf } from './es/pdf.ts';
import { document } from './es/document.ts';
import { keys } from './es/keys.ts';

export const esPlaces: PlaceWords = {
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
