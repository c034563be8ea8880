import { useQuery } from '@tanstack/react-query';
import { Colleagues } from './colleagues.tsx';
import type { DashboardDeps } from './dashboard-deps.ts';
import { NewsCards } from './news-cards.tsx';
import { useStories } from './use-stories.ts';

interface LatelyProps {
  readonly deps: DashboardDeps;
  /** Whether what stands above is drawn. It is asked for before. */
  readonly mayDraw: boolean;
  /** Whether nothing more is waited for. */
  readonly isLate: boolean;
}

/** The news, and what colleagues did. */
export function Lately({ deps, mayDraw, isLate }: LatelyProps) {
  const news = useStories(deps);
  const activity = useQuery({ ...deps.activity, enabled: deps.showsColleagues });
  if (!mayDraw || (news.isPending && !isLate)) return null;
  return (
    <>
      <NewsCards stories={news.stories} hrefs={deps.hrefs} pictureAddress={deps.pictureAddress} />
      {deps.showsColleagues && <Colleagues activities={activity.data?.value.activities ?? []} userId={deps.learner.userId} onHide={deps.hideColleagues} />}
    </>
  );
}
