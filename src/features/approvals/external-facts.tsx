import { useQuery } from '@tanstack/react-query';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileRows } from '#parts/files/file-row.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import styles from './approval-in-full.module.css';
import { FactsCard } from './facts-card.tsx';
import { useFactWords } from './use-fact-words.ts';

interface ExternalFactsProps {
  readonly deps: ApprovalsDeps;
  /** As the list told it; the record itself may tell more. */
  readonly record: ExternalRecord;
  readonly isOnline: boolean;
}

/** Training that somebody did elsewhere, with what proves it. */
export function ExternalFacts({ deps, record: listed, isOnline }: ExternalFactsProps) {
  const { t, formats, wordOf } = useWords();
  const { days, price } = useFactWords();
  const { data } = useQuery(deps.externalRecord(listed.id));
  const record = { ...listed, ...data?.value };
  const { type, subject, startDate, endDate, venue, language, duration, cost, grade, score, vendor, attachment } = record;
  return (
    <>
      <FactsCard
        facts={[
          [t('approvals.kindFact'), type && wordOf('kind', type.code, type.label)],
          [t('approvals.date'), days(startDate, endDate)],
          [t('approvals.vendor'), vendor],
          [t('approvals.venue'), venue],
          [t('approvals.length'), duration?.amount === undefined ? undefined : formats.quantity(duration.amount, duration.unit ?? '')],
          [t('approvals.price'), price(cost)],
          [t('approvals.grade'), grade],
          [t('approvals.score'), score],
          [t('approvals.subject'), subject?.name],
          [t('approvals.language'), language && formats.language(language.code)],
        ]}
      />
      {attachment && (
        <section className={styles.section}>
          <h2>{t('approvals.attachment')}</h2>
          <FileRows label={t('approvals.attachment')} files={[{ href: attachment.url, name: attachment.name, length: attachment.size }]} isOnline={isOnline} openFile={deps.openFile} />
        </section>
      )}
    </>
  );
}
