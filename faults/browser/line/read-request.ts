/** A request of the telling, by what it is. */
export interface ReadRequest {
  readonly name: string;
  readonly enrollmentId: string | undefined;
  readonly itemId: string | undefined;
  readonly sessionId: string | undefined;
}

/** What the telling asks and says; everything else that an app asks for is no part of a history. */
const ofTheTelling = new Set(['me', 'record', 'enrollments', 'launchTracker', 'hacpInfo']);

/** Undefined for what is not of the telling. `sessions`: which item a HACP session is about. */
export function readRequest(path: string, body: string, sessions: ReadonlyMap<string, { readonly enrollmentId: string; readonly itemId: string }>): ReadRequest | undefined {
  const url = new URL(path, 'http://lms');
  if (!url.pathname.startsWith('/ekp/')) return undefined;
  const form = new URLSearchParams(body);
  const name = url.pathname.split('/').at(-1) ?? '';
  if (name === 'hacp') {
    const sessionId = form.get('session_id') ?? undefined;
    const session = sessions.get(sessionId ?? '');
    return { name: form.get('command') ?? '', enrollmentId: session?.enrollmentId, itemId: session?.itemId, sessionId };
  }
  if (!ofTheTelling.has(name)) return undefined;
  const given = (what: string): string | undefined => url.searchParams.get(what) ?? form.get(what) ?? undefined;
  return { name, enrollmentId: given('enrollmentId') ?? given('id'), itemId: given('itemId'), sessionId: undefined };
}

/** The session that an answer of hacpInfo opens. */
export const sessionOpenedIn = (text: string): string | undefined => /"sessionId"\s*:\s*"([^"]+)"/.exec(text)?.[1];
