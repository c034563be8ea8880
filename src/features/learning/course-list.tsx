import { useId, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { useNow } from '#ui/use-now.ts';
import { filtered, filtersFrom, filtersIn } from './course-filters.ts';
import { CourseFinder } from './course-finder.tsx';
import { byYear, toDoGroups } from './course-groups.ts';
import { CourseRows } from './course-rows.tsx';
import type { ToDoCourse } from './learning-courses.ts';
import type { LearningDeps } from './learning-deps.ts';
import styles from './learning-page.module.css';

interface CourseListProps {
  readonly view: 'to-do' | 'done';
  readonly courses: readonly ToDoCourse[];
  readonly deps: LearningDeps;
  readonly openEnrollmentId?: string | undefined;
  readonly now?: number;
}

/** The courses of a view, in groups: *To do* by why, *Done* by year. */
export function CourseList({ view, courses, deps, openEnrollmentId, now: given }: CourseListProps) {
  const now = useNow(given);
  const { t, formats } = useWords();
  const [search] = useSearchParams();
  const filters = filtersIn(search);
  const canNarrow = courses.length >= filtersFrom;
  const shown = canNarrow ? filtered(courses, filters) : courses;
  const groups =
    view === 'to-do'
      ? toDoGroups(shown, now).map(([group, inIt]) => ({ key: group, title: t(`learning.group-${group}`), inIt }))
      : byYear(shown).map(([year, inIt]) => ({ key: String(year), title: year === undefined ? t('learning.noYear') : formats.year(year), inIt }));
  return (
    <>
      {canNarrow && <CourseFinder courses={courses} filters={filters} />}
      {shown.length === 0 && <NothingFound />}
      {view === 'to-do' && (!canNarrow || groups.length === 1) && groups.every(({ key }) => key === 'started' || key === 'rest') ? (
        <CourseRows courses={groups.flatMap(({ inIt }) => inIt)} deps={deps} openEnrollmentId={openEnrollmentId} now={now} />
      ) : (
        groups.map(({ key, title, inIt }) => (
          <Group key={key} title={title} count={formats.number(inIt.length)} isSticky={view === 'done'} tone={key === 'overdue' ? 'bad' : undefined}>
            <CourseRows courses={inIt} deps={deps} openEnrollmentId={openEnrollmentId} label={title} showsDay={view === 'done'} now={now} />
          </Group>
        ))
      )}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: string;
  readonly isSticky: boolean;
  readonly tone: 'bad' | undefined;
  readonly children: ReactNode;
}

function Group({ title, count, isSticky, tone, children }: GroupProps) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.groupHead} data-is-sticky={isSticky} data-tone={tone}>
        <h2 id={id}>{title}</h2>
        <span>{count}</span>
      </div>
      {children}
    </section>
  );
}

function NothingFound() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const all = (): void => {
    const next = new URLSearchParams(search);
    for (const name of ['q', 'kind', 'state']) next.delete(name);
    setSearch(next, { replace: true });
  };
  return (
    <EmptyPlace
      says="status"
      drawing="blank-tag"
      title={t('learning.foundNothing')}
      sentence={t('learning.foundNothingSentence')}
      action={
        <Button kind="quiet" onClick={all}>
          {t('learning.showAll')}
        </Button>
      }
    />
  );
}
