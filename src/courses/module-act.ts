import type { Module, ModuleSession } from '#api/contract/module.ts';
import type { Money } from '#api/contract/common.ts';
import { lmsStart } from '#api/lms-start.ts';
import type { PrerequisiteStep, PrerequisiteStrap } from './prerequisite-steps.ts';
import { openSessions } from './open-sessions.ts';
import { attributeOf, standingOf } from './session-standing.ts';

/** What the one button of a course does that I am not enrolled in. */
export type ModuleAct =
  | { readonly kind: 'enrol' | 'ask' | 'waitlist' }
  /** Something must be done first; enrolling stays possible, for the LMS may know better. */
  | { readonly kind: 'first'; readonly step: PrerequisiteStep }
  | { readonly kind: 'pay'; readonly href: string }
  | { readonly kind: 'closed'; readonly because: 'archived' | 'no-date' | 'full' };

interface ModuleFacts {
  readonly module: Pick<Module, 'archived' | 'sessions' | 'attributes' | 'price' | 'defaultSessionPrice' | 'links'>;
  readonly prerequisites: PrerequisiteStrap | undefined;
  readonly now: number;
  /** The LMS refused to enrol before it is paid, whatever it tells of prices. */
  readonly refused?: { readonly sessionId: string | undefined } | undefined;
}

/** The word of the button by what the LMS tells. What it does not tell – approval, a waiting list – is told by its answer. */
export function moduleActOf({ module, prerequisites, now, refused }: ModuleFacts): ModuleAct {
  if (module.archived === true) return { kind: 'closed', because: 'archived' };
  const open = openSessions(module, now);
  if (module.sessions.length > 0 && open.length === 0) return { kind: 'closed', because: 'no-date' };
  if (refused) return { kind: 'pay', href: payHref(module, open, refused.sessionId) ?? lmsStart };
  if (prerequisites?.missing) return { kind: 'first', step: prerequisites.missing };
  const needsApproval = attributeOf(module.attributes, 'approval') !== undefined;
  const href = payHref(module, open);
  if (!needsApproval && href !== undefined && isPriced(module, open)) return { kind: 'pay', href };
  if (open.length > 0 && open.every((session) => standingOf(session, now) === 'full')) {
    return attributeOf(module.attributes, 'waitlist') === undefined ? { kind: 'closed', because: 'full' } : { kind: 'waitlist' };
  }
  return { kind: needsApproval ? 'ask' : 'enrol' };
}

/** What a date costs, or the course without one: the date's own price, else that of all dates, else the course's. */
export const priceOf = ({ price, defaultSessionPrice }: Pick<Module, 'price' | 'defaultSessionPrice'>, session?: Pick<ModuleSession, 'price'>): Money | undefined =>
  session ? (session.price ?? defaultSessionPrice ?? price) : (price ?? defaultSessionPrice);

const costs = (money: Money | undefined): boolean => (money?.amount ?? 0) > 0;

const isPriced = (module: ModuleFacts['module'], open: readonly ModuleSession[]): boolean =>
  open.length > 0 ? open.every((session) => costs(priceOf(module, session))) : costs(priceOf(module));

/** The site's own page for enrolling into that date, or the only one, else that of the course. */
export function payHref({ links }: Pick<Module, 'links'>, sessions: readonly ModuleSession[], sessionId?: string): string | undefined {
  const date = sessionId === undefined ? sessions.length === 1 && sessions[0] : sessions.find(({ id }) => id === sessionId);
  const ofDate = date ? date.links.find(({ rel }) => rel === 'enroll') : undefined;
  return (ofDate ?? links.find(({ rel }) => rel === 'alternate'))?.href;
}
