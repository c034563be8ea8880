/** Where the app and the courses are found. Both are hosts of one site: a third-party worker would be refused by Chromium (design/offline-content.md). */
export interface Origins {
  /** The app's origin, or a function of the request's own host on a first start without configuration. */
  readonly app: string | undefined;
  readonly content: string | undefined;
  readonly appPort: number;
  readonly contentPort: number;
}

/** The app's origin as this request sees it. */
export function appOrigin(origins: Origins, request: Request): string {
  return origins.app ?? sameHostOn(origins.appPort, request);
}

/** The content origin as this request sees it. */
export function contentOrigin(origins: Origins, request: Request): string {
  return origins.content ?? sameHostOn(origins.contentPort, request);
}

function sameHostOn(port: number, request: Request): string {
  const url = new URL(request.url);
  return `${url.protocol}//${url.hostname}:${port}`;
}
