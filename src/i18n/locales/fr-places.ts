import type { PlaceWords } from '../locale.ts';
import { learning, download } from './fr/enrollments.ts';
import { course } from './fr/course.ts';
import { pack, pause, downloadFailure, protection } from './fr/pack.ts';
import { player, playerFailure } from './fr/player.ts';
import { me, theme } from './fr/me.ts';
import { calls, callRefusal } from './fr/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './fr/slips.ts';
import { unsent, notTakenUp } from './fr/unsent.ts';
import { catalog, resources } from './fr/catalog.ts';
import { search } from './fr/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './fr/module.ts';
import { path } from './fr/learning-path.ts';
import { downloads } from './fr/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './fr/approvals.ts';
import { mailbox } from './fr/mailbox.ts';
import { news } from './fr/news.ts';
import { forum } from './fr/forum.ts';
import { record } from './fr/record.ts';
import { certificates } from './fr/certificates.ts';
import { externalTraining, externalStatus } from './fr/external-training.ts';
import { career, levelStanding } from './fr/career.ts';
import { pdf } from './fr/pdf.ts';
import { document } from './fr/document.ts';
import { keys } from './fr/keys.ts';

export const frPlaces: PlaceWords = {
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
