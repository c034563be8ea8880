import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { BackToMe } from '#parts/back-to-me.tsx';
import { Page } from '#ui/page.tsx';
import { Segments } from '#ui/segments.tsx';
import type { CareerDeps } from './career-deps.ts';
import { MyCareer } from './my-career.tsx';

// Looked through now and then: they come when they are.
const AllCompetencies = lazy(() => import('./all-competencies.tsx').then((loaded) => ({ default: loaded.AllCompetencies })));
const AllProfiles = lazy(() => import('./all-profiles.tsx').then((loaded) => ({ default: loaded.AllProfiles })));

/** What stands open beside the list. */
export interface OpenInCareer {
  readonly profileId?: string | undefined;
  readonly competencyId?: string | undefined;
}

const views = ['mine', 'profiles', 'competencies'] as const;

/** *Career*: my profiles, all of them, all competencies. The view is in the address (`?view=profiles`). */
export function CareerPage({ deps, open }: { readonly deps: CareerDeps; readonly open: OpenInCareer }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const view = views.find((one) => one === search.get('view')) ?? 'mine';
  const segments = (
    <Segments label={t('career.views')} segments={views.map((one) => ({ to: one === 'mine' ? '?' : `?view=${one}`, label: t(`career.view-${one}`), isCurrent: one === view }))} />
  );
  return (
    <Page title={t('career.title')} above={<BackToMe />} tools={segments}>
      {view === 'mine' && <MyCareer deps={deps} open={open} />}
      <Suspense fallback={<RowsSkeleton hasCovers={false} />}>
        {view === 'profiles' && <AllProfiles deps={deps} open={open} />}
        {view === 'competencies' && <AllCompetencies deps={deps} open={open} />}
      </Suspense>
    </Page>
  );
}
