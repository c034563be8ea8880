import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import { learnersPath, stopsOf, type PathSection } from '#courses/learners-path.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { FilterChips } from '#ui/filter-chips.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import type { PathDeps } from '../learning-deps.ts';
import { LearningTabs } from '../learning-tabs.tsx';
import { PathOverview, PathProgress } from './path-overview.tsx';
import { PathParts } from './path-parts.tsx';
import { PathSkeleton } from './path-skeleton.tsx';
import styles from './path.module.css';

/** What is to be done, as one strap with a buckle a step. The part of it that is shown is in the address (`?of=`). */
export function PathPage({ deps }: { readonly deps: PathDeps }) {
  const { t } = useWords();
  const path = useQuery(deps.path);
  const plan = useQuery({ ...deps.plan, enabled: path.error !== null && !path.data });
  const isOnline = useStore(deps.isOnline);
  return (
    <Page title={t('learning.title')} isWide tools={<LearningTabs deps={deps} current="path" />}>
      {!path.data && plan.data ? (
        <KnownPath path={{ ...plan.data.value, jobProfiles: [] }} deps={deps} />
      ) : (
        <Answer query={path} isOnline={isOnline} failedTitle={t('path.failedTitle')} skeleton={<PathSkeleton />}>
          {(value) => <KnownPath path={value} deps={deps} />}
        </Answer>
      )}
    </Page>
  );
}

function KnownPath({ path, deps }: { readonly path: LearningPath; readonly deps: PathDeps }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const standings = useStore(deps.standings);
  const joined = learnersPath({ path, lists: [enrollments.data, records.data], standings });
  const sources = [...new Set(joined.sections.map(sourceOf))];
  const chosen = sources.find((source) => source === search.get('of'));
  const sections = chosen === undefined ? joined.sections : joined.sections.filter((section) => sourceOf(section) === chosen);
  if (joined.sections.length === 0) {
    return <EmptyPlace drawing="open-path" title={t('path.emptyTitle')} sentence={t('path.emptySentence')} action={<ButtonLink to={deps.hrefs.catalog}>{t('path.toCatalog')}</ButtonLink>} />;
  }
  return (
    <div className={styles.page}>
      <div className={styles.path}>
        <div className={styles.isForPhones}>
          <PathProgress path={joined} isFar={joined.now !== undefined && sections[0] !== undefined && !stopsOf(sections[0]).some(({ isNow }) => isNow)} />
        </div>
        {sources.length > 1 && (
          <FilterChips
            label={t('path.sources')}
            chips={[
              { key: 'all', to: '?', label: t('path.all'), isOn: chosen === undefined },
              ...sources.map((source) => ({ key: source, to: `?of=${encodeURIComponent(source)}`, label: source === 'plan' ? t('path.plan') : source.slice(profilePrefix.length), isOn: source === chosen })),
            ]}
          />
        )}
        {!joined.now && joined.total > 0 && joined.done === joined.total && (
          <Notice icon={<Check aria-hidden="true" />} tone="good">
            <p>{t('path.allDone')}</p>
          </Notice>
        )}
        <PathParts sections={sections} deps={deps} />
      </div>
      <aside className={styles.aside} aria-labelledby="path-overview">
        <PathOverview path={joined} sections={sections} />
      </aside>
    </div>
  );
}

// A profile has no ID here, and may be called as anything.
const profilePrefix = 'to:';
const sourceOf = ({ of }: PathSection): string => (of.kind === 'plan' ? 'plan' : `${profilePrefix}${of.profile}`);
