import { useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { List, ListItem } from './list.tsx';
import listStyles from './list.module.css';
import { useVirtualRows } from './use-virtual-rows.ts';
import styles from './virtual-list.module.css';

interface VirtualListProps<T> {
  /** What the list is of: its name for screen readers, and what its place is remembered by. */
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** A `LinkRow`, `ButtonRow` or `PlainRow`. */
  readonly children: (item: T, index: number) => ReactNode;
  /** Side by side where there is room; 1 unless told. */
  readonly columns?: number;
  /** How high a row is before it is measured; a row with a cover is 84 px. */
  readonly estimate?: number;
}

/** Up to here a plain list is as fast, and the browser's own search finds what is in it. */
const mostPlainRows = 150;

/**
 * Rows on one surface as `List` shows them, also thousands: of a long list only those near the screen are drawn, in the page or in whichever pane scrolls.
 * Screen readers hear how many there are and which one this is.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, items, keyOf, children, columns = 1 } = props;
  if (items.length > mostPlainRows) return <LongList key={columns} {...props} columns={columns} />;
  return (
    <List label={label} columns={columns} className={styles.short ?? ''}>
      {items.map((item, index) => (
        <ListItem key={keyOf(item)}>{children(item, index)}</ListItem>
      ))}
    </List>
  );
}

function LongList<T>({ label, items, keyOf, children, columns, estimate = 84 }: VirtualListProps<T> & { readonly columns: number }) {
  const list = useRef<HTMLDivElement>(null);
  // With another function for the keys all heights would be worked out anew, at each step of scrolling.
  // oxlint-disable-next-line react/exhaustive-deps -- what the key of an item is does not change
  const lineKey = useMemo(() => keysOf(items, columns, keyOf), [items, columns]);
  const { shown, holder, measure, onFocus, onBlur } = useVirtualRows({ list, name: label, count: Math.ceil(items.length / columns), estimate, keyOf: lineKey });
  return (
    // Not `ul`: between it and its items stand the lines that are moved.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="list" ref={list} aria-label={label} className={listStyles.list}>
      <div ref={holder} className={styles.rows} role="presentation" onFocus={onFocus} onBlur={onBlur}>
        {shown.map((line) => (
          <div key={line.key} ref={measure} data-index={line.index} className={classes(styles.line, line.index > 0 && styles.isRuled)} role="presentation" style={{ '--columns': columns } as CSSProperties}>
            {items.slice(line.index * columns, (line.index + 1) * columns).map((item, place) => {
              const index = line.index * columns + place;
              return (
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                <div key={keyOf(item)} role="listitem" aria-setsize={items.length} aria-posinset={index + 1}>
                  {children(item, index)}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The key of a line: that of its first item. */
function keysOf<T>(items: readonly T[], columns: number, keyOf: (item: T) => string): (line: number) => string {
  const keys: string[] = [];
  for (let at = 0; at < items.length; at += columns) keys.push(keyOf(items[at] as T));
  return (line) => keys[line] ?? String(line);
}
