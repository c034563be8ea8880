import { ExternalLink, FileArchive, FileImage, FileMusic, FileSpreadsheet, FileText, FileVideoCamera, File as PlainFile, Globe, Presentation } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ApiError } from '#api/api-error.ts';
import type { ResourceSummary } from '#api/contract/resource-list.ts';
import { markedRanges } from '#courses/words/find-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { ButtonRow, OutRow, PlainRow } from '#ui/list.tsx';
import { Marked } from '#ui/marked.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Spinner } from '#ui/spinner.tsx';
import { useIsLate } from '#ui/use-is-late.ts';
import { fileKindOf, type FileKind } from './file-kind.ts';
import styles from './resource-row.module.css';
import type { ResourcesDeps } from './resources-deps.ts';

const signs = {
  page: Globe, pdf: FileText, picture: FileImage, table: FileSpreadsheet, text: FileText, sound: FileMusic, film: FileVideoCamera, slides: Presentation, archive: FileArchive, file: PlainFile,
} satisfies Record<FileKind, unknown>;

interface ResourceRowProps {
  readonly resource: ResourceSummary;
  readonly deps: ResourcesDeps;
  readonly isOnline: boolean;
  /** What is looked for. */
  readonly text: string;
}

/** A file of the library: a tap opens it. Without a network there is nothing to tap; the page says so above. */
export function ResourceRow({ resource, deps, isOnline, text }: ResourceRowProps) {
  const { t, formats } = useWords();
  const [isOpening, open] = useOpening(resource, deps);
  const isLate = useIsLate(isOpening);
  const kind = fileKindOf(resource);
  const Sign = signs[kind];
  const { title, description, size, updated } = resource;
  const mark = (words: string): ReactNode => <Marked text={words} ranges={markedRanges(words, text)} />;
  const face = {
    leading: <Sign className={styles.sign} aria-hidden="true" />,
    title: mark(title),
    meta: (
      <>
        <span>{t(`resources.kind-${kind}`)}</span>
        {size !== undefined && <span>{formats.bytes(size)}</span>}
        {updated !== undefined && <span>{formats.date(Date.parse(updated))}</span>}
        {isOnline && kind === 'page' && <span>{t('resources.opensInLms')}</span>}
      </>
    ),
    below: description !== undefined && (
      <span className={styles.about} dir="auto">
        {mark(description)}
      </span>
    ),
  };
  if (!isOnline) return <PlainRow {...face} />;
  const address = kind === 'page' ? deps.addressAtLms(resource) : undefined;
  if (address !== undefined) return <OutRow {...face} href={address} trailing={<ExternalLink aria-hidden="true" />} />;
  return <ButtonRow {...face} onClick={open} trailing={isLate && <Spinner />} />;
}

function useOpening(resource: ResourceSummary, deps: ResourcesDeps): readonly [isOpening: boolean, open: () => void] {
  const { t } = useWords();
  const { show, announce } = useMessages();
  const [isOpening, setIsOpening] = useState(false);
  const open = async (): Promise<void> => {
    if (isOpening) return;
    setIsOpening(true);
    announce(t('resources.opening'));
    try {
      await deps.open(resource);
    } catch (error) {
      const reason = error instanceof ApiError ? error.reason : 'bad-answer';
      show(t('resources.notOpened', { title: resource.title, why: t(`errors.${reason}`) }));
    }
    setIsOpening(false);
  };
  return [isOpening, () => void open()];
}
