import type { Certificate } from '#courses/certificates.ts';
import { useWords } from '#i18n/use-words.ts';
import styles from './certificates.module.css';

/** Until when a certificate holds, or held, with the date in one piece: the LMS may give none. */
export function Validity({ certificate: { standing, expiresAt } }: { readonly certificate: Certificate }) {
  const { t, formats } = useWords();
  if (expiresAt === undefined) return t('certificates.forever');
  const date = formats.dateShort(expiresAt);
  const said = standing === 'ran-out' ? t('certificates.ranOutOn', { date }) : t('certificates.until', { date });
  const [before = '', ...after] = said.split(date);
  return (
    <>
      {before}
      <span className={styles.date}>{date}</span>
      {after.join(date)}
    </>
  );
}
