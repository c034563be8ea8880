/** `Content-Disposition` of a file to keep. */
export const attachment = (fileName: string): string => disposition('attachment', fileName);
/** `Content-Disposition` of a file to look at: the name is for who keeps it all the same. */
export const inline = (fileName: string): string => disposition('inline', fileName);

/** RFC 6266: a plain name for old readers, and the real one in UTF-8 (RFC 8187) where it has other letters. */
function disposition(kind: 'attachment' | 'inline', fileName: string): string {
  const clean = fileName.replaceAll(/[\p{Cc}"\\/]/gu, '_').toWellFormed();
  const plain = clean.replaceAll(/[^\u0020-\u007E]/g, '_').replaceAll('%', '_');
  if (plain === clean) return `${kind}; filename="${plain}"`;
  const encoded = encodeURIComponent(clean).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
