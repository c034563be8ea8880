import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { FilterChips } from '#ui/filter-chips.tsx';
import { FindField } from '#ui/find-field.tsx';
import { Segments } from '#ui/segments.tsx';
import { searchOf, type FilteredRecord, type RecordFilters } from './record-filters.ts';
import styles from './record-page.module.css';

interface RecordFinderProps {
  readonly filters: RecordFilters;
  readonly found: FilteredRecord;
}

const results = ['done', 'open', 'left', 'all'] as const;

/** Words, result and kind: each in the address, each with how much it would show. */
export function RecordFinder({ filters, found }: RecordFinderProps) {
  const { t, formats, wordOf } = useWords();
  const [, setSearch] = useSearchParams();
  const { kind: kindOn, ...withoutKind } = filters;
  const shown = results.filter((result) => (found.results.get(result) ?? 0) > 0 || result === filters.result);
  return (
    <div className={styles.finder}>
      <FindField label={t('record.find')} clearLabel={t('record.clear')} value={filters.words} onChange={(words) => setSearch(searchOf({ ...filters, words }).slice(1), { replace: true, preventScrollReset: true })} />
      {shown.length > 1 && (
        <div>
          <Segments
            label={t('record.results')}
            segments={shown.map((result) => ({ to: searchOf({ ...filters, result }), label: t(`record.result-${result}`), count: formats.number(found.results.get(result) ?? 0), isCurrent: result === filters.result }))}
          />
        </div>
      )}
      {(found.kinds.size > 1 || kindOn !== undefined) && (
        <FilterChips
          label={t('record.kinds')}
          chips={[...found.kinds].map(([kind, { count, label }]) => {
            const isOn = kind === kindOn;
            return { key: kind, to: searchOf(isOn ? withoutKind : { ...filters, kind }), label: kind === 'external' ? t('record.external') : wordOf('kind', kind, label), count: formats.number(count), isOn };
          })}
        />
      )}
    </div>
  );
}
