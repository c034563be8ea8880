import { Check, Clock, RotateCcw } from 'lucide-react';
import { lookOf, type Certificate } from '#courses/certificates.ts';
import { useWords } from '#i18n/use-words.ts';
import { classes } from '#ui/classes.ts';
import { Pass } from '#ui/pass.tsx';
import styles from './certificates.module.css';
import { Validity } from './validity.tsx';

interface CertificatePassesProps {
  readonly certificates: readonly Certificate[];
  readonly label: string;
  /** `row`: one line that scrolls sideways; `grid`: as many beside each other as there is room for. */
  readonly shape: 'row' | 'grid';
  readonly openAwardId?: string | undefined;
  readonly hrefOfCertificate: (awardId: string) => string;
}

const signs = { 'valid': <Check aria-hidden="true" />, 'runs-out': <Clock aria-hidden="true" />, 'ran-out': <RotateCcw className="mirrors" aria-hidden="true" /> };

/** Certificates as passes; a tap shows one. */
export function CertificatePasses({ certificates, label, shape, openAwardId, hrefOfCertificate }: CertificatePassesProps) {
  const { t } = useWords();
  return (
    <ul className={classes(styles.passes, shape === 'row' ? styles.row : styles.grid)} aria-label={label}>
      {certificates.map((certificate) => {
        const { awardId, name, isReplaced, standing } = certificate;
        const isLoose = isReplaced || standing === 'ran-out';
        return (
          <li key={awardId}>
            <Pass
              to={hrefOfCertificate(awardId)}
              lookId={lookOf(certificate)}
              title={name}
              isLoose={isLoose}
              isCurrent={awardId === openAwardId}
              meta={
                <span className={styles.validity} data-standing={isReplaced ? 'replaced' : standing}>
                  {!isReplaced && signs[standing]}
                  {isReplaced ? t('certificates.replaced') : <Validity certificate={certificate} />}
                </span>
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
