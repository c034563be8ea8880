import type { CourseServices } from '../course-services.ts';

/**
 * Windows and links of a course stay in the player: in WebKit `window.open` goes to the network even for addresses that the worker serves, and `_top` is not
 * the course's to navigate. Other addresses open as the browser opens them, without a hold on the course.
 */
export function keepWindowsInPlayer(window: Window & typeof globalThis, player: CourseServices): void {
  const { document } = window;
  const realOpen = window.open.bind(window);
  const addressOf = (url: string): string | undefined => {
    if (url === '' || url === 'about:blank') return 'about:blank';
    try {
      const address = new URL(url, document.baseURI).href;
      return player.isOwn(address) ? address : undefined;
    } catch {
      return undefined;
    }
  };

  window.open = (url: unknown = '', name: unknown = '_blank', features = '') => {
    const [text, target] = [String(url), String(name)];
    const address = addressOf(text);
    if (address === undefined) {
      if (!isWebPage(text, document.baseURI)) return realOpen(text, target, features);
      realOpen(text, '_blank', 'noopener');
      return awayWindow();
    }
    if (isItemsPlace(window, player, target)) {
      player.showInItem(address);
      return window;
    }
    // A frame that is there already, one of these windows included, the browser finds by itself.
    if (/^_(?:self|parent|top)$/i.test(target) || player.hasFrame(target)) return realOpen(text, target);
    return player.openWindow(address, /^_blank$/i.test(target) ? '' : target, window);
  };

  window.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { HTMLAnchorElement: Link, HTMLAreaElement: Area } = window;
    const link = event.composedPath().find((part): part is HTMLAnchorElement | HTMLAreaElement => part instanceof Link || part instanceof Area);
    const target = (link?.target || document.querySelector<HTMLBaseElement>('base[target]')?.target) ?? '';
    const address = link?.href && !link.hasAttribute('download') ? addressOf(link.href) : undefined;
    if (address === undefined || target === '' || /^_self$/i.test(target)) return;
    if (isItemsPlace(window, player, target)) player.showInItem(address);
    else if (/^_blank$/i.test(target)) player.openWindow(address, '', window);
    else if (target.startsWith('_') || player.hasFrame(target)) return;
    else player.openWindow(address, target, window);
    event.preventDefault();
  });

  const opener = player.openerOf(window);
  if (opener) window.opener = opener;
  // Of a frame within a page it does nothing, as everywhere.
  if (player.isOutermost(window)) window.close = () => player.closeWindow(window);
}

/** `_top`, and `_parent` of the page that stands directly in the player, mean the place of the item. */
function isItemsPlace(window: Window, player: CourseServices, target: string): boolean {
  return /^_top$/i.test(target) || (/^_parent$/i.test(target) && player.isOutermost(window));
}

function isWebPage(url: string, base: string): boolean {
  try {
    return /^https?:$/.test(new URL(url, base).protocol);
  } catch {
    return false;
  }
}

/** What a course holds after it opened a page elsewhere: it cannot reach it, but asking whether it is there does not fail. */
function awayWindow(): Window {
  return { closed: false, opener: null, close: () => undefined, focus: () => undefined, blur: () => undefined, postMessage: () => undefined } as unknown as Window;
}
