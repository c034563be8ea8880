import { CircleAlert } from 'lucide-react';
import type { Module } from '#api/contract/module.ts';
import type { EnrolOutcome } from '#courses/enrolling/enrol-outcome.ts';
import { useWords } from '#i18n/use-words.ts';
import { ButtonOut } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { SupportDetails } from '#ui/support-details.tsx';
import type { ModuleDeps } from './course-deps.ts';

interface EnrolAnswerProps {
  readonly deps: Pick<ModuleDeps, 'mapLmsAddress'>;
  readonly module: Module;
  readonly outcome: Exclude<EnrolOutcome, { record: unknown }>;
}

/** Why nobody was enrolled, each reason in a sentence of its own; the LMS's own words stand under *Details*. */
export function EnrolAnswer({ deps, module, outcome }: EnrolAnswerProps) {
  const { t } = useWords();
  const page = module.links.find(({ rel }) => rel === 'alternate')?.href;
  const href = page === undefined ? undefined : deps.mapLmsAddress(page);
  if (outcome.kind !== 'refused') {
    const sentence = outcome.kind === 'not-sent' ? `${t('enrol.notSent')} ${t(outcome.reason === 'offline' ? 'errors.unreachable' : `errors.${outcome.reason}`)}` : t(`enrol.${outcome.kind}`);
    return (
      <Notice says="alert" tone="due" icon={<CircleAlert aria-hidden="true" />}>
        <p>{sentence}</p>
      </Notice>
    );
  }
  const { because, said } = outcome;
  const isDoneThere = because === 'payment' || because === 'not-offered' || because === 'other';
  return (
    <Notice says="alert" tone="bad" icon={<CircleAlert aria-hidden="true" />} title={t('enrol.notEnrolled')}>
      <p>{t(`refusal.${because}`)}</p>
      {isDoneThere && href && (
        <ButtonOut href={href} kind="quiet" size="small">
          {t(because === 'payment' ? 'enrol.pay' : 'course.openInLms')}
        </ButtonOut>
      )}
      {said && <SupportDetails label={t('failed.details')} copyLabel={t('common.copy')} copiedLabel={t('common.copied')} text={said} />}
    </Notice>
  );
}
