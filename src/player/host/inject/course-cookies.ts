/**
 * `document.cookie` as if it were the course's own: names get a prefix, and all cookies lie at the player's path – a course's default would be its address, which
 * changes with every launch, and a wider one would reach the app, as cookies ignore ports.
 */
export function separateCookies(document: Document, prefix: string, path: string): void {
  const found = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (!found?.get || !found.set) return;
  const ownPrefix = `${encodeURIComponent(prefix)}.`;
  try {
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      enumerable: true,
      get: () => {
        const all = String(found.get?.call(document)).split('; ');
        return all.filter((pair) => pair.startsWith(ownPrefix)).map((pair) => pair.slice(ownPrefix.length)).join('; ');
      },
      set: (text: unknown) => {
        const [pair = '', ...attributes] = String(text).split(';');
        const kept = attributes.filter((attribute) => /^\s*(?:expires|max-age)\s*=/i.test(attribute));
        found.set?.call(document, `${ownPrefix}${pair.trim()};${[...kept, `path=${path}`, 'SameSite=Strict'].join(';')}`);
      },
    });
  } catch {
    // Untouched.
  }
}
