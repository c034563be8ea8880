import { useState } from 'react';
import { LinkRow } from '../list.tsx';
import { Choice } from '../segments.tsx';
import { VirtualList } from '../virtual-list.tsx';
import styles from './gallery.module.css';

const rows = Array.from({ length: 10_000 }, (_, index) => `Course ${index + 1}${index % 7 === 0 ? ', with a title so long that it takes two lines on a telephone and is measured when it is seen' : ''}`);

export function LongLists() {
  const [count, setCount] = useState<'3' | '10000'>('10000');
  return (
    <section className={styles.section}>
      <h2>Long lists</h2>
      <Choice label="Rows" value={count} options={[{ value: '3', label: '3' }, { value: '10000', label: '10,000' }]} onChange={setCount} />
      <div className={styles.columns}>
        <div style={{ blockSize: '24rem', overflowY: 'auto' }}>
          <VirtualList label="In a pane" items={rows.slice(0, Number(count))} keyOf={(title) => title} estimate={64}>{(title) => <LinkRow to="?" title={title} />}</VirtualList>
        </div>
      </div>
      <VirtualList label="In the page" items={rows.slice(0, Number(count))} keyOf={(title) => title} columns={2} estimate={84}>{(title) => <LinkRow to="?" title={title} meta="Online" />}</VirtualList>
    </section>
  );
}
