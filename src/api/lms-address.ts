/** What stands below the context path of an LMS, whatever that path is called (facts A.1). */
const knownFolder = /\/(?=(?:api|contentHandler|servlet)\/)/;

/**
 * An address that the LMS gave (`url` of hacpInfo, `href` of a link, an image), on the app's own origin: whatever the host, what stands below the
 * LMS's context path is kept. Undefined for an address that is not an LMS's; nothing that this returns is ever outside `baseUrl`.
 */
export function mapLmsAddress(address: string, baseUrl: string): string | undefined {
  const base = new URL(withSlash(baseUrl));
  const given = parse(address, base);
  if (given === undefined) return undefined;
  const contexts = base.pathname === '/' ? ['/ekp/'] : [base.pathname, '/ekp/'];
  const starts = [...contexts.map((context) => endOf(given.pathname, context)), knownFolder.exec(given.pathname)?.index].filter((at) => at !== undefined);
  if (starts.length === 0) return undefined;
  // The leftmost is the context: `/preview/servlet/ekp/token` has `/ekp/` further in.
  const rest = given.pathname.slice(Math.min(...starts) + 1);
  // A rest such as `/elsewhere/x` must not become another host.
  const mapped = parse(`./${rest}${given.search}`, base);
  return mapped?.origin === base.origin && mapped.pathname.startsWith(base.pathname) ? mapped.href : undefined;
}

/** The base address with a slash at its end: both forms are in use (facts A.1). */
export const withSlash = (baseUrl: string): string => (baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);

/** Where the last slash of the context stands in the path. */
const endOf = (path: string, context: string): number | undefined => {
  const at = path.indexOf(context);
  return at < 0 ? undefined : at + context.length - 1;
};

function parse(address: string, base: URL): URL | undefined {
  if (address.trim() === '' || !URL.canParse(address, base.href)) return undefined;
  const url = new URL(address, base.href);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
