import { useQuery } from '@tanstack/react-query';
import { Download, Share2 } from 'lucide-react';
import { useMemo } from 'react';
import { ApiError } from '#api/api-error.ts';
import type { AwardedCertification } from '#api/contract/certifications.ts';
import { useWords } from '#i18n/use-words.ts';
import type { CertificateFile } from '#offline/certificate-files.ts';
import { LazyPdf } from '#parts/pdf/lazy-pdf.tsx';
import { AskAgain } from '#parts/ask-again.tsx';
import { Button } from '#ui/button.tsx';
import { CircleAlert } from 'lucide-react';
import { Notice } from '#ui/notice.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import styles from './certificate-page.module.css';
import type { CertificatesDeps } from './certificates-deps.ts';
import { saveFile } from '#parts/save-file.ts';

/** The certificate as the LMS prints it: to share, to keep, to read. */
export function CertificateDocument({ award, deps }: { readonly award: AwardedCertification; readonly deps: CertificatesDeps }) {
  const { t } = useWords();
  const file = useQuery(deps.file(award));
  const isOnline = useStore(deps.isOnline);
  return (
    <section className={styles.document} aria-labelledby="certificate-document">
      <div className={styles.head}>
        <h2 id="certificate-document">{t('certificates.document')}</h2>
        {file.data && <FileActs file={file.data} title={award.name} />}
      </div>
      {file.data ? (
        <LazyPdf bytes={file.data.bytes} label={award.name} />
      ) : file.error ? (
        <NoFile error={file.error} isOnline={isOnline} onRetry={() => void file.refetch()} />
      ) : (
        <BoneBox inlineSize="100%" blockSize="14rem" radius="8px" />
      )}
    </section>
  );
}

function FileActs({ file, title }: { readonly file: CertificateFile; readonly title: string }) {
  const { t } = useWords();
  const asFile = useMemo(() => new File([file.bytes], file.fileName, { type: 'application/pdf' }), [file]);
  const canShare = 'canShare' in navigator && navigator.canShare({ files: [asFile] });
  return (
    <div className={styles.acts}>
      {canShare && (
        // Whoever changes their mind has not failed.
        <Button size="small" icon={<Share2 aria-hidden="true" />} onClick={() => void navigator.share({ files: [asFile], title }).catch(() => undefined)}>
          {t('certificates.share')}
        </Button>
      )}
      <Button kind={canShare ? 'quiet' : 'primary'} size="small" icon={<Download aria-hidden="true" />} onClick={() => saveFile(asFile)}>
        {t('certificates.download')}
      </Button>
    </div>
  );
}

interface NoFileProps {
  readonly error: Error;
  readonly isOnline: boolean;
  readonly onRetry: () => void;
}

/** The pass above says all that counts; only the paper is missing. */
function NoFile({ error, isOnline, onRetry }: NoFileProps) {
  const { t } = useWords();
  const isNone = error instanceof ApiError && error.reason === 'not-found';
  const sentence = !isOnline ? t('certificates.noFileOffline') : isNone ? t('certificates.noFile') : t('certificates.fileFailed');
  return (
    <Notice says="status" icon={<CircleAlert aria-hidden="true" />}>
      <p>{sentence}</p>
      {!isNone && isOnline && (
        <AskAgain kind="quiet" size="small" error={error} onRetry={onRetry} />
      )}
    </Notice>
  );
}
