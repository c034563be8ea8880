import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import { isPlayable, type CourseStandard } from '#formats/course.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';

/** What the one button at the bottom does. */
export type MainAct =
  | { readonly kind: 'open'; readonly word: 'open' | 'goOn' | 'openAgain'; readonly mayStartAnew: boolean }
  /** It plays from this device, and is not here yet. */
  | { readonly kind: 'download' }
  | { readonly kind: 'try-again' }
  /** The download is on its way. */
  | { readonly kind: 'wait'; readonly isPaused: boolean }
  /** `href` is the LMS's own address. */
  | { readonly kind: 'lms'; readonly href: string; readonly why: WhyNotHere }
  | { readonly kind: 'nothing'; readonly why: WhyNotHere };

/** Why a course does not open in the app: it may not be downloaded, or it is here and the player does not know its standard. */
type WhyNotHere = 'not-downloadable' | 'not-playable';

interface Facts {
  readonly record: Pick<TrainingRecord, 'downloadable' | 'overallStatus' | 'links' | 'learningModule'>;
  readonly download: DownloadState;
  /** Of the course on this device. */
  readonly standard?: CourseStandard | undefined;
  /** How far it is by what was done on this device. */
  readonly statusHere: LessonStatus;
}

/** Chooses the button by kind and state (design/art-direction.md, "Module and Course"). Unknown is not *may be downloaded*. */
export function mainActOf({ record, download, standard, statusHere }: Facts): MainAct {
  const isHere = download.kind === 'ready' || ('keptRevision' in download && download.keptRevision !== undefined);
  if (isHere && standard && !isPlayable(standard)) return lmsAct(record, 'not-playable');
  if (isHere) return openAct(record.overallStatus?.code, statusHere);
  if (record.downloadable !== true) return lmsAct(record, 'not-downloadable');
  if (download.kind === 'none') return { kind: 'download' };
  if (download.kind === 'failed') return { kind: 'try-again' };
  return { kind: 'wait', isPaused: download.kind === 'paused' };
}

function openAct(status: string | undefined, statusHere: LessonStatus): MainAct {
  const isFinished = status === 'completed' || statusHere === 'passed' || statusHere === 'completed' || statusHere === 'failed';
  if (isFinished) return { kind: 'open', word: 'openAgain', mayStartAnew: true };
  return { kind: 'open', word: statusHere !== 'not attempted' || status === 'incomplete' ? 'goOn' : 'open', mayStartAnew: false };
}

function lmsAct(record: Facts['record'], why: WhyNotHere): MainAct {
  const link = record.links.find(({ rel }) => rel === 'launch') ?? record.learningModule.links.find(({ rel }) => rel === 'alternate');
  return link ? { kind: 'lms', href: link.href, why } : { kind: 'nothing', why };
}
