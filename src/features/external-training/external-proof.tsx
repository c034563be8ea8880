import { useQuery } from '@tanstack/react-query';
import { CircleAlert, FileText } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { ExternalAttachment } from '#api/contract/external-training-record.ts';
import { ApiError } from '#api/api-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { LazyPdf } from '#parts/pdf/lazy-pdf.tsx';
import { saveFile } from '#parts/save-file.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useStore } from '#ui/store.ts';
import styles from './external-page.module.css';
import type { ExternalTrainingDeps, LmsFile } from './external-training-deps.ts';

/** The file that proves it: a picture or a PDF is shown here, anything else goes to the downloads. */
export function ExternalProof({ attachment, deps }: { readonly attachment: ExternalAttachment; readonly deps: ExternalTrainingDeps }) {
  const { t, formats } = useWords();
  const [isWanted, setIsWanted] = useState(false);
  const isOnline = useStore(deps.isOnline);
  const file = useQuery({ ...deps.attachment(attachment.url), enabled: isWanted });
  const { name, size } = attachment;
  const open = async (): Promise<void> => {
    setIsWanted(true);
    const { data } = await file.refetch();
    if (data && !isShownHere(data)) saveFile(new File([data.bytes], name, { type: data.type }));
  };
  return (
    <section className={styles.part}>
      <h2>{t('externalTraining.proof')}</h2>
      {file.data && isShownHere(file.data) ? (
        <Proof file={file.data} name={name} />
      ) : (
        <>
          <div>
            <Button kind="quiet" icon={<FileText aria-hidden="true" />} isBusy={file.isFetching} isDisabled={!isOnline} describedBy="proof-note" onClick={() => void open()}>
              {t('externalTraining.open', { name })}
            </Button>
          </div>
          <p id="proof-note" className={styles.note}>
            {isOnline ? t('externalTraining.opening') : t('externalTraining.needsNetwork')}
            {size !== undefined && ` · ${formats.bytes(size)}`}
          </p>
        </>
      )}
      {file.error && (
        <Notice says="alert" icon={<CircleAlert aria-hidden="true" />}>
          <p>{file.error instanceof ApiError && file.error.reason !== 'offline' ? t(`errors.${file.error.reason}`) : t('errors.unreachable')}</p>
        </Notice>
      )}
    </section>
  );
}

const isShownHere = ({ type }: LmsFile): boolean => type === 'application/pdf' || /^image\/(?:png|jpeg|gif|webp|avif)$/u.test(type);

function Proof({ file, name }: { readonly file: LmsFile; readonly name: string }) {
  const show = useCallback(
    (picture: HTMLImageElement | null) => {
      if (!picture) return undefined;
      const address = URL.createObjectURL(new Blob([file.bytes], { type: file.type }));
      picture.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [file],
  );
  return file.type === 'application/pdf' ? <LazyPdf bytes={file.bytes} label={name} /> : <img ref={show} className={styles.picture} alt={name} />;
}
