import { Award, BookOpen, Target, Users } from 'lucide-react';
import { useState } from 'react';
import { List, ListItem } from '../list.tsx';
import { RadioList } from '../radio-list.tsx';
import { SwitchRow } from '../switch-row.tsx';
import { Tile, Tiles } from '../tile.tsx';
import styles from './gallery.module.css';

export function Settings() {
  const [isOn, setIsOn] = useState(true);
  const [language, setLanguage] = useState<'en' | 'ar'>('en');
  return (
    <section className={styles.section}>
      <h2>Settings</h2>
      <Tiles label="Tiles">
        <Tile to="?" icon={<BookOpen aria-hidden="true" />} label="Record" figure="86" meta="finished" />
        <Tile to="?" icon={<Award aria-hidden="true" />} label="Certificates" figure="6" meta="2 ran out" tone="bad" />
        <Tile to="?" icon={<Target aria-hidden="true" />} label="Career" figure={null} />
        <Tile to="?" icon={<Users aria-hidden="true" />} label="Not known" figure={undefined} />
      </Tiles>
      <List>
        <ListItem>
          <SwitchRow leading={<Users aria-hidden="true" />} title="Colleagues" meta="What they did, on Home" isOn={isOn} onChange={setIsOn} />
        </ListItem>
        <ListItem>
          <SwitchRow title="Off" isOn={false} onChange={() => undefined} />
        </ListItem>
      </List>
      <RadioList
        label="Language"
        value={language}
        options={[
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'ar', label: 'العربية', lang: 'ar', hint: 'From right to left' },
        ]}
        onChange={setLanguage}
      />
    </section>
  );
}
