/** `Content-Disposition` of a file to keep (RFC 6266): a plain name for old readers, and the real one in UTF-8 (RFC 8187) where it has other letters. */
export function attachment(fileName: string): string {
  const clean = fileName.replaceAll(/[\p{Cc}"\\/]/gu, '_').toWellFormed();
  const plain = clean.replaceAll(/[^\u0020-\u007E]/g, '_').replaceAll('%', '_');
  if (plain === clean) return `attachment; filename="${plain}"`;
  const encoded = encodeURIComponent(clean).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
