import type { CustomAttribute } from '#api/contract/common.ts';
import type { ModuleSession } from '#api/contract/module.ts';
import { meetingsOf, phaseOf } from './session-times.ts';

/** Whether one may enrol in a date now, as far as its own facts tell; the LMS decides. */
export type SessionStanding = 'open' | 'full' | 'closed' | 'not-open-yet' | 'by-invitation' | 'cancelled' | 'over';

/** What a date needs to be judged: a session of a module, or of a programme's module. */
export type DatedSession = Pick<ModuleSession, 'start' | 'end' | 'classes' | 'attributes' | 'open' | 'deadline' | 'seats' | 'status'>;

export function standingOf(session: DatedSession, now: number): SessionStanding {
  const code = session.status?.code;
  if (code === 'cancelled') return 'cancelled';
  if (code === 'completed' || phaseOf(meetingsOf(session), now) === 'over') return 'over';
  if (code === 'closed' || code === 'pending' || Date.parse(session.deadline ?? '') < now) return 'closed';
  if (Date.parse(session.open ?? '') > now) return 'not-open-yet';
  if (code === 'invitation') return 'by-invitation';
  return seatsLeft(session) === 0 ? 'full' : 'open';
}

/** How many are left, where the site tells (docs/decisions/0014), or there are none at all. `seats` alone may be all of them (module.ts). */
export function seatsLeft({ seats, attributes }: Pick<DatedSession, 'seats' | 'attributes'>): number | undefined {
  const told = attributeOf(attributes, 'seatsLeft');
  if (told !== undefined && /^\d{1,6}$/u.test(told)) return Number(told);
  return seats === 0 ? 0 : undefined;
}

/** What a site tells in an attribute of its own (docs/decisions/0014); an empty one tells nothing. */
export function attributeOf(attributes: readonly CustomAttribute[], code: string): string | undefined {
  const value = attributes.find((attribute) => attribute.code === code)?.value.trim();
  return value === '' ? undefined : value;
}

/** Dates that are not over, the next one first; those without a date last. */
export const comingSessions = <Session extends DatedSession>(sessions: readonly Session[], now: number): readonly Session[] =>
  sessions
    .filter((session) => standingOf(session, now) !== 'over')
    .toSorted((one, other) => (meetingsOf(one)[0]?.start ?? Infinity) - (meetingsOf(other)[0]?.start ?? Infinity) || 0);

/** Where a date on a screen is joined: an address that stands in its place or in an attribute. */
export function joinAddress({ location, attributes }: Pick<ModuleSession, 'location' | 'attributes'>): string | undefined {
  const texts = [location ?? '', ...attributes.map(({ value }) => value)];
  return texts.map((text) => /https:\/\/[^\s<>"']+/u.exec(text)?.[0]).find((address) => address !== undefined && URL.canParse(address));
}
