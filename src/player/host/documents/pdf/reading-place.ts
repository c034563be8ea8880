// Where somebody is in a PDF: `3.25` is a quarter of the third page gone by.

/** A box on the screen, as `getBoundingClientRect` gives it. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** The place at the upper edge of the screen. */
export function placeOf(pages: readonly Box[]): string {
  const index = pages.findIndex(({ bottom }) => bottom > 1);
  const page = pages[index];
  if (!page) return '1';
  const part = Math.min(0.999, Math.max(0, -page.top / page.height));
  return String(Number((index + 1 + part).toFixed(3)));
}

/** The page, from 1 to `count`, and how much of it has gone by; undefined for what is no place. */
export function readPlace(text: string, count: number): { readonly page: number; readonly part: number } | undefined {
  const place = Number(text);
  if (text.trim() === '' || !(place >= 1 && place < count + 1)) return undefined;
  return { page: Math.floor(place), part: place - Math.floor(place) };
}

/** What `#page=7` asks for (RFC 8118, 3). */
export function pageInFragment(fragment: string, count: number): number | undefined {
  const page = Number(/(?:^#|&)page=(\d+)(?:&|$)/.exec(fragment)?.[1]);
  return page >= 1 && page <= count ? page : undefined;
}

/** Which page is read: the one a third down the screen. What *Page 3 of 12* says. */
export function pageInSight(pages: readonly Box[], screenHeight: number): number {
  const index = pages.findIndex(({ bottom }) => bottom > screenHeight / 3);
  return index < 0 ? pages.length : index + 1;
}

/** Whether at least half of the box, or half a screen of it, is on the screen. */
export function isSeen({ top, bottom, height }: Box, screenHeight: number): boolean {
  const visible = Math.min(bottom, screenHeight) - Math.max(top, 0);
  return height > 0 && visible >= Math.min(height, screenHeight) / 2;
}
