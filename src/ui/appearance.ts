/** How the app looks on this device: applied to the root element; kept by whoever sets it. */
export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** In per cent of the browser's or phone's own size. */
export const textSizes = ['90', '100', '115', '130', '150'] as const;
export type TextSize = (typeof textSizes)[number];

/** Sets the theme for the whole page; `system` follows the device as it changes. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/** Sets the size of all text; at 100 per cent the device decides. */
export function applyTextSize(size: TextSize, root: HTMLElement = document.documentElement): void {
  if (size === '100') delete root.dataset['textSize'];
  else root.dataset['textSize'] = size;
}
