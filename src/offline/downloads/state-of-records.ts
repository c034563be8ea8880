import type { StoredPackage } from '../chunks/chunks-db.ts';
import { countBytes } from '../chunks/ranges.ts';
import type { DownloadState } from './download-state.ts';

export interface StateOfRecords {
  readonly state: DownloadState;
  /** The download that is not finished, if there is one. */
  readonly going: StoredPackage | undefined;
  /** The revision that is ready, if there is one. */
  readonly keptRevision: number | undefined;
}

/** Says beside a state that an older revision can be opened meanwhile. */
export const withKeptRevision = (state: DownloadState, keptRevision: number | undefined): DownloadState =>
  keptRevision === undefined || state.kind === 'ready' || state.kind === 'none' ? state : { ...state, keptRevision };

const latest = (records: readonly StoredPackage[]): StoredPackage | undefined =>
  records.toSorted((one, other) => other.about.revision - one.about.revision)[0];

/** The place of a download among those that are not finished: the lowest goes first. */
export const rankOf = ({ rank, createdAt }: Pick<StoredPackage, 'rank' | 'createdAt'>): number => rank ?? createdAt;

/** What the database alone tells about one enrollment's packages: whoever runs the download knows more. */
export function stateOfRecords(records: readonly StoredPackage[]): StateOfRecords {
  const kept = latest(records.filter(({ state }) => state === 'ready'));
  const going = latest(records.filter(({ state }) => state !== 'ready'));
  const keptRevision = kept?.about.revision;
  if (going) {
    const progress = { bytes: countBytes(going.ranges), total: going.size };
    const state: DownloadState = going.wish === 'go' ? { kind: 'queued', ...progress } : { kind: 'paused', why: going.pausedWhy ?? 'by-learner', ...progress };
    return { state: withKeptRevision(state, keptRevision), going, keptRevision };
  }
  if (kept) return { state: { kind: 'ready', bytes: countBytes(kept.ranges), revision: kept.about.revision }, going, keptRevision };
  return { state: { kind: 'none' }, going, keptRevision };
}
