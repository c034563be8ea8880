import type { DownloadState } from '#offline/downloads/download-state.ts';
import { useWords, type Words } from '#i18n/use-words.ts';
import { whyNotDownloaded } from '#parts/why-not-downloaded.ts';

interface DownloadWords {
  readonly title: string;
  readonly lines: readonly string[];
}

type OnItsWay = Extract<DownloadState, { readonly bytes: number; readonly total: number | undefined }>;

/** A download in sentences. `size` is what the package weighs, where that is known before. */
export function useDownloadWords(download: DownloadState, size: number | undefined): DownloadWords {
  const words = useWords();
  const { t, formats } = words;
  if (download.kind === 'none') return { title: t('pack.notHere'), lines: [size === undefined ? t('pack.once') : t('pack.onceSize', { size: formats.bytes(size) })] };
  if (download.kind === 'ready') return { title: t('pack.here'), lines: [t('pack.hereSize', { size: formats.bytes(download.bytes) })] };
  if (download.kind === 'failed') return { title: t('pack.stopped'), lines: [whyNotDownloaded(words, download.reason)] };
  return { title: t(`pack.${download.kind}`), lines: linesOf(download, words) };
}

/** How much is here, of how much. */
export function amountOf({ bytes, total }: Pick<OnItsWay, 'bytes' | 'total'>, { t, formats }: Words): string {
  return total === undefined ? formats.bytes(bytes) : t('pack.amount', { done: formats.bytes(bytes), total: formats.bytes(total) });
}

function linesOf(download: OnItsWay, words: Words): readonly string[] {
  const { t, formats } = words;
  const amount = amountOf(download, words);
  if (download.kind === 'paused') return [amount, t(`pause.${download.why}`)];
  if (download.kind === 'downloading' && download.secondsLeft !== undefined) return [`${amount} · ${t('pack.left', { left: formats.duration(download.secondsLeft) })}`];
  return [amount];
}
