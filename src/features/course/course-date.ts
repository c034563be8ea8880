import type { Module, ModuleSession } from '#api/contract/module.ts';
import type { DateFacts } from '#courses/main-act.ts';
import { openSessions } from '#courses/open-sessions.ts';
import { joinAddress } from '#courses/session-standing.ts';
import { meetingsOf } from '#courses/session-times.ts';
import type { KnownRecord } from './course-deps.ts';

/** The date of an enrollment, with all that the catalog says of it; a date that the catalog does not know any more is shown as the record tells it. */
export function myDate(known: KnownRecord | undefined, about: Module | undefined): ModuleSession | undefined {
  const session = known?.record.session;
  if (!session) return undefined;
  return about?.sessions.find(({ id }) => id === session.id) ?? { ...session, code: session.code ?? '', instructors: [], modules: [], links: [], classes: [], attributes: [] };
}

/** What is known of it, for the main button. */
export function dateFacts(known: KnownRecord | undefined, about: Module | undefined, mapHref: string | undefined, now: number): DateFacts {
  const session = myDate(known, about);
  return {
    mine: session ? 'given' : known && !known.isFromList ? 'none' : 'unknown',
    meetings: session ? meetingsOf(session) : [],
    hasChoice: about !== undefined && openSessions(about, now).length > 0,
    joinHref: session && joinAddress(session),
    mapHref,
  };
}
