import { Camera, CircleAlert, Paperclip, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { FileButton } from '#ui/file-button.tsx';
import { useMedia } from '#ui/use-media.ts';
import styles from './external-form.module.css';
import { fitFile, mostFileBytes, proofAccept, type FittedFile } from './fit-file.ts';

interface FileFieldProps {
  readonly file: File | undefined;
  /** The name of the file that the LMS has of it. */
  readonly kept: string | undefined;
  readonly onChange: (file: File | undefined) => void;
}

/** What proves it: a photo taken now, or a file. */
export function FileField({ file, kept, onChange }: FileFieldProps) {
  const { t, formats } = useWords();
  const id = useId();
  const hasCamera = useMedia('(pointer: coarse)');
  const [last, setLast] = useState<FittedFile>();
  const most = formats.bytes(mostFileBytes);
  /** What cannot be sent leaves what was chosen before. */
  const take = async (given: File): Promise<void> => {
    const fitted = await fitFile(given);
    setLast(fitted);
    if (fitted.kind === 'fits') onChange(fitted.file);
  };
  const name = file?.name ?? kept;
  return (
    <fieldset className={styles.file}>
      <legend>{t('externalTraining.proof')}</legend>
      {name !== undefined && (
        <p className={styles.fileName}>
          <Paperclip aria-hidden="true" />
          <bdi>{name}</bdi>
          {file && <span>{formats.bytes(file.size)}</span>}
        </p>
      )}
      {last?.kind === 'fits' && last.isSmaller && <output>{t('externalTraining.fileSmaller')}</output>}
      <div className={styles.buttons}>
        {hasCamera && (
          <FileButton icon={<Camera aria-hidden="true" />} accept="image/*" isCamera describedBy={id} onFile={(given) => void take(given)}>
            {t('externalTraining.photo')}
          </FileButton>
        )}
        <FileButton icon={<Paperclip aria-hidden="true" />} accept={proofAccept} describedBy={id} onFile={(given) => void take(given)}>
          {t('externalTraining.file')}
        </FileButton>
        {file && (
          <Button kind="plain" icon={<X aria-hidden="true" />} onClick={() => onChange(undefined)}>
            {t('externalTraining.fileRemove', { name: file.name })}
          </Button>
        )}
      </div>
      {last && last.kind !== 'fits' ? (
        <p id={id} className={styles.fault} role="alert">
          <CircleAlert aria-hidden="true" />
          {last.kind === 'no-proof' ? t('externalTraining.fileKind', { name: last.name }) : t('externalTraining.fileTooLarge', { name: last.name, size: formats.bytes(last.size), most })}
        </p>
      ) : (
        <p id={id} className={styles.hint}>
          {t('externalTraining.fileLimit', { most })}
        </p>
      )}
    </fieldset>
  );
}
