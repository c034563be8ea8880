import { CloudOff } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { BagIcon } from '#ui/own-icons.tsx';
import { Ring } from '#ui/ring.tsx';
import styles from './download-line.module.css';

interface DownloadLineProps {
  readonly state: DownloadState;
  /** There is no network just now: what is not here says so before the tap. */
  readonly needsNetwork: boolean;
  /** With what it weighs. */
  readonly showsSize?: boolean;
}

/** Whether the course is on this device: a bag that is open or shut, a ring that closes, and words. */
export function DownloadLine({ state, needsNetwork, showsSize = false }: DownloadLineProps) {
  const { t, formats } = useWords();
  if (state.kind === 'none') {
    if (!needsNetwork) return null;
    return (
      <span className={styles.line}>
        <CloudOff aria-hidden="true" />
        {t('download.needsNetwork')}
      </span>
    );
  }
  if (state.kind === 'ready' || state.kind === 'failed') {
    return (
      <span className={styles.line} data-tone={state.kind}>
        <BagIcon flap={state.kind === 'ready' ? 'shut' : 'open'} />
        {t(`download.${state.kind}`)}
        {showsSize && state.kind === 'ready' && <span className={styles.size}>{formats.bytes(state.bytes)}</span>}
      </span>
    );
  }
  return <OnItsWay state={state} />;
}

function OnItsWay({ state }: { readonly state: Extract<DownloadState, { readonly bytes: number; readonly total: number | undefined }> }) {
  const { t, formats } = useWords();
  const share = state.total ? state.bytes / state.total : 0;
  const percent = formats.percent(share);
  const words = {
    queued: () => t('download.queued'),
    paused: () => t('download.paused', { percent }),
    checking: () => t('download.checking'),
    downloading: () => percent,
  };
  const isTimed = state.kind === 'downloading' && state.secondsLeft !== undefined;
  return (
    <span className={styles.line}>
      <Ring value={share} size={20} tone={state.kind === 'paused' ? 'quiet' : 'accent'} />
      {isTimed ? t('download.running', { percent, left: formats.duration(state.secondsLeft) }) : words[state.kind]()}
    </span>
  );
}
