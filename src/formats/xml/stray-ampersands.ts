const stray = /&(?!(?:#\d+|#x[\da-f]+|[a-z_:][\w:.-]*);)/gi;

/** The same document with every `&` that starts no entity written as `&amp;`, and how many there were. Comments and CDATA stay untouched. */
export function escapeStrayAmpersands(xml: string): { xml: string; count: number } {
  const parts: string[] = [];
  let count = 0;
  let at = 0;
  while (at < xml.length) {
    const verbatim = nextVerbatim(xml, at);
    const markup = xml.slice(at, verbatim.start);
    parts.push(
      markup.replaceAll(stray, () => {
        count += 1;
        return '&amp;';
      }),
      xml.slice(verbatim.start, verbatim.end),
    );
    at = verbatim.end;
  }
  return { xml: parts.join(''), count };
}

/** The next comment or CDATA section; the end of the text when there is none or when it is never closed. */
function nextVerbatim(xml: string, from: number): { start: number; end: number } {
  const found = /<!--|<!\[CDATA\[/g;
  found.lastIndex = from;
  const match = found.exec(xml);
  if (!match) return { start: xml.length, end: xml.length };
  const close = match[0] === '<!--' ? '-->' : ']]>';
  const end = xml.indexOf(close, match.index + match[0].length);
  return end < 0 ? { start: xml.length, end: xml.length } : { start: match.index, end: end + close.length };
}
