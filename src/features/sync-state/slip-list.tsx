import { useMemo, useRef } from 'react';
import type { To } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useVirtualRows } from '#ui/use-virtual-rows.ts';
import { byDay, type RecordLine } from './by-day.ts';
import { SlipCard } from './slip-card.tsx';
import styles from './slip-list.module.css';
import type { Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import { useDayName } from './use-day-name.ts';

interface SlipListProps {
  readonly deps: SyncDeps;
  readonly slips: readonly Slip[];
  readonly toSlip: (id: string) => To;
  readonly openId: string | undefined;
}

/** Up to here all are drawn: that is as fast, and the browser's own search finds what is in them. */
const mostPlain = 100;
/** How high a slip is before it is measured: one part, one sentence. */
const estimate = 176;

/** Delivery slips by day, the newest first; of many only those near the screen are drawn. */
export function SlipList(props: SlipListProps) {
  const { t } = useWords();
  const lines = useMemo(() => byDay(props.slips), [props.slips]);
  // Where a slip is not shown any more for what became of it.
  const focus = useKeptFocus<HTMLDivElement>('a[href]');
  return (
    <section aria-label={t('slip.list')}>
      {props.slips.length > mostPlain ? (
        <LongList {...props} lines={lines} />
      ) : (
        <div {...focus} className={styles.short}>
          {lines.map((line) => (
            <Line key={line.key} line={line} {...props} />
          ))}
        </div>
      )}
    </section>
  );
}

function LongList({ lines, ...props }: SlipListProps & { readonly lines: readonly RecordLine[] }) {
  const list = useRef<HTMLDivElement>(null);
  const keyOf = useMemo(() => (index: number) => lines[index]?.key ?? String(index), [lines]);
  const { shown, holder, measure, onFocus, onBlur } = useVirtualRows({ list, name: 'slips', count: lines.length, estimate, keyOf });
  return (
    <div ref={list}>
      <div ref={holder} className={styles.rows} onFocus={onFocus} onBlur={onBlur}>
        {shown.map(({ key, index }) => {
          const line = lines[index];
          return (
            <div key={key} ref={measure} data-index={index} className={styles.line}>
              {line && <Line line={line} {...props} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Line({ line, slips, deps, toSlip, openId }: SlipListProps & { readonly line: RecordLine }) {
  const dayName = useDayName();
  const isTelling = useStore(deps.state).phase === 'telling';
  if (line.kind === 'day') return <h2 className={styles.day}>{dayName(line.at)}</h2>;
  const { slip, place } = line;
  return <SlipCard slip={slip} deps={deps} isTelling={isTelling} to={toSlip(slip.id)} under="day" isOpen={slip.id === openId} place={[place, slips.length]} />;
}
