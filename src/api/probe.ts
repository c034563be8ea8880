/**
 * What stands between this device and the app's own server, by the app's own static file (design/sync.md S8).
 * - `ours`: our server answered, so there is a network;
 * - `portal`: something else did, a page in the file's place: the network wants its user to sign in to it first;
 * - `nothing`: no answer, or none that says anything (a gateway without its server).
 */
export type NetworkProbe = 'ours' | 'portal' | 'nothing';

/** The file and what is in it. The app's worker leaves it to the network, and no cache may keep it. */
export const probePath = '/probe.txt';
const probeText = 'haversack';
const probeWaitMs = 10_000;

/** Asks for the file at `address`. Never rejects, never takes longer than ten seconds. */
export async function askProbe(fetch: typeof globalThis.fetch, address: string): Promise<NetworkProbe> {
  try {
    const answer = await fetch(address, { cache: 'no-store', credentials: 'omit', redirect: 'manual', signal: AbortSignal.timeout(probeWaitMs) });
    // Our server never sends anybody elsewhere for it, and 511 has no other meaning (RFC 6585, section 6).
    if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400) || answer.status === 511) return 'portal';
    if (!answer.ok) return 'nothing';
    const text = await answer.text();
    if (text.trim() === probeText) return 'ours';
    return text.trimStart().startsWith('<') ? 'portal' : 'nothing';
  } catch {
    return 'nothing';
  }
}
