import { useQueries, useQuery } from '@tanstack/react-query';
import { ClipboardCheck, Mail, SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Section } from '#ui/section.tsx';
import type { DashboardHrefs, WaitingQueries } from './dashboard-deps.ts';
import styles from './needs-you.module.css';

interface NeedsYouProps {
  readonly waiting: WaitingQueries;
  readonly hrefs: DashboardHrefs;
}

/** What waits for this person, as one row with its counts. Not there where nothing waits, or where the LMS does not say. */
export function NeedsYou({ waiting, hrefs }: NeedsYouProps) {
  const { t } = useWords();
  const requests = useQueries({ queries: [waiting.enrollmentRequests, waiting.withdrawalRequests], combine: (results) => results.reduce((sum, { data }) => sum + (data?.value.requests.length ?? 0), 0) });
  const tasks = useQuery(waiting.tasks).data?.value.tasks.filter(({ status }) => status === undefined || status === 'pending').length ?? 0;
  const external = useQuery(waiting.externalTraining).data?.value.requests.length ?? 0;
  const assessments = useQuery(waiting.assessments).data?.value.assessments.filter(({ status }) => status?.code !== 'completed').length ?? 0;
  const messages = useQuery(waiting.mailbox).data?.value.messages.filter(({ read }) => read === false).length ?? 0;
  const approvals = requests + tasks + external;
  if (approvals + assessments + messages === 0) return null;
  return (
    <Section title={t('dashboard.needsYou')}>
      <ul className={styles.row}>
        <Waits count={approvals} to={hrefs.approvals} icon={<ClipboardCheck aria-hidden="true" />} words={t('dashboard.approvals', { count: approvals })} />
        <Waits count={assessments} to={hrefs.approvals} icon={<SquarePen aria-hidden="true" />} words={t('dashboard.assessments', { count: assessments })} />
        <Waits count={messages} to={hrefs.mailbox} icon={<Mail aria-hidden="true" />} words={t('dashboard.messages', { count: messages })} />
      </ul>
    </Section>
  );
}

function Waits({ count, to, icon, words }: { readonly count: number; readonly to: string; readonly icon: ReactNode; readonly words: string }) {
  if (count === 0) return null;
  return (
    <li className={styles.cell}>
      <Link to={to} className={styles.link}>
        {icon}
        <span>{words}</span>
      </Link>
    </li>
  );
}
