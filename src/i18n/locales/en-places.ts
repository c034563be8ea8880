import { learning, download } from './en/enrollments.ts';
import { course } from './en/course.ts';
import { pack, pause, downloadFailure, protection } from './en/pack.ts';
import { player, playerFailure } from './en/player.ts';
import { me, theme } from './en/me.ts';
import { calls, callRefusal } from './en/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './en/slips.ts';
import { unsent, notTakenUp } from './en/unsent.ts';
import { catalog, resources } from './en/catalog.ts';
import { search } from './en/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './en/module.ts';
import { path } from './en/learning-path.ts';
import { downloads } from './en/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './en/approvals.ts';
import { mailbox } from './en/mailbox.ts';
import { news } from './en/news.ts';
import { forum } from './en/forum.ts';
import { record } from './en/record.ts';
import { certificates } from './en/certificates.ts';
import { externalTraining, externalStatus } from './en/external-training.ts';
import { career, levelStanding } from './en/career.ts';
import { pdf } from './en/pdf.ts';
import { document } from './en/document.ts';
import { keys } from './en/keys.ts';

/** What the further places say. */
export const enPlaces = {
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
