import type { Keeping } from './keep-certificates.ts';

/** The first screen comes first, with its requests. */
const quietMs = 10_000;

/** Brings certificates to this device, once the learner has arrived: its code is not among what a first screen needs. */
export interface CertificatesKept {
  /** A screen shows certificates: now is the time. */
  readonly now: () => void;
  readonly stop: () => void;
}

export function keepCertificatesLater(keeping: Keeping): CertificatesKept {
  let stop: (() => void) | undefined;
  let loading: Promise<void> | undefined;
  let isOver = false;
  const start = async (): Promise<void> => {
    const { keepCertificates } = await import('./keep-certificates.ts');
    if (!isOver) stop = keepCertificates(keeping);
  };
  const now = (): void => {
    // Without its code (a network that is gone) the next screen or the next start does it.
    loading ??= start().catch(() => {
      loading = undefined;
    });
  };
  const timer = setTimeout(now, quietMs);
  return {
    now,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      stop?.();
    },
  };
}
