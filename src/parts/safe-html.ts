import createDOMPurify from 'dompurify';

const allowed = {
  ALLOWED_TAGS: [
    'p', 'br', 'hr', 'b', 'strong', 'i', 'em', 'u', 's', 'ul', 'ol', 'li', 'a', 'blockquote', 'h2', 'h3', 'h4', 'sub', 'sup', 'code', 'div', 'span',
    'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'img',
  ],
  ALLOWED_ATTR: ['href', 'lang', 'dir', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'scope', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** The address at which the app may show a picture of the LMS; undefined for every other address. */
export type PictureAddress = (src: string) => string | undefined;

/** `safeHtml`, for whoever loads it later. */
export type SafeHtml = (html: string, pictureAddress?: PictureAddress) => string;

const noPictures: PictureAddress = () => undefined;

/**
 * The LMS's HTML as harmless elements: no styles, no scripts, and pictures only where `pictureAddress` gives one. A picture from elsewhere becomes a link to it, if it says what it shows;
 * its address would tell others who reads. Links leave the app, in a new tab; what is no web address is plain text. A text without any element keeps its line breaks.
 */
export function safeHtml(html: string, pictureAddress: PictureAddress = noPictures): string {
  const text = /<[a-z!/]/iu.test(html) ? html : html.trim().replaceAll(/&(?!\w+;|#\d+;)/gu, '&amp;').replaceAll('\n', '<br>');
  // Sanitised in a document of its own: there no picture is asked for before its address is known to be ours.
  const fragment = createDOMPurify(window).sanitize(text, { ...allowed, RETURN_DOM_FRAGMENT: true });
  for (const picture of fragment.querySelectorAll('img')) settlePicture(picture, pictureAddress);
  for (const link of fragment.querySelectorAll('a')) settleLink(link);
  for (const table of fragment.querySelectorAll('table')) letScroll(table);
  const holder = fragment.ownerDocument.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

const isWebAddress = (address: string): boolean => /^https?:\/\//iu.test(address);

function settlePicture(picture: HTMLImageElement, pictureAddress: PictureAddress): void {
  const src = picture.getAttribute('src') ?? '';
  const alt = picture.alt.trim();
  const address = pictureAddress(src);
  if (address !== undefined) {
    picture.src = address;
    picture.alt = alt;
    picture.loading = 'lazy';
    picture.decoding = 'async';
    return;
  }
  if (alt === '' || !isWebAddress(src) || picture.closest('a')) {
    picture.replaceWith(...(alt === '' ? [] : [alt]));
    return;
  }
  const link = picture.ownerDocument.createElement('a');
  link.href = src;
  link.textContent = alt;
  picture.replaceWith(link);
}

function settleLink(link: HTMLAnchorElement): void {
  if (!isWebAddress(link.getAttribute('href') ?? '')) {
    link.replaceWith(...link.childNodes);
    return;
  }
  link.target = '_blank';
  link.rel = 'noreferrer';
}

/** A wide table scrolls by itself, also by the keyboard; the page never does. */
function letScroll(table: HTMLTableElement): void {
  if (table.parentElement?.closest('table')) return;
  const box = table.ownerDocument.createElement('div');
  box.dataset['scrolls'] = '';
  box.tabIndex = 0;
  table.replaceWith(box);
  box.append(table);
}
