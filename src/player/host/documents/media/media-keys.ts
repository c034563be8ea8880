const stepSeconds = 5;

/** Keys wherever the focus is; what is pressed on the controls is the browser's own. */
export function hearKeys(media: HTMLMediaElement): void {
  const acts: Readonly<Record<string, () => void>> = {
    ' ': () => toggle(media),
    k: () => toggle(media),
    m: () => (media.muted = !media.muted),
    f: () => void (document.fullscreenElement ? document.exitFullscreen() : media.requestFullscreen()).catch(() => undefined),
    ArrowLeft: () => (media.currentTime -= stepSeconds),
    ArrowRight: () => (media.currentTime += stepSeconds),
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === media) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function toggle(media: HTMLMediaElement): void {
  if (media.paused) void media.play().catch(() => undefined);
  else media.pause();
}
