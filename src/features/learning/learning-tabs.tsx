import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Segments } from '#ui/segments.tsx';
import { useStore } from '#ui/store.ts';
import { doneCourses, packedCourses } from './learning-courses.ts';
import type { LearningDeps } from './learning-deps.ts';
import type { LearningView } from './learning-view.ts';
import { useToDoCourses } from './use-to-do-courses.ts';

/** One row of tabs for the place; each has an address of its own. */
export function LearningTabs({ deps, current }: { readonly deps: LearningDeps; readonly current: LearningView }) {
  const { t, formats } = useWords();
  const { data: enrollments } = useQuery(deps.enrollments);
  const { data: records } = useQuery(deps.records);
  const kept = useStore(deps.kept);
  const standings = useStore(deps.standings);
  const toDoCount = useToDoCourses(deps).length;
  const counts = useMemo(() => {
    const known = { enrollments, records, kept, standings };
    return { packed: packedCourses(known).length, done: doneCourses(known).length };
  }, [enrollments, records, kept, standings]);
  const { toDo, path, packed, done } = deps.hrefs;
  return (
    <Segments
      label={t('learning.views')}
      segments={[
        { to: toDo, label: t('learning.toDo'), count: enrollments ? formats.number(toDoCount) : undefined, isCurrent: current === 'to-do' },
        { to: path, label: t('learning.path'), isCurrent: current === 'path' },
        { to: packed, label: t('learning.packed'), count: formats.number(counts.packed), isCurrent: current === 'packed' },
        { to: done, label: t('learning.done'), count: records || counts.done > 0 ? formats.number(counts.done) : undefined, isCurrent: current === 'done' },
      ]}
    />
  );
}
