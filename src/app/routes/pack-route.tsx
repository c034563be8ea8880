import { useMemo } from 'react';
import { LearningPage } from '#features/learning/learning-page.tsx';
import { PackPage } from '#features/learning/pack/pack-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Beside } from '#ui/beside.tsx';
import { hrefOfCourse } from '../addresses.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { learningDeps } from '../learning-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { learningPathQuery } from '../queries/learning-path.ts';
import { recordsQuery } from '../queries/records.ts';

export const asks: Asks = (space) => [ask(enrollmentsQuery(space)), ask(recordsQuery(space)), ask(learningPathQuery(space))];

/** *Pack*: beside what is packed where there is room, else instead of it. */
export function Component() {
  const { t } = useWords();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => learningDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('downloads.packTitle'));
  return <Beside list={<LearningPage deps={{ ...deps, hrefOfCourse: (id) => `${hrefOfCourse(id)}?view=packed` }} view="packed" />} detail={<PackPage deps={deps} />} shows="detail" />;
}
