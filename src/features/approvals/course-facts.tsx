import type { Approval } from '#courses/approvals/approval.ts';
import { priceOfApproval } from '#courses/approvals/sum-approvals.ts';
import { statedLength } from '#courses/stated-minutes.ts';
import { useWords } from '#i18n/use-words.ts';
import { FactsCard } from './facts-card.tsx';
import type { ApprovalFacts } from './use-facts.ts';
import { nameOf, useFactWords } from './use-fact-words.ts';

/** What the LMS tells of the course, and of the date that is asked for. */
export function CourseFacts({ approval, facts: { module, session } }: { readonly approval: Approval; readonly facts: ApprovalFacts }) {
  const { t, formats, wordOf } = useWords();
  const { days, price, seats } = useFactWords();
  const type = approval.module?.type ?? module?.type;
  const start = Date.parse(session?.start ?? '');
  const time = Number.isNaN(start) ? undefined : formats.time(start);
  const date = [days(session?.start, session?.end), time].filter((part) => part !== undefined).join(' · ');
  const deadline = Date.parse(session?.deadline ?? '');
  const place = [session?.location, session?.facility?.trainingCenter?.name].filter(Boolean).join(' · ');
  return (
    <FactsCard
      facts={[
        [t('approvals.dueFact'), approval.due === undefined ? undefined : formats.date(approval.due)],
        [t('approvals.kindFact'), type && wordOf('kind', type.code, type.label ?? module?.typeLabel)],
        [t('approvals.date'), date],
        [t('approvals.place'), place],
        [t('approvals.teacher'), session && formats.list(session.instructors.map(nameOf))],
        [t('approvals.seatsFact'), seats(session)],
        [t('approvals.price'), price(priceOfApproval(approval, { module, session }))],
        [t('approvals.deadline'), Number.isNaN(deadline) ? undefined : formats.date(deadline)],
        [t('approvals.length'), statedLength(module?.duration, formats)],
        [t('approvals.language'), module?.language && formats.language(module.language)],
      ]}
    />
  );
}
