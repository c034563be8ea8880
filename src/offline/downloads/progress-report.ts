import type { DownloadState, Progress } from './download-state.ts';
import { createSpeedometer } from './speedometer.ts';

/** Progress is shown at most so often: a screen needs no more. */
const showEveryMs = 200;

export interface ProgressReport {
  readonly add: (progress: Progress) => void;
  /** Nothing is shown after this. */
  readonly stop: () => void;
}

/** Shows how a download goes: at once when it starts or begins anew, then now and then, the last news always, and with a speed. */
export function createProgressReport(show: (state: DownloadState) => void): ProgressReport {
  const speedometer = createSpeedometer(performance.now());
  let latest: Progress | undefined;
  let shownBytes = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const showLatest = (): void => {
    stop();
    if (!latest) return;
    shownBytes = latest.bytes;
    const bytesPerSecond = speedometer.bytesPerSecond(performance.now());
    const secondsLeft = latest.total !== undefined && bytesPerSecond ? (latest.total - latest.bytes) / bytesPerSecond : undefined;
    show({ kind: 'downloading', ...latest, bytesPerSecond, secondsLeft });
    latest = undefined;
    timer = setTimeout(onTime, showEveryMs);
  };
  const onTime = (): void => {
    timer = undefined;
    showLatest();
  };
  let before: Progress | undefined;
  return {
    add: (progress) => {
      speedometer.add(Math.max(progress.bytes - (before?.bytes ?? progress.bytes), 0), performance.now()); // fewer than before: begun anew
      before = progress;
      latest = progress;
      if (timer === undefined || progress.bytes < shownBytes || progress.bytes === progress.total) showLatest();
    },
    stop,
  };
}
