import { useState } from 'react';
import { Breadcrumb } from '../breadcrumb.tsx';
import { FilterChips } from '../filter-chips.tsx';
import { LinkRow, List, ListItem } from '../list.tsx';
import { Marked } from '../marked.tsx';
import { SearchField } from '../search-field.tsx';
import { Section } from '../section.tsx';
import styles from './gallery.module.css';

export function Finding() {
  const [text, setText] = useState('crane');
  return (
    <section className={styles.section}>
      <h2>Finding</h2>
      <SearchField label="Search the catalog" clearLabel="Clear" value={text} onChange={setText} />
      <Breadcrumb label="Path" above={[{ to: '?', title: 'Catalog' }, { to: '?a', title: 'Safety' }]} />
      <FilterChips
        label="Filters"
        moreLabel={(count) => `${count} more`}
        chips={[
          { key: 'a', label: 'Online', count: '12', isOn: true, to: '?' },
          { key: 'b', label: 'Classroom', count: '3', isOn: false, to: '?' },
        ]}
      />
      <Section title="Courses" count="2" more={{ to: '?', label: 'See all' }}>
        <List>
          <ListItem>
            <LinkRow to="?" title={<Marked text="Crane signals for crane drivers" ranges={[[0, 5], [18, 23]]} />} meta="Online" />
          </ListItem>
        </List>
      </Section>
    </section>
  );
}
