import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { FilterChips } from '#ui/filter-chips.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { coursesOf, filteredSlips, searchOfSlips, shownStates, type SlipFilters } from './slip-filters.ts';
import type { Slip } from './slips.ts';
import styles from './sync-page.module.css';

interface SlipFinderProps {
  /** All of them, before anything narrows the list. */
  readonly slips: readonly Slip[];
  readonly filters: SlipFilters;
}

/** How it ended, each with how many it would show, and which course. Both are in the address. */
export function SlipFinder({ slips, filters }: SlipFinderProps) {
  const { t, formats, language } = useWords();
  const [, setSearch] = useSearchParams();
  const { counts } = filteredSlips(slips, filters);
  const states = shownStates.filter((state) => state === filters.show || (counts.get(state) ?? 0) > 0);
  const courses = coursesOf(slips, language);
  const countOf = (state: (typeof shownStates)[number] | 'all'): string => formats.number(counts.get(state) ?? 0);
  return (
    <div className={styles.finder}>
      <FilterChips
        label={t('slip.show')}
        chips={[
          { key: 'all', to: searchOfSlips({ ...filters, show: undefined }), label: t('slip.all'), count: countOf('all'), isOn: filters.show === undefined },
          ...states.map((state) => ({ key: state, to: searchOfSlips({ ...filters, show: state }), label: t(`slipState.${state}`), count: countOf(state), isOn: filters.show === state })),
        ]}
      />
      {(courses.length > 1 || filters.course !== undefined) && (
        <SelectField
          label={t('slip.course')}
          value={filters.course ?? ''}
          options={[{ value: '', label: t('slip.allCourses') }, ...courses.map(({ id, title }) => ({ value: id, label: title }))]}
          onChange={(course) => setSearch(searchOfSlips({ ...filters, course: course || undefined }).slice(1), { replace: true, preventScrollReset: true })}
        />
      )}
    </div>
  );
}
