import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import styles from './pass-card.module.css';

interface PassCardProps {
  readonly learner: { readonly userId: string; readonly name: string };
  readonly title: string;
}

/** What one shows at the door: a name and a number, large. Needs no network. */
export function PassCard({ learner, title }: PassCardProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="my-pass">
      <Card>
        <h2 id="my-pass" className={styles.label}>
          {t('module.pass')}
        </h2>
        <p className={styles.name}>
          <bdi>{learner.name}</bdi>
        </p>
        <dl className={styles.facts}>
          <div>
            <dt>{t('module.number')}</dt>
            <dd dir="ltr">{learner.userId}</dd>
          </div>
          <div>
            <dt>{t('module.title')}</dt>
            <dd>
              <bdi>{title}</bdi>
            </dd>
          </div>
        </dl>
      </Card>
    </section>
  );
}
