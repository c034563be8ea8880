/**
 * Whether an address of the app's own origin may be shown as a picture that somebody put into a text. What stands below the LMS's context is a file, except where functions and the site's
 * own pages are: asking for those can do something (facts A.1: `servlet/ekp?TX=LOGOFF` signs out). A file of the resources library is the one function that only gives.
 */
export function isLmsPicture(address: string, baseUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname, searchParams } = new URL(address);
  const base = new URL(baseUrl);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return false;
  const rest = decoded(pathname.slice(base.pathname.length));
  // A servlet container may drop `;…`, merge `//` and take `\` for `/`: such a path is another one there than it looks here.
  if (rest === undefined || /[;\\]/u.test(rest) || rest.split('/').some((part) => part === '' || part === '..' || part === '.')) return false;
  const folder = rest.split('/', 1)[0]?.toLowerCase() ?? '';
  if (rest === 'api/resource') return searchParams.has('url');
  return !acting.has(folder);
}

const acting: ReadonlySet<string> = new Set(['api', 'contenthandler', 'servlet', 'hacp', 'enrollmenthandler', 'reference']);

/** Undefined for what is encoded twice or not as UTF-8: nobody writes the address of a picture so. */
function decoded(path: string): string | undefined {
  try {
    const once = decodeURIComponent(path);
    return /%[0-9a-f]{2}/iu.test(once) ? undefined : once;
  } catch {
    return undefined;
  }
}
