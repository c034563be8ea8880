import type { Module, ModuleSession } from '#api/contract/module.ts';
import { standingOf } from './session-standing.ts';

/** Dates that one may ask for: those that are open, and full ones, which may have a waiting list. */
export const openSessions = ({ sessions }: Pick<Module, 'sessions'>, now: number): readonly ModuleSession[] =>
  sessions.filter((session) => ['open', 'full'].includes(standingOf(session, now)));
