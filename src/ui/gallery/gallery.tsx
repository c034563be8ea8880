import { useState } from 'react';
import { applyTextSize, applyTheme, textSizes, themes, type TextSize, type Theme } from '../appearance.ts';
import { MessagesProvider } from '../messages.tsx';
import { Choice } from '../segments.tsx';
import { Charts } from './charts.tsx';
import { Controls } from './controls.tsx';
import { Covers } from './covers.tsx';
import { Enrolling } from './enrolling.tsx';
import styles from './gallery.module.css';
import { Paths } from './paths.tsx';
import { Finding } from './finding.tsx';
import { LongLists } from './long-lists.tsx';
import { Places } from './places.tsx';
import { Reading } from './reading.tsx';
import { Settings } from './settings.tsx';
import { Signatures } from './signatures.tsx';
import { Tokens } from './tokens.tsx';

/** Every primitive in each of its states, for whoever builds screens. Development only; its words are not translated. */
export function Gallery() {
  const [theme, setTheme] = useState<Theme>('system');
  const [size, setSize] = useState<TextSize>('100');
  const [direction, setDirection] = useState<'ltr' | 'rtl'>('ltr');
  return (
    <MessagesProvider closeLabel="Close">
      <main className={styles.gallery}>
        <h1>Gallery</h1>
        <div className={styles.switches}>
          <Choice
            label="Theme"
            value={theme}
            options={themes.map((value) => ({ value, label: value }))}
            onChange={(next) => {
              setTheme(next);
              applyTheme(next);
            }}
          />
          <Choice
            label="Text size"
            value={size}
            options={textSizes.map((value) => ({ value, label: value }))}
            onChange={(next) => {
              setSize(next);
              applyTextSize(next);
            }}
          />
          <Choice
            label="Direction"
            value={direction}
            options={[
              { value: 'ltr', label: 'ltr' },
              { value: 'rtl', label: 'rtl' },
            ]}
            onChange={(next) => {
              setDirection(next);
              document.documentElement.dir = next;
            }}
          />
        </div>
        <Tokens />
        <Signatures />
        <Controls />
        <Enrolling />
        <Places />
        <Paths />
        <Covers />
        <Charts />
        <Finding />
        <Reading />
        <Settings />
        <LongLists />
      </main>
    </MessagesProvider>
  );
}
