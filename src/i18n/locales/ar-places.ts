import type { PlaceWords } from '../locale.ts';
import { learning, download } from './ar/enrollments.ts';
import { course } from './ar/course.ts';
import { pack, pause, downloadFailure, protection } from './ar/pack.ts';
import { player, playerFailure } from './ar/player.ts';
import { me, theme } from './ar/me.ts';
import { calls, callRefusal } from './ar/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './ar/slips.ts';
import { unsent, notTakenUp } from './ar/unsent.ts';
import { catalog, resources } from './ar/catalog.ts';
import { search } from './ar/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './ar/module.ts';
import { path } from './ar/learning-path.ts';
import { downloads } from './ar/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './ar/approvals.ts';
import { mailbox } from './ar/mailbox.ts';
import { news } from './ar/news.ts';
import { forum } from './ar/forum.ts';
import { record } from './ar/record.ts';
import { certificates } from './ar/certificates.ts';
import { externalTraining, externalStatus } from './ar/external-training.ts';
import { career, levelStanding } from './ar/career.ts';
import { pdf } from './ar/pdf.ts';
import { document } from './ar/document.ts';
import { keys } from './ar/keys.ts';

/** What the further places say, in Arabic. */
export const arPlaces: PlaceWords = {
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
