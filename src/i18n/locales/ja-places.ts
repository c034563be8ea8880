import type { PlaceWords } from '../locale.ts';
import { learning, download } from './ja/enrollments.ts';
import { course } from './ja/course.ts';
import { pack, pause, downloadFailure, protection } from './ja/pack.ts';
import { player, playerFailure } from './ja/player.ts';
import { me, theme } from './ja/me.ts';
import { calls, callRefusal } from './ja/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './ja/slips.ts';
import { unsent, notTakenUp } from './ja/unsent.ts';
import { catalog, resources } from './ja/catalog.ts';
import { search } from './ja/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './ja/module.ts';
import { path } from './ja/learning-path.ts';
import { downloads } from './ja/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './ja/approvals.ts';
import { mailbox } from './ja/mailbox.ts';
import { news } from './ja/news.ts';
import { forum } from './ja/forum.ts';
import { record } from './ja/record.ts';
import { certificates } from './ja/certificates.ts';
import { externalTraining, externalStatus } from './ja/external-training.ts';
import { career, levelStanding } from './ja/career.ts';
import { pdf } from './ja/pdf.ts';
import { document } from './ja/document.ts';
import { keys } from './ja/keys.ts';

export const jaPlaces: PlaceWords = {
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
