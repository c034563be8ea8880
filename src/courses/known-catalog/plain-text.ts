const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ndash: '–', mdash: '—', hellip: '…', auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß' };

/** The words of a text that may hold HTML, in one line; at most so many letters. To be searched and shown as text, never as HTML. */
export function plainText(html: string, most: number): string {
  // Markup is long and words are short: only so much of it is looked at.
  const text = html
    .slice(0, most * 8)
    .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)>|$)/gi, ' ')
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => character(decimal, hex) ?? entities[name ?? ''] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}

function character(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  return code !== undefined && code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
