import type { CourseServices } from '../course-services.ts';

/** What a frame has of what an object or embed said. */
const kept = ['id', 'class', 'style', 'width', 'height', 'title', 'name', 'align', 'hspace', 'vspace', 'tabindex', 'aria-label'];

/**
 * A PDF of the course in an `<object>` or `<embed>` becomes a frame: plug-ins, Chromium's reader among them, do not run in a sandboxed page, and their requests pass by
 * a service worker (Service Workers, Handle Fetch). What the frame opens is our reader. Looked for before anything is painted, as the page is read and as it changes.
 */
export function showDocumentsInFrames(window: Window & typeof globalThis, player: Pick<CourseServices, 'isOwn'>): void {
  const { document } = window;
  const replaceIn = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('object, embed')) replace(element, player);
  };
  new window.MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') replace(target as Element, player);
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        replaceIn(node as Element);
        replace(node as Element, player);
      }
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data', 'src', 'type'] });
  replaceIn(document);
}

function replace(element: Element, player: Pick<CourseServices, 'isOwn'>): void {
  const address = addressOf(element);
  if (address === undefined || !element.isConnected || !player.isOwn(address)) return;
  const isPdf = /\.pdf$/i.test(new URL(address).pathname) || element.getAttribute('type')?.toLowerCase() === 'application/pdf';
  if (!isPdf) return;
  // The course's own pages stand without one too: the wall is around the player.
  // oxlint-disable-next-line react/iframe-missing-sandbox
  const frame = element.ownerDocument.createElement('iframe');
  for (const name of kept) {
    const value = element.getAttribute(name);
    if (value !== null) frame.setAttribute(name, value);
  }
  frame.style.border ||= '0';
  frame.src = address;
  element.replaceWith(frame);
}

/** What an object or embed shows, absolute; undefined for anything else. */
function addressOf(element: Element): string | undefined {
  const named = /^object$/i.test(element.localName) ? element.getAttribute('data') : /^embed$/i.test(element.localName) ? element.getAttribute('src') : null;
  if (!named) return undefined;
  try {
    return new URL(named, element.baseURI).href;
  } catch {
    return undefined;
  }
}
