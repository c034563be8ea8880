import type { KeptAnswer } from '#server/store/arrival-log.ts';

/** An answer as it is kept, read to its end. */
export const keptOf = async (response: Response): Promise<KeptAnswer> => ({ status: response.status, headers: [...response.headers], body: new Uint8Array(await response.arrayBuffer()) });

/** A kept answer as it is given, as often as it is asked for. */
export function answerOf({ status, headers, body }: KeptAnswer): Response {
  return new Response(body.byteLength === 0 ? null : body, { status, headers: headers.map(([name, value]) => [name, value]) });
}
