import type { Keeping } from './keep-certificates.ts';

/** The first screen comes first, with its requests. */
const quietMs = 10_000;

/** `keepCertificates`, once the learner has arrived: its code is not among what a first screen needs. Returns the way to stop. */
export function keepCertificatesLater(keeping: Keeping): () => void {
  let stop: (() => void) | undefined;
  let isOver = false;
  const start = async (): Promise<void> => {
    const { keepCertificates } = await import('./keep-certificates.ts');
    if (!isOver) stop = keepCertificates(keeping);
  };
  // Without its code (a network that is gone) the next start does it.
  const timer = setTimeout(() => void start().catch(() => undefined), quietMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop?.();
  };
}
