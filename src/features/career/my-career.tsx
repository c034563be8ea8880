import { useQuery } from '@tanstack/react-query';
import { certificatesOf, runningOut } from '#courses/certificates.ts';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { Wishes } from '#parts/calls/wishes.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Levels } from '#ui/charts/levels.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import type { CareerDeps } from './career-deps.ts';
import type { OpenInCareer } from './career-page.tsx';
import type { CareerProfile } from './career-profiles.ts';
import styles from './career.module.css';
import { CompetencyRows } from './competency-rows.tsx';
import { ProfileHead } from './profile-head.tsx';
import { isMet } from './standing.ts';
import { useCareer } from './use-career.ts';
import { useGapMinutes } from './use-gap-minutes.ts';

/** The profile that I am on the way to, what I hold of it, my other profiles on the same segments, and what I hold besides. */
export function MyCareer({ deps, open }: { readonly deps: CareerDeps; readonly open: OpenInCareer }) {
  const { t } = useWords();
  const { profiles, besides, wishes, isWaiting, error, asOf, look } = useCareer(deps);
  const isOnline = useStore(deps.isOnline);
  const [main, ...others] = profiles;
  const minutes = useGapMinutes(deps, main);
  // An undone wish goes with the button that undid it.
  const focus = useKeptFocus<HTMLDivElement>();
  if (isWaiting) return <CareerSkeleton />;
  const isBare = !main && besides.length === 0;
  const failure = error && <AnswerFailure error={error} isOnline={isOnline} onRetry={look} title={t('career.failedTitle')} {...(!isBare && { asOf })} />;
  if (isBare && wishes.length === 0 && failure) return failure;
  return (
    <div {...focus} className={styles.stack}>
      {!isBare && asOf !== undefined && failure}
      {wishes.length > 0 && <Wishes calls={deps.calls} wishes={wishes} hrefOf={({ call }) => deps.hrefOfJobProfile(call.parameters.profileId)} isOpen={({ call }) => call.parameters.profileId === open.profileId} />}
      {isBare && failure}
      {main && (
        <section className={styles.section}>
          <Card>
            <ProfileHead profile={main} minutes={minutes} level="h2" />
          </Card>
          {main.competencies.length > 0 && <CompetencyRows competencies={main.competencies} label={main.name} openId={open.competencyId} deps={deps} />}
        </section>
      )}
      {others.length > 0 && (
        <section className={styles.section} aria-labelledby="career-others">
          <h2 id="career-others">{t('career.others')}</h2>
          <List label={t('career.others')}>
            {others.map((profile) => (
              <ListItem key={profile.code}>
                <OtherProfile profile={profile} deps={deps} open={open} />
              </ListItem>
            ))}
          </List>
        </section>
      )}
      {besides.length > 0 && (
        <section className={styles.section} aria-labelledby="career-besides">
          <h2 id="career-besides">{main ? t('career.besides') : t('career.held')}</h2>
          <CompetencyRows competencies={besides} label={main ? t('career.besides') : t('career.held')} openId={open.competencyId} deps={deps} />
        </section>
      )}
      {isBare && wishes.length === 0 && (
        <EmptyPlace drawing="blank-tag" title={t('career.emptyTitle')} sentence={t('career.emptySentence')} action={<ButtonLink kind="quiet" to="?view=profiles">{t('career.lookAround')}</ButtonLink>} />
      )}
      <CertificatesRow deps={deps} />
    </div>
  );
}

/** Another profile of mine, each of its competencies one segment. */
function OtherProfile({ profile, deps, open }: { readonly profile: CareerProfile; readonly deps: CareerDeps; readonly open: OpenInCareer }) {
  const { t, formats } = useWords();
  const { id, code, name, total, met, competencies } = profile;
  const left = total - met;
  const words = left === 0 ? t('career.allMet') : formats.names([t('career.youHave', { count: met }), t('career.toGo', { count: left })]);
  return (
    <LinkRow
      to={deps.hrefOfJobProfile(id ?? code)}
      isCurrent={(id ?? code) === open.profileId}
      title={name}
      below={
        total > 0 && (
          <span className={styles.levels}>
            <Levels levels={competencies.filter(({ isOptional }) => !isOptional).map(({ standing }) => (isMet(standing) ? 'held' : 'missing'))} size="small" />
            <span className={styles.words}>{words}</span>
          </span>
        )
      }
    />
  );
}

/** The way to the certificates: how many, and how many of them want something. */
function CertificatesRow({ deps }: { readonly deps: CareerDeps }) {
  const { t } = useWords();
  const awards = useQuery(deps.certifications).data?.value.certifications ?? [];
  const all = certificatesOf(awards, deps.now()).filter(({ isReplaced }) => !isReplaced);
  if (all.length === 0) return null;
  const ending = runningOut(all).length;
  return (
    <List>
      <ListItem>
        <LinkRow
          to={deps.hrefOfCertificates}
          title={t('certificates.title')}
          meta={
            <>
              <span>{t('career.certificates', { count: all.length })}</span>
              {ending > 0 && (
                <span className={styles.standing} data-standing="lapsed">
                  {t('me.toRenew', { count: ending })}
                </span>
              )}
            </>
          }
        />
      </ListItem>
    </List>
  );
}

function CareerSkeleton() {
  const { t } = useWords();
  return (
    <div className={styles.section} aria-busy="true">
      <span className="visually-hidden">{t('common.loading')}</span>
      <BoneBox inlineSize="100%" blockSize="9rem" radius="14px" />
      <BoneBox inlineSize="100%" blockSize="22rem" radius="14px" />
    </div>
  );
}
