import type { PlaceWords } from '../locale.ts';
import { learning, download } from './de/enrollments.ts';
import { course } from './de/course.ts';
import { pack, pause, downloadFailure, protection } from './de/pack.ts';
import { player, playerFailure } from './de/player.ts';
import { me, theme } from './de/me.ts';
import { calls, callRefusal } from './de/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './de/slips.ts';
import { unsent, notTakenUp } from './de/unsent.ts';
import { catalog, resources } from './de/catalog.ts';
import { search } from './de/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './de/module.ts';
import { path } from './de/learning-path.ts';
import { downloads } from './de/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './de/approvals.ts';
import { mailbox } from './de/mailbox.ts';
import { news } from './de/news.ts';
import { forum } from './de/forum.ts';
import { record } from './de/record.ts';
import { certificates } from './de/certificates.ts';
import { externalTraining, externalStatus } from './de/external-training.ts';
import { career, levelStanding } from './de/career.ts';
import { pdf } from './de/pdf.ts';
import { document } from './de/document.ts';
import { keys } from './de/keys.ts';

export const dePlaces: PlaceWords = {
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
