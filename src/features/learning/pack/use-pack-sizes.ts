import { useQueries } from '@tanstack/react-query';
import type { PackCourse } from '#courses/packing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { useStore } from '#ui/store.ts';
import type { PackDeps } from '../learning-deps.ts';

/** By enrollment: how large it is; null where the LMS does not say, nothing where it was not heard yet. */
export type PackSizes = ReadonlyMap<string, number | null>;

/** The sizes of what could come along. */
export function usePackSizes(deps: PackDeps, courses: readonly PackCourse[]): PackSizes {
  const isOnline = useStore(deps.isOnline);
  const answers = useQueries({ queries: courses.map(({ record }) => ({ ...deps.packageBytes(record.id), enabled: isOnline })) });
  return new Map(
    courses.flatMap(({ record }, index) => {
      const answer = answers[index];
      if (!answer || answer.isPending) return [];
      return [[record.id, answer.data ?? null] as const];
    }),
  );
}

/** What is still to come of the chosen ones. */
export function bytesToCome(chosen: readonly PackCourse[], sizes: PackSizes, downloads: ReadonlyMap<string, DownloadState>): { readonly bytes: number; readonly unknown: number } {
  let bytes = 0;
  let unknown = 0;
  for (const { record } of chosen) {
    const state = downloads.get(record.id);
    const size = (state && 'total' in state ? state.total : undefined) ?? sizes.get(record.id);
    if (size === undefined || size === null) unknown += 1;
    else bytes += Math.max(0, size - (state && 'total' in state ? state.bytes : 0));
  }
  return { bytes, unknown };
}
