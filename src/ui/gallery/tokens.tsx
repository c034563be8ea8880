import styles from './gallery.module.css';

const colours = [
  'surface', 'ground', 'sunken', 'line-soft', 'line', 'control', 'ink-3', 'ink-2', 'ink', 'accent-tint', 'accent-soft', 'accent', 'accent-press', 'accent-text', 'on-accent', 'good-tint', 'good',
  'due-tint', 'due-edge', 'due', 'bad-tint', 'bad-fill', 'bad',
] as const;
const types = [
  ['type-figure', '92'],
  ['type-title', 'Grundlagen der Ladungssicherung'],
  ['type-heading', 'السلامة من الحرائق على متن السفينة'],
  ['type-section', 'What you learn'],
  ['type-row', 'أحمد – Crane 4'],
  ['type-reading', 'Fire on a ship leaves little time. Łódź, Straße, Ærø, naïve.'],
  ['type-text', 'Fire on a ship leaves little time. 0123456789'],
  ['type-meta', 'Online · 45 min · last opened Mon 9:12'],
  ['type-tag', 'Classroom'],
  ['type-bar', 'Learning'],
] as const;

export function Tokens() {
  return (
    <section className={styles.section}>
      <h2>Colour</h2>
      <div className={styles.swatches}>
        {colours.map((name) => (
          <div key={name} className={styles.swatch}>
            <span className={styles.paint} style={{ background: `var(--${name})` }} />
            {name}
          </div>
        ))}
      </div>
      <h2>Type</h2>
      <div className={styles.stack}>
        {types.map(([name, sample]) => (
          <p key={name} style={{ font: `var(--${name})` }}>
            {sample}
          </p>
        ))}
      </div>
    </section>
  );
}
