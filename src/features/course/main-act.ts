import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';

/** What the one button at the bottom does. */
export type MainAct =
  | { readonly kind: 'open'; readonly word: 'open' | 'goOn' | 'openAgain'; readonly mayStartAnew: boolean }
  /** It plays from this device, and is not here yet. */
  | { readonly kind: 'download' }
  | { readonly kind: 'try-again' }
  /** The download is on its way. */
  | { readonly kind: 'wait'; readonly isPaused: boolean }
  /** It may not be downloaded. `href` is the LMS's own address. */
  | { readonly kind: 'lms'; readonly href: string }
  | { readonly kind: 'nothing' };

interface Facts {
  readonly record: Pick<TrainingRecord, 'downloadable' | 'overallStatus' | 'links' | 'learningModule'>;
  readonly download: DownloadState;
  /** How far it is by what was done on this device. */
  readonly statusHere: LessonStatus;
}

/** Chooses the button by kind and state (design/art-direction.md, "Module and Course"). Unknown is not *may be downloaded*. */
export function mainActOf({ record, download, statusHere }: Facts): MainAct {
  const isHere = download.kind === 'ready' || ('keptRevision' in download && download.keptRevision !== undefined);
  if (isHere) return openAct(record.overallStatus?.code, statusHere);
  if (record.downloadable !== true) return lmsAct(record);
  if (download.kind === 'none') return { kind: 'download' };
  if (download.kind === 'failed') return { kind: 'try-again' };
  return { kind: 'wait', isPaused: download.kind === 'paused' };
}

function openAct(status: string | undefined, statusHere: LessonStatus): MainAct {
  const isFinished = status === 'completed' || statusHere === 'passed' || statusHere === 'completed' || statusHere === 'failed';
  if (isFinished) return { kind: 'open', word: 'openAgain', mayStartAnew: true };
  return { kind: 'open', word: statusHere !== 'not attempted' || status === 'incomplete' ? 'goOn' : 'open', mayStartAnew: false };
}

function lmsAct(record: Facts['record']): MainAct {
  const link = record.links.find(({ rel }) => rel === 'launch') ?? record.learningModule.links.find(({ rel }) => rel === 'alternate');
  return link ? { kind: 'lms', href: link.href } : { kind: 'nothing' };
}
