import { useQuery } from '@tanstack/react-query';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { LmsHtml } from '#parts/lms-html.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Levels } from '#ui/charts/levels.tsx';
import { Detail } from '#ui/detail.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import { ApiError } from '#api/api-error.ts';
import type { CareerDeps } from './career-deps.ts';
import styles from './career.module.css';
import { CompetencyProof } from './competency-proof.tsx';
import { CompetencyScale } from './competency-scale.tsx';
import { isMet, standingOf } from './standing.ts';
import { StandingWord } from './standing-word.tsx';
import { StepRows, type Step } from './step-rows.tsx';
import { useCareer, useEnrolled } from './use-career.ts';
import { useBackToCareer } from './use-back-to-career.ts';

/** One competency: where I stand, what proves it, and what would close the gap. */
export function CompetencyPage({ deps, id }: { readonly deps: CareerDeps; readonly id: string }) {
  const { t } = useWords();
  const told = useQuery(deps.competency(id));
  const { profiles } = useCareer(deps);
  const award = useQuery(deps.awarded).data?.value.competencies.find((one) => one.id === id);
  const status = useQuery(deps.statuses).data?.value.competencies.find((one) => one.id === id);
  const enrolled = useEnrolled(deps);
  const isOnline = useStore(deps.isOnline);
  const back = useBackToCareer(deps.hrefOfCareer);

  const onPath = profiles.flatMap(({ competencies }) => competencies).find((competency) => competency.id === id);
  const standing = onPath?.standing ?? standingOf(status?.status?.code, award);
  const { value } = told.data ?? {};
  const name = value?.name ?? onPath?.name ?? award?.name ?? status?.name;
  const isGone = told.error instanceof ApiError && told.error.reason === 'not-found';
  const steps: readonly Step[] = onPath && onPath.items.length > 0 ? onPath.items : (value?.modules.map((module) => ({ module })) ?? []);
  const isClosed = isMet(standing) && standing.kind !== 'at-risk';
  return (
    <Detail back={back}>
      {name === undefined ? (
        told.isPending ? (
          <BoneBox inlineSize="100%" blockSize="20rem" radius="14px" />
        ) : isGone || !told.error ? (
          <EmptyPlace drawing="blank-tag" title={t('career.goneTitle')} sentence={t('career.goneSentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfCareer}>{t('career.toCareer')}</ButtonLink>} />
        ) : (
          <AnswerFailure error={told.error} isOnline={isOnline} onRetry={() => void told.refetch()} title={t('career.competencyFailed')} />
        )
      ) : (
        <>
          <header className={styles.section}>
            <h1 className={styles.title} tabIndex={-1}>
              <bdi>{name}</bdi>
            </h1>
            <LmsHtml className={styles.quiet} html={value?.description ?? award?.description} />
            {standing.kind !== 'unknown' && (
              <div className={styles.large}>
                <Levels levels={standing.levels} />
                <StandingWord standing={standing} />
              </div>
            )}
          </header>
          {value && value.levels.length > 1 && <CompetencyScale levels={value.levels} award={award} />}
          <CompetencyProof award={award} steps={steps} enrolled={enrolled} />
          {steps.length > 0 && (
            <section className={styles.section} aria-labelledby="competency-steps">
              <h2 id="competency-steps">{isClosed ? t('career.leadsHere') : standing.kind === 'at-risk' || standing.kind === 'lapsed' ? t('career.keepsIt') : t('career.closesIt')}</h2>
              <StepRows steps={steps} label={t('career.leadsHere')} enrolled={enrolled} deps={deps} />
            </section>
          )}
        </>
      )}
    </Detail>
  );
}
