const dayMs = 24 * 3600 * 1000;

/** How a kind of seed file writes a moment. */
export type SeedMoment = (date: Date) => string;

/** `05-01-2026 09:30`, for `trainingHistoryCsv`. */
export const dayFirst: SeedMoment = (date) => `${date.toISOString().slice(0, 10).split('-').toReversed().join('-')} ${date.toISOString().slice(11, 16)}`;
/** `2026-01-05T09:30Z`, for `courses`. */
export const isoMinute: SeedMoment = (date) => `${date.toISOString().slice(0, 16)}Z`;

/**
 * A seed's text with its dates counted from today: `{+9 07:00}` is nine days from now at 7 in the morning UTC, as that kind of file writes it; `{=-30}` is the
 * day thirty days ago as `yyyy-MM-dd`.
 */
export function withDates(seed: string, now: Date, write: SeedMoment): string {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  return seed
    .replaceAll(/\{([+-]\d+) (\d\d):(\d\d)\}/g, (_, days: string, hour: string, minute: string) => write(new Date(today + Number(days) * dayMs + Number(hour) * 3_600_000 + Number(minute) * 60_000)))
    .replaceAll(/\{=([+-]\d+)\}/g, (_, days: string) => new Date(today + Number(days) * dayMs).toISOString().slice(0, 10));
}
