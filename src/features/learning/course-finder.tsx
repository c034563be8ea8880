import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { FilterChips } from '#ui/filter-chips.tsx';
import { FindField } from '#ui/find-field.tsx';
import { kindsIn, statesIn, type CourseFilters, type FilterValue } from './course-filters.ts';
import styles from './learning-page.module.css';
import type { LearningCourse } from './learning-courses.ts';

interface CourseFinderProps {
  /** All of the list, before anything narrows it. */
  readonly courses: readonly LearningCourse[];
  readonly filters: CourseFilters;
}

/** A field to find in the list, and chips of the facts that every row of it has. All of it is in the address. */
export function CourseFinder({ courses, filters }: CourseFinderProps) {
  const { t, formats, wordOf } = useWords();
  const [search, setSearch] = useSearchParams();
  const hrefWith = (name: string, value: string | undefined): string => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    return `?${next}`;
  };
  const chipsOf = (name: 'kind' | 'state', vocabulary: 'kind' | 'status', values: readonly FilterValue[], chosen: string | undefined) =>
    values
      .filter(({ value, count }) => count > 0 || value === chosen)
      .map(({ value, label, count }) => ({ key: `${name} ${value}`, to: hrefWith(name, value === chosen ? undefined : value), label: wordOf(vocabulary, value, label), count: formats.number(count), isOn: value === chosen }));
  const chips = [...chipsOf('state', 'status', statesIn(courses, filters), filters.state), ...chipsOf('kind', 'kind', kindsIn(courses, filters), filters.kind)];
  return (
    <div className={styles.finder}>
      <FindField label={t('learning.find')} clearLabel={t('learning.clear')} value={filters.words} onChange={(words) => setSearch(new URLSearchParams(hrefWith('q', words === '' ? undefined : words).slice(1)), { replace: true, preventScrollReset: true })} />
      {chips.length > 0 && <FilterChips label={t('learning.filters')} chips={chips} most={5} moreLabel={(count) => t('learning.moreFilters', { count })} />}
    </div>
  );
}
