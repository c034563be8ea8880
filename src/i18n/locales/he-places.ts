import type { PlaceWords } from '../locale.ts';
import { learning, download } from './he/enrollments.ts';
import { course } from './he/course.ts';
import { pack, pause, downloadFailure, protection } from './he/pack.ts';
import { player, playerFailure } from './he/player.ts';
import { me, theme } from './he/me.ts';
import { calls, callRefusal } from './he/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './he/slips.ts';
import { unsent, notTakenUp } from './he/unsent.ts';
import { catalog, resources } from './he/catalog.ts';
import { search } from './he/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './he/module.ts';
import { path } from './he/learning-path.ts';
import { downloads } from './he/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './he/approvals.ts';
import { mailbox } from './he/mailbox.ts';
import { news } from './he/news.ts';
import { forum } from './he/forum.ts';
import { record } from './he/record.ts';
import { certificates } from './he/certificates.ts';
import { externalTraining, externalStatus } from './he/external-training.ts';
import { career, levelStanding } from './he/career.ts';
import { pdf } from './he/pdf.ts';
import { document } from './he/document.ts';
import { keys } from './he/keys.ts';

export const hePlaces: PlaceWords = {
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
