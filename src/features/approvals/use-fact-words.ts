import type { Money, Person } from '#api/contract/common.ts';
import type { ModuleSession } from '#api/contract/module.ts';
import type { Approval } from '#courses/approvals/approval.ts';
import { priceOfApproval } from '#courses/approvals/sum-approvals.ts';
import { seatsLeft } from '#courses/session-standing.ts';
import { useWords } from '#i18n/use-words.ts';
import type { ApprovalFacts } from './use-facts.ts';

interface FactWords {
  readonly days: (start: string | undefined, end: string | undefined) => string | undefined;
  readonly price: (money: Money | undefined) => string | undefined;
  /** How many seats are left where the site tells, else how many there are. */
  readonly seats: (session: ModuleSession | undefined) => string | undefined;
  /** The few that a card has room for: when, how many seats, what it costs. */
  readonly onCard: (approval: Approval, facts: ApprovalFacts) => readonly string[];
  /** Since when it waits, or by when it should be done. */
  readonly when: (approval: Approval, now: number) => string | undefined;
}

/** The facts of a request in words; one that was not told is undefined. */
export function useFactWords(): FactWords {
  const { t, formats } = useWords();
  const days: FactWords['days'] = (start, end) => {
    const from = dayTime(start);
    if (from === undefined) return undefined;
    return formats.days(from, dayTime(end) ?? from);
  };
  const price: FactWords['price'] = (money) => (money?.amount === undefined || money.amount === 0 ? undefined : formats.price(money.amount, money.currency));
  const words: FactWords = {
    days,
    price,
    seats: (session) => {
      const left = session && seatsLeft(session);
      if (left !== undefined) return left === 0 ? t('module.seatsNone') : t('enrol.fewLeft', { count: left });
      return session?.seats === undefined ? undefined : t('module.seats', { count: session.seats });
    },
    onCard: (approval, { module, session }) => {
      const { external } = approval;
      const cost = price(priceOfApproval(approval, { module, session }));
      const date = external ? days(external.startDate, external.endDate) : days(session?.start, session?.end);
      return [date, words.seats(session), cost].filter((fact) => fact !== undefined);
    },
    when: ({ kind, since, due }, now) => {
      if (due !== undefined) return t(due < now ? 'approvals.overdue' : 'approvals.due', { when: formats.fromNow(due, now) });
      if (since === undefined) return undefined;
      return t(kind === 'task' ? 'approvals.done' : 'approvals.asked', { when: formats.fromNow(since, now) });
    },
  };
  return words;
}

export const nameOf = (person: Person): string => [person.given, person.family].filter(Boolean).join(' ') || person.id;

/** A date without a time is that day where the learner is. */
function dayTime(text: string | undefined): number | undefined {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text ?? '');
  const at = day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])).getTime() : Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}
