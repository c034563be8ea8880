import { Camera, CircleAlert, Paperclip, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { FileButton } from '#ui/file-button.tsx';
import { useMedia } from '#ui/use-media.ts';
import styles from './external-form.module.css';
import { fitFile, mostFileBytes } from './fit-file.ts';

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
  const [isSmaller, setIsSmaller] = useState(false);
  const [tooLarge, setTooLarge] = useState<{ readonly name: string; readonly size: number }>();
  const most = formats.bytes(mostFileBytes);
  const take = async (given: File): Promise<void> => {
    const fitted = await fitFile(given);
    setTooLarge(fitted.kind === 'too-large' ? fitted : undefined);
    setIsSmaller(fitted.kind === 'fits' && fitted.isSmaller);
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
      {isSmaller && <output>{t('externalTraining.fileSmaller')}</output>}
      <div className={styles.buttons}>
        {hasCamera && (
          <FileButton icon={<Camera aria-hidden="true" />} accept="image/*" isCamera describedBy={id} onFile={(given) => void take(given)}>
            {t('externalTraining.photo')}
          </FileButton>
        )}
        <FileButton icon={<Paperclip aria-hidden="true" />} accept="image/*,.pdf,.doc,.docx,.txt" describedBy={id} onFile={(given) => void take(given)}>
          {t('externalTraining.file')}
        </FileButton>
        {file && (
          <Button kind="plain" icon={<X aria-hidden="true" />} onClick={() => onChange(undefined)}>
            {t('externalTraining.fileRemove', { name: file.name })}
          </Button>
        )}
      </div>
      {tooLarge ? (
        <p id={id} className={styles.fault} role="alert">
          <CircleAlert aria-hidden="true" />
          {t('externalTraining.fileTooLarge', { name: tooLarge.name, size: formats.bytes(tooLarge.size), most })}
        </p>
      ) : (
        <p id={id} className={styles.hint}>
          {t('externalTraining.fileLimit', { most })}
        </p>
      )}
    </fieldset>
  );
}
