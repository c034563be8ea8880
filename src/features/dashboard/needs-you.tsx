import { ClipboardCheck, Mail, SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Section } from '#ui/section.tsx';
import type { DashboardHrefs } from './dashboard-deps.ts';
import styles from './needs-you.module.css';

interface NeedsYouProps {
  readonly counts: { readonly approvals: number; readonly assessments: number; readonly messages: number };
  readonly hrefs: DashboardHrefs;
}

/** What waits for this person, as one row with its counts. Not there where nothing waits, or where the LMS does not say. */
export function NeedsYou({ counts: { approvals, assessments, messages }, hrefs }: NeedsYouProps) {
  const { t } = useWords();
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
