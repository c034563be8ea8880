import { useWords } from '#i18n/use-words.ts';
import styles from './support-story.module.css';
import type { Field, ToldRequest } from './told-requests.ts';

/** One request: when, what, how it went, how long that took, and the fields of both sides. */
export function RequestLine({ request }: { readonly request: ToldRequest }) {
  const { t, formats } = useWords();
  const { name, state, at, tookMs, said, answer, decision } = request;
  return (
    <li className={styles.request} data-state={state}>
      <p className={styles.what}>
        <time dateTime={new Date(at).toISOString()}>{formats.timeExact(at)}</time>
        <code>{name}</code>
        <code className={styles.state}>{decision ?? state}</code>
        {tookMs !== undefined && <span className={styles.took}>{t('slip.tookSeconds', { seconds: formats.seconds(tookMs) })}</span>}
      </p>
      {said.length > 0 && <Fields label={t('slip.said')} fields={said} />}
      {answer.length > 0 && <Fields label={t('slip.answer')} fields={answer} />}
    </li>
  );
}

function Fields({ label, fields }: { readonly label: string; readonly fields: readonly Field[] }) {
  return (
    <div className={styles.side}>
      <span className={styles.label}>{label}</span>
      <dl className={styles.fields} dir="ltr">
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
