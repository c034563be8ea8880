import { CloudOff, Download, ExternalLink, FileText, Image as ImageIcon, Sheet as SheetIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { ButtonRow, List, ListItem, PlainRow } from '#ui/list.tsx';
import { Spinner } from '#ui/spinner.tsx';
import styles from './file-row.module.css';

/** A file that comes with something. */
export interface AttachedFile {
  readonly href: string;
  readonly name: string;
  readonly type?: string | undefined;
  /** In bytes. */
  readonly length?: number | undefined;
}

/** Opens a file in a new tab or saves it. Rejects where it did not come. */
export type OpenFile = (file: AttachedFile) => Promise<void>;

interface FileRowsProps {
  readonly label: string;
  readonly files: readonly AttachedFile[];
  readonly isOnline: boolean;
  readonly openFile: OpenFile;
}

/** Files as rows with their size; without a network they say so before the tap. */
export function FileRows({ label, files, isOnline, openFile }: FileRowsProps) {
  return (
    <List label={label}>
      {files.map((file) => (
        <ListItem key={file.href}>
          <FileRow file={file} isOnline={isOnline} openFile={openFile} />
        </ListItem>
      ))}
    </List>
  );
}

function FileRow({ file, isOnline, openFile }: { readonly file: AttachedFile; readonly isOnline: boolean; readonly openFile: OpenFile }) {
  const { t, formats } = useWords();
  const [state, setState] = useState<'quiet' | 'busy' | 'failed'>('quiet');
  const { name, type, length } = file;
  const facts = [kindOf(name, type), length !== undefined && formats.bytes(length)].filter((fact) => fact !== undefined && fact !== false);
  const face = { leading: <span className={styles.sign}>{signOf(type)}</span>, title: name };
  if (!isOnline) return <PlainRow {...face} meta={[...facts, t('file.needsNetwork')].join(' · ')} trailing={<CloudOff aria-hidden="true" />} />;
  const open = async (): Promise<void> => {
    if (state === 'busy') return;
    setState('busy');
    try {
      await openFile(file);
      setState('quiet');
    } catch {
      setState('failed');
    }
  };
  const notes: Readonly<Record<typeof state, ReactNode>> = { quiet: facts.join(' · '), busy: t('file.opening'), failed: <span role="alert">{t('file.failed')}</span> };
  return <ButtonRow {...face} meta={notes[state]} trailing={state === 'busy' ? <Spinner /> : type?.startsWith('image/') || type === 'application/pdf' ? <ExternalLink className="mirrors" aria-hidden="true" /> : <Download aria-hidden="true" />} onClick={() => void open()} />;
}

/** `PDF` of `port.pdf`, or of a file that is called something else and says what it is. */
function kindOf(name: string, typeWithCharset: string | undefined): string | undefined {
  const type = typeWithCharset?.split(';', 1)[0]?.trim();
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1] ?? (type === 'text/plain' ? 'txt' : /\/([a-z]{2,5})$/iu.exec(type ?? '')?.[1]);
  return ending?.toUpperCase();
}

function signOf(type: string | undefined): ReactNode {
  if (type?.startsWith('image/')) return <ImageIcon aria-hidden="true" />;
  return type === 'text/csv' || type?.includes('spreadsheet') ? <SheetIcon aria-hidden="true" /> : <FileText aria-hidden="true" />;
}
