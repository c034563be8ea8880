const stepSeconds = 10;

/** Title and buttons on the lock screen, and of headphones. */
export function tellSession(media: HTMLMediaElement, title: string, course: string): void {
  // The type says that it is always there.
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return;
  session.metadata = new MediaMetadata({ title, album: course === title ? '' : course });
  const to = (seconds: number): void => {
    media.currentTime = Math.max(0, Math.min(seconds, Number.isFinite(media.duration) ? media.duration : seconds));
  };
  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => void media.play().catch(() => undefined),
    pause: () => media.pause(),
    seekbackward: ({ seekOffset }) => to(media.currentTime - (seekOffset ?? stepSeconds)),
    seekforward: ({ seekOffset }) => to(media.currentTime + (seekOffset ?? stepSeconds)),
    seekto: ({ seekTime }) => seekTime !== undefined && to(seekTime),
  };
  for (const [action, handler] of Object.entries(handlers)) {
    try {
      session.setActionHandler(action as MediaSessionAction, handler);
    } catch {
      // Not known to this browser.
    }
  }
  const sayPosition = (): void => {
    const { duration, currentTime, playbackRate } = media;
    if (Number.isFinite(duration) && playbackRate > 0) session.setPositionState({ duration, position: Math.min(currentTime, duration), playbackRate });
  };
  for (const event of ['durationchange', 'seeked', 'ratechange', 'play', 'pause'] as const) media.addEventListener(event, sayPosition);
}
