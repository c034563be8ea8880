import { useQuery } from '@tanstack/react-query';
import type { JobProfile, JobProfileCatalog, JobProfiles } from '#api/contract/job-profiles.ts';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Detail } from '#ui/detail.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import type { CareerDeps } from './career-deps.ts';
import { closingItems, gapsOf, type CareerProfile } from './career-profiles.ts';
import styles from './career.module.css';
import { CompetencyRows } from './competency-rows.tsx';
import { ProfileActs } from './profile-acts.tsx';
import { ProfileHead } from './profile-head.tsx';
import { StepRows } from './step-rows.tsx';
import { useCareer, useEnrolled } from './use-career.ts';
import { useGapMinutes } from './use-gap-minutes.ts';
import { useBackToCareer } from './use-back-to-career.ts';

/** One job profile: what it asks for and where I stand, where the LMS tells; of one that is not mine, it tells only what it is. */
export function ProfilePage({ deps, id }: { readonly deps: CareerDeps; readonly id: string }) {
  const { t } = useWords();
  const { profiles, isWaiting, error, look } = useCareer(deps);
  const all = useQuery(deps.profiles);
  const isOnline = useStore(deps.isOnline);
  const back = useBackToCareer(deps.hrefOfCareer);
  const mine = profiles.find((profile) => (profile.id ?? profile.code) === id);
  const other = mine ? undefined : all.data && findProfile(all.data.value, id);
  const known = mine ?? (other && { ...other, code: other.code ?? id, description: other.description ?? '', competencies: [], total: 0, met: 0 });
  return (
    <Detail back={back}>
      {known ? (
        <Told profile={known} isMine={mine !== undefined} deps={deps} />
      ) : isWaiting || (all.isPending && !error) ? (
        <BoneBox inlineSize="100%" blockSize="20rem" radius="14px" />
      ) : error ? (
        <AnswerFailure error={error} isOnline={isOnline} onRetry={look} title={t('career.failedTitle')} />
      ) : (
        <EmptyPlace drawing="blank-tag" title={t('career.goneTitle')} sentence={t('career.goneSentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfCareer}>{t('career.toCareer')}</ButtonLink>} />
      )}
    </Detail>
  );
}

function Told({ profile, isMine, deps }: { readonly profile: CareerProfile; readonly isMine: boolean; readonly deps: CareerDeps }) {
  const { t } = useWords();
  const enrolled = useEnrolled(deps);
  const minutes = useGapMinutes(deps, profile);
  const steps = [...new Map(gapsOf(profile).flatMap((gap) => closingItems(gap).map((item) => [item.module.id, item] as const))).values()];
  return (
    <>
      <ProfileHead profile={profile} minutes={minutes} level="h1" />
      <ProfileActs deps={deps} id={profile.id} name={profile.name} />
      {!isMine && <p className={styles.quiet}>{t('career.notMine')}</p>}
      {isMine && profile.competencies.length === 0 && <p className={styles.quiet}>{t('career.nothingTold')}</p>}
      {profile.competencies.length > 0 && (
        <section className={styles.section} aria-labelledby="profile-asks">
          <h2 id="profile-asks">{t('career.asksFor')}</h2>
          <CompetencyRows competencies={profile.competencies} label={t('career.asksFor')} openId={undefined} deps={deps} />
        </section>
      )}
      {steps.length > 0 && (
        <section className={styles.section} aria-labelledby="profile-steps">
          <h2 id="profile-steps">{t('career.nextSteps')}</h2>
          <StepRows steps={steps} label={t('career.nextSteps')} enrolled={enrolled} deps={deps} />
        </section>
      )}
    </>
  );
}

function findProfile({ catalogs, jobProfiles }: JobProfiles, id: string): JobProfile | undefined {
  const inside = (catalog: JobProfileCatalog): readonly JobProfile[] => [...catalog.jobProfiles, ...catalog.catalogs.flatMap(inside)];
  return [...jobProfiles, ...catalogs.flatMap(inside)].find((profile) => profile.id === id);
}
