import type { PlaceWords } from '../locale.ts';
import { learning, download } from './zh-Hans/enrollments.ts';
import { course } from './zh-Hans/course.ts';
import { pack, pause, downloadFailure, protection } from './zh-Hans/pack.ts';
import { player, playerFailure } from './zh-Hans/player.ts';
import { me, theme } from './zh-Hans/me.ts';
import { calls, callRefusal } from './zh-Hans/calls.ts';
import { refusedFor, slip, slipKind, slipSays, slipState } from './zh-Hans/slips.ts';
import { unsent, notTakenUp } from './zh-Hans/unsent.ts';
import { catalog, resources } from './zh-Hans/catalog.ts';
import { search } from './zh-Hans/search.ts';
import { module, enrol, withdraw, standing, whyInLms, how, exam, held } from './zh-Hans/module.ts';
import { path } from './zh-Hans/learning-path.ts';
import { downloads } from './zh-Hans/downloads.ts';
import { approvals, approvalKind, approvalKinds, approvalWish } from './zh-Hans/approvals.ts';
import { mailbox } from './zh-Hans/mailbox.ts';
import { news } from './zh-Hans/news.ts';
import { forum } from './zh-Hans/forum.ts';
import { record } from './zh-Hans/record.ts';
import { certificates } from './zh-Hans/certificates.ts';
import { externalTraining, externalStatus } from './zh-Hans/external-training.ts';
import { career, levelStanding } from './zh-Hans/career.ts';
import { pdf } from './zh-Hans/pdf.ts';
import { document } from './zh-Hans/document.ts';
import { keys } from './zh-Hans/keys.ts';

export const zhHansPlaces: PlaceWords = {
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
