import { ArrowLeft, Check, Clock, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { lookOf, type Certificate } from '#courses/certificates.ts';
import { useWords } from '#i18n/use-words.ts';
import { FactList, toldFacts } from '#ui/fact-list.tsx';
import { PassTop } from '#ui/pass.tsx';
import type { CertificatesDeps } from './certificates-deps.ts';
import styles from './shown-pass.module.css';

interface ShownPassProps {
  readonly certificate: Certificate;
  readonly deps: Pick<CertificatesDeps, 'learnerName' | 'organisation' | 'hrefOfCertificates'>;
  readonly renew?: ReactNode;
}

const signs = { 'valid': <Check aria-hidden="true" />, 'runs-out': <Clock aria-hidden="true" />, 'ran-out': <RotateCcw className="mirrors" aria-hidden="true" /> };

/** The pass, large: whether it holds, what it is, whose it is, until when. Black on white in every theme, for the sun and for other people's eyes. */
export function ShownPass({ certificate, deps, renew }: ShownPassProps) {
  const { t, formats } = useWords();
  const { awardId, name, standing, awardedAt, expiresAt } = certificate;
  const facts = toldFacts([
    [t('certificates.heldBy'), deps.learnerName],
    [t('certificates.awarded'), awardedAt === undefined ? undefined : formats.date(awardedAt)],
    [t('certificates.by'), deps.organisation],
    [t('certificates.number'), awardId],
  ]);
  return (
    <div className={styles.pass} data-standing={standing} data-paper="">
      <PassTop lookId={lookOf(certificate)} className={styles.top} />
      <Link className={styles.back} to={deps.hrefOfCertificates} viewTransition aria-label={t('certificates.toList')} title={t('certificates.toList')}>
        <ArrowLeft className="mirrors" aria-hidden="true" />
      </Link>
      <div className={styles.words}>
        <h1 className={styles.name} tabIndex={-1}>
          <bdi>{name}</bdi>
        </h1>
        <div className={styles.standing}>
          <span className={styles.seal}>{signs[standing]}</span>
          <span className={styles.states}>
            <span className={styles.state}>{t(`certificates.standing-${standing}`)}</span>
            <span className={styles.until}>
              {expiresAt === undefined ? t('certificates.forever') : standing === 'ran-out' ? t('certificates.ranOutOn', { date: formats.date(expiresAt) }) : t('certificates.until', { date: formats.date(expiresAt) })}
            </span>
          </span>
        </div>
        <FactList facts={facts} className={styles.facts} />
        {renew && <div>{renew}</div>}
      </div>
    </div>
  );
}
