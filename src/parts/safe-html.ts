import createDOMPurify from 'dompurify';

const allowed = {
  ALLOWED_TAGS: ['p', 'br', 'b', 'strong', 'i', 'em', 'u', 'ul', 'ol', 'li', 'a', 'blockquote', 'h2', 'h3', 'h4', 'sub', 'sup', 'code', 'div', 'span'],
  ALLOWED_ATTR: ['href', 'lang', 'dir'],
};

/**
 * The LMS's HTML as a few harmless elements: no pictures, styles or scripts. Links leave the app, in a new tab; what is no web address is plain text.
 * A text without any element keeps its line breaks.
 */
export function safeHtml(html: string): string {
  const text = /<[a-z!/]/iu.test(html) ? html : html.trim().replaceAll(/&(?!\w+;|#\d+;)/gu, '&amp;').replaceAll('\n', '<br>');
  const fragment = createDOMPurify(window).sanitize(text, { ...allowed, RETURN_DOM_FRAGMENT: true });
  for (const link of fragment.querySelectorAll('a')) {
    if (!/^https?:\/\//iu.test(link.getAttribute('href') ?? '')) {
      link.replaceWith(...link.childNodes);
      continue;
    }
    link.target = '_blank';
    link.rel = 'noreferrer';
  }
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}
