import { useId } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import { BarChart } from '#ui/charts/bar-chart.tsx';
import type { FinishedByMonth } from './finished-by-month.ts';
import styles from './record-page.module.css';

/** What was finished, month by month: time where the LMS tells lengths, else courses. */
export function RecordChart({ finished }: { readonly finished: FinishedByMonth }) {
  const { t, formats } = useWords();
  const id = useId();
  const { measure, months, average } = finished;
  const isTime = measure === 'minutes';
  const label = isTime ? t('record.hoursByMonth') : t('record.coursesByMonth');
  const rounded = Math.round(average * 10) / 10;
  return (
    <Card labelledBy={id} className={styles.chart}>
      <h2 id={id}>{label}</h2>
      <BarChart
        label={label}
        nowKey={String(months.at(-1)?.at)}
        columns={[t('record.month'), t('record.finished')]}
        average={{ value: average, label: isTime ? t('record.averageTime', { time: formats.duration(average * 60) }) : t('record.average', { figure: formats.number(rounded) }) }}
        bars={months.map(({ at, value }) => ({
          key: String(at),
          label: formats.month(at),
          short: formats.monthShort(at),
          narrow: formats.monthNarrow(at),
          value,
          figure: isTime ? formats.number(Math.round(value / 6) / 10) : formats.number(value),
          words: isTime ? formats.duration(value * 60) : t('record.courses', { count: value }),
        }))}
      />
      {!isTime && <p className={styles.note}>{t('record.whyCourses')}</p>}
    </Card>
  );
}
