/** Where the app and the courses are found. Both are hosts of one site: a third-party worker would be refused by Chromium (design/offline-content.md). */
export interface Origins {
  /** The app's origin, or a function of the request's own host on a first start without configuration. */
  readonly app: string | undefined;
  /** One origin for all courses; or, with `{package}` as the first part of its host, one for each. */
  readonly content: string | undefined;
  readonly appPort: number;
  readonly contentPort: number;
}

/** The app's origin as this request sees it. */
export function appOrigin(origins: Origins, request: Request): string {
  return origins.app ?? sameHostOn(origins.appPort, request);
}

/** Where courses run, as the app is told it: this may have `{package}` in it. */
export function contentOrigin(origins: Origins, request: Request): string {
  return origins.content ?? sameHostOn(origins.contentPort, request);
}

const packagePlace = '{package}';
/** One label of a host (RFC 1123): the app makes them (src/player/content-origin.ts). */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

/** Whether each course has a host of its own. */
export const hasHostForEach = (content: string): boolean => content.includes(`://${packagePlace}.`);

/** The pattern with that in the package's place: the label of a course, or `*` for all of them (CSP 3, host-source). */
export const withHost = (content: string, host: string): string => content.replace(packagePlace, host);

/** Whether this request came to a host that courses run on. What stands before the server may have ended TLS, so only the host is looked at. */
export function isContentHost({ content }: Origins, request: Request): boolean {
  if (content === undefined || !hasHostForEach(content)) return true;
  const rest = new URL(withHost(content, 'c0')).hostname.slice('c0'.length);
  const { hostname } = new URL(request.url);
  return hostname.endsWith(rest) && label.test(hostname.slice(0, -rest.length));
}

function sameHostOn(port: number, request: Request): string {
  const url = new URL(request.url);
  return `${url.protocol}//${url.hostname}:${port}`;
}
