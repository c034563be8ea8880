import { useId } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { VirtualList } from '#ui/virtual-list.tsx';
import type { RecordDeps } from './record-deps.ts';
import type { RecordEntry } from './record-entries.ts';
import { byYear } from './record-filters.ts';
import styles from './record-list.module.css';
import { RecordRow } from './record-row.tsx';

/** The record, year by year: the year stays in sight while its lines go by. */
export function RecordList({ entries, deps }: { readonly entries: readonly RecordEntry[]; readonly deps: RecordDeps }) {
  return (
    <div className={styles.years}>
      {[...byYear(entries)].map(([year, ofYear]) => (
        <Year key={year ?? 'none'} year={year} entries={ofYear} deps={deps} />
      ))}
    </div>
  );
}

function Year({ year, entries, deps }: { readonly year: number | undefined; readonly entries: readonly RecordEntry[]; readonly deps: RecordDeps }) {
  const { t, formats } = useWords();
  const id = useId();
  const name = year === undefined ? t('record.noDate') : formats.year(year);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.year}>
        {name}
        <span className={styles.count}>{formats.number(entries.length)}</span>
      </h3>
      <VirtualList label={name} items={entries} keyOf={({ key }) => key}>
        {(entry) => <RecordRow entry={entry} to={entry.source === 'external' ? deps.hrefOfExternalRecord(entry.id) : deps.hrefOfCourse(entry.id)} />}
      </VirtualList>
    </section>
  );
}
