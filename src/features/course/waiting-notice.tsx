import { useQuery } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { useWords, type Words } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import type { CourseDeps, KnownRecord } from './course-deps.ts';

interface WaitingNoticeProps {
  readonly deps: CourseDeps;
  readonly record: KnownRecord['record'];
}

/** What is waited for: somebody's answer, or a seat. Nothing where nothing is. */
export function WaitingNotice({ deps, record }: WaitingNoticeProps) {
  const words = useWords();
  const { t, formats } = words;
  const waiting = useWaitingFor(deps, record);
  if (waiting === undefined) return null;
  return (
    <Notice tone="due" icon={<Clock aria-hidden="true" />} title={waiting.sentence}>
      {waiting.step && <p>{t('course.waitStep', { step: waiting.step })}</p>}
      {waiting.reason && <p>{t('course.waitReason', { reason: waiting.reason })}</p>}
      {waiting.submitted !== undefined && <p>{t('course.waitSince', { day: formats.date(waiting.submitted) })}</p>}
    </Notice>
  );
}

interface Waiting {
  readonly sentence: string;
  readonly step?: string | undefined;
  readonly reason?: string | undefined;
  readonly submitted?: number | undefined;
}

/** Whose answer is waited for, as far as the LMS tells it. */
export function useWaitingFor(deps: CourseDeps, record: KnownRecord['record'] | undefined): Waiting | undefined {
  const { t }: Words = useWords();
  const code = record?.overallStatus?.code;
  const requests = useQuery({ ...deps.requests, enabled: code === 'pendingApproval' });
  if (code === 'waitlisted') return { sentence: t('course.waitSeat') };
  if (code !== 'pendingApproval') return undefined;
  const request = requests.data?.value.requests.find(
    ({ session, from, status }) => session?.module.id === record?.learningModule.id && (from === undefined || from.id === deps.learner.userId) && (status === undefined || status.code === 'pending'),
  );
  const approver = request?.step?.approver;
  const submitted = Date.parse(request?.submitted ?? '');
  return {
    sentence: approver ? t('course.waitFor', { name: `${approver.given} ${approver.family}`.trim() }) : t('course.waitApproval'),
    step: request?.step?.name,
    reason: request?.reason === '' ? undefined : request?.reason,
    submitted: Number.isNaN(submitted) ? undefined : submitted,
  };
}
