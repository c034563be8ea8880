import type { Slip } from './slips.ts';

/** A line of the record: a day, or a slip of it. */
export type RecordLine = { readonly kind: 'day'; readonly key: string; readonly at: number | undefined } | { readonly kind: 'slip'; readonly key: string; readonly slip: Slip; readonly place: number };

/** The slips in their order with a line before each new day of the device's calendar. A day may come twice where the clock was set back: order is not the clock's (S12). */
export function byDay(slips: readonly Slip[]): readonly RecordLine[] {
  const lines: RecordLine[] = [];
  let last: number | undefined | 'none' = 'none';
  slips.forEach((slip, index) => {
    const day = slip.startedAt === undefined ? undefined : new Date(slip.startedAt).setHours(0, 0, 0, 0);
    if (day !== last) lines.push({ kind: 'day', key: `day ${slip.id}`, at: slip.startedAt });
    last = day;
    lines.push({ kind: 'slip', key: slip.id, slip, place: index + 1 });
  });
  return lines;
}
