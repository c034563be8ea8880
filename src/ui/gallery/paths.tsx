import { Card } from '../card.tsx';
import { FilterChips } from '../filter-chips.tsx';
import { FindField } from '../find-field.tsx';
import { List, ListItem, PlainRow } from '../list.tsx';
import { Path, PathPart, PathStep } from '../path/path.tsx';
import styles from './gallery.module.css';

const row = (title: string, meta: string) => (
  <List>
    <ListItem>
      <PlainRow title={title} meta={meta} />
    </ListItem>
  </List>
);

export function Paths() {
  return (
    <section className={styles.section}>
      <h2>Paths</h2>
      <FindField label="Find in this list" clearLabel="Clear" value="" onChange={() => undefined} />
      <FilterChips label="Show only" most={2} moreLabel={(count) => `${count} more`} chips={['Online', 'Classroom', 'Exam', 'Video'].map((label, index) => ({ key: label, to: '?', label, count: String(9 - index), isOn: index === 1 }))} />
      <div className={styles.columns}>
        <Path>
          <PathPart labelledBy="gallery-path" isReached heading={<h3 id="gallery-path">Drive a crane</h3>}>
            <PathStep buckle="done">{row('Theory', 'Done')}</PathStep>
            <PathStep buckle="now" isReached>
              <Card>Where I am now: the card is large.</Card>
            </PathStep>
            <PathStep buckle="begun">{row('Wind', 'In progress')}</PathStep>
            <PathStep buckle="ahead">
              <List>
                <ListItem>
                  <PlainRow title="Signals" meta="Ahead" />
                </ListItem>
                <ListItem>
                  <PlainRow title="Twistlocks" meta="Ahead" />
                </ListItem>
              </List>
            </PathStep>
          </PathPart>
          <PathPart labelledBy="gallery-path-2" heading={<h3 id="gallery-path-2">Another part of the strap</h3>}>
            <PathStep buckle="locked">{row('Cabin', 'After Signals')}</PathStep>
            <PathStep buckle="optional">{row('Radio', 'Optional')}</PathStep>
          </PathPart>
        </Path>
      </div>
    </section>
  );
}
