/**
 * Escape brings the player's bar back, wherever the focus is; the app's window never sees a key that is pressed in another origin's frame. Heard first, and left
 * to the course too: it may close something of its own with it.
 */
export function hearEscape(window: Window, tell: () => void): void {
  window.addEventListener(
    'keydown',
    (event) => {
      // Held down it says nothing new; while a word is composed it belongs to the keyboard.
      if (event.key === 'Escape' && event.isTrusted && !event.repeat && !event.isComposing) tell();
    },
    { capture: true },
  );
}

/**
 * F6 goes from the course to the bar, as it goes between the panes of other programs: the way out by the keyboard for who does not want to try what Escape does in
 * a course. One that uses the key itself keeps it.
 */
export function hearBarKey(window: Window, tell: () => void): void {
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || !event.isTrusted || event.defaultPrevented || event.repeat) return;
    event.preventDefault();
    tell();
  });
}
