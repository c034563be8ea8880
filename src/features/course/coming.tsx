import type { DownloadState } from '#offline/downloads/download-state.ts';
import { useWords } from '#i18n/use-words.ts';
import { Strap } from '#ui/strap.tsx';
import styles from './main-act-bar.module.css';
import { amountOf } from './use-download-words.ts';

/** How much of a download is here, beside the button that waits for it; its card may lie below the fold. Nothing where nothing is on its way. */
export function Coming({ download }: { readonly download: DownloadState }) {
  const words = useWords();
  if (!('total' in download)) return null;
  const share = download.total ? download.bytes / download.total : 0;
  const amount = amountOf(download, words);
  return (
    <div className={styles.coming}>
      <Strap value={share} tone={download.kind === 'paused' ? 'quiet' : 'accent'} label={words.t(`pack.${download.kind}`)} valueText={amount} />
      <p className={styles.amount}>{amount}</p>
    </div>
  );
}
