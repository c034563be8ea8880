import type { PlaceWords } from '../locale.ts';
import { learning, download } from './nl/enrollments.ts';
import { course } from './nl/course.ts';
import { pack, pause, downloadFailure, protection } from './nl/pack.ts';
import { player, playerFailure } from './nl/player.ts';
import { me, theme } from './nl/me.ts';
import { calls, callRefusal } from './nl/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './nl/slips.ts';
import { unsent, notTakenUp } from './nl/unsent.ts';
import { catalog, resources } from './nl/catalog.ts';
import { search } from './nl/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './nl/module.ts';
import { path } from './nl/learning-path.ts';
import { downloads } from './nl/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './nl/approvals.ts';
import { mailbox } from './nl/mailbox.ts';
import { news } from './nl/news.ts';
import { forum } from './nl/forum.ts';
import { record } from './nl/record.ts';
import { certificates } from './nl/certificates.ts';
import { externalTraining, externalStatus } from './nl/external-training.ts';
import { career, levelStanding } from './nl/career.ts';
import { pdf } from './nl/pdf.ts';
import { document } from './nl/document.ts';
import { keys } from './nl/keys.ts';

export const nlPlaces: PlaceWords = {
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
