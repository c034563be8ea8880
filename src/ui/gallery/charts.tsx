import { BarChart } from '../charts/bar-chart.tsx';
import { Levels } from '../charts/levels.tsx';
import { Pass } from '../pass.tsx';
import styles from './gallery.module.css';

const values = [3, 6, 0, 9, 4, 12, 7, 2, 0, 5, 8, 4];
const bars = values.map((value, index) => {
  const at = new Date(2026, index, 1);
  return {
    key: String(index),
    label: at.toLocaleDateString('en', { month: 'long', year: 'numeric' }),
    short: at.toLocaleDateString('en', { month: 'short' }),
    narrow: at.toLocaleDateString('en', { month: 'narrow' }),
    value,
    figure: String(value),
    words: `${value} courses`,
  };
});

export function Charts() {
  return (
    <section className={styles.section}>
      <h2>Charts and passes</h2>
      <div className={styles.columns}>
        <BarChart label="Finished by month" bars={bars} nowKey="11" average={{ value: 5, label: '5 a month on average' }} columns={['Month', 'Finished']} />
        <div className={styles.stack}>
          <Levels levels={['held', 'held', 'held', 'free']} />
          <Levels levels={['held', 'held', 'beyond', 'beyond']} />
          <Levels levels={['held', 'missing', 'missing', 'free']} />
          <Levels levels={['loose']} />
          <Levels size="small" levels={['held', 'missing']} />
        </div>
      </div>
      <div className={styles.columns}>
        <Pass to="?pass=1" lookId="cert-first-aid" title="First aider of the port" meta="Until 29 June 2028" />
        <Pass to="?pass=2" lookId="cert-height" title="Grundlagen der Ladungssicherung im kombinierten Güterverkehr" meta="Ran out on 2 October 2026" isLoose />
        <Pass to="?pass=3" lookId="cert-forklift" title="Forklift licence" meta="Does not run out" isCurrent />
      </div>
    </section>
  );
}
