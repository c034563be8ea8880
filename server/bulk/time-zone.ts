const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  formats.set(zone, made);
  return made;
}

/** Whether it is a time zone ID that can be reckoned with (IANA). */
export function isTimeZone(zone: string): boolean {
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far the zone's clocks are ahead of UTC at that moment. */
function aheadMs(zone: string, moment: number): number {
  const parts = new Map(formatFor(zone).formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - moment;
}

/**
 * The moment at which the clocks of that zone show this. `wall` is the same clock reading taken as UTC. Of an hour that clocks show twice, the first; of one they leave out,
 * the moment as if they had not been moved yet.
 */
export function momentIn(zone: string, wall: Date): Date {
  if (zone === 'UTC') return wall;
  const day = 24 * 3600 * 1000;
  const before = wall.getTime() - aheadMs(zone, wall.getTime() - day);
  if (before + aheadMs(zone, before) === wall.getTime()) return new Date(before);
  const after = wall.getTime() - aheadMs(zone, wall.getTime() + day);
  return new Date(after + aheadMs(zone, after) === wall.getTime() ? after : before);
}
