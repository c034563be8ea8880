import type { CmiData } from '#formats/cmi.ts';
import { type FromPlayer, maxReadBytes, type PlayerFailure } from './messages.ts';
import { parseNavigation, playerSequencingBounds } from './parse-navigation.ts';
import { isSessionEnd, longestSequencingState } from './sequencing-messages.ts';

// What comes from player.html is a stranger's word: its realm belongs to the course (design/offline-content.md, "Walls"). Everything is read once, bounded, and
// copied into objects of our own; whatever is not exactly a message of the protocol is no message.

/** Bounds, in characters or counts. Real content stays far below: the longest element of SCORM holds 64,000 characters. */
export const playerBounds = {
  elementName: 255,
  value: 128 * 1024,
  /** Elements in one message; a course with 500 interactions has about 5,000. */
  elements: 20_000,
  /** All names and values of one message. */
  text: 4 * 1024 * 1024,
  path: 2048,
  detail: 500,
} as const;

type Fields = Readonly<Record<string, unknown>>;

/** Names of data models: `cmi.core.lesson_status`, `adl.nav.request`, `nav.event`. A dot is needed, so no name of an object's own machinery passes. */
const elementName = /^[a-z]\w*(?:\.\w+)+$/u;
const failures: ReadonlySet<unknown> = new Set<PlayerFailure>(['worker-refused', 'launch-file-missing', 'damaged-file', 'run-time-failed']);
const ways: ReadonlySet<unknown> = new Set<Extract<FromPlayer, { type: 'wants-to-leave' }>['why']>(['exit', 'suspend', 'close', 'continue', 'previous']);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown, longest: number): value is string => typeof value === 'string' && value.length <= longest;
const isId = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 64;
const isElement = (name: unknown): name is string => isText(name, playerBounds.elementName) && elementName.test(name);

/** The pairs when each is one and all together are within the bounds. */
function parsePairs(pairs: readonly unknown[]): readonly (readonly [string, string])[] | undefined {
  if (pairs.length > playerBounds.elements) return undefined;
  const parsed: (readonly [string, string])[] = [];
  let text = 0;
  for (const pair of pairs) {
    if (!Array.isArray(pair) || pair.length !== 2) return undefined;
    const [name, value]: readonly unknown[] = pair;
    if (!isElement(name) || !isText(value, playerBounds.value)) return undefined;
    text += name.length + value.length;
    if (text > playerBounds.text) return undefined;
    parsed.push([name, value]);
  }
  return parsed;
}

function parseData(data: unknown): CmiData | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  // A buffer of a gigabyte costs a course nothing; each of its bytes would be an element here.
  if (ArrayBuffer.isView(data)) return undefined;
  const pairs = parsePairs(Object.entries(data));
  return pairs && Object.fromEntries(pairs);
}

const parsers: { readonly [Type in FromPlayer['type']]: (fields: Fields) => Extract<FromPlayer, { type: Type }> | undefined } = {
  // A player from before the sequencer says nothing more.
  opened: ({ isSequencing }) => ({ type: 'opened', isSequencing: isSequencing === true }),
  deliver: ({ itemId, isResumed }) => (isText(itemId, playerSequencingBounds.id) && typeof isResumed === 'boolean' ? { type: 'deliver', itemId, isResumed } : undefined),
  'session-ended': ({ reason }) => (isSessionEnd(reason) ? { type: 'session-ended', reason } : undefined),
  stayed: ({ isRefused }) => (typeof isRefused === 'boolean' ? { type: 'stayed', isRefused } : undefined),
  navigation: ({ navigation }) => {
    const parsed = parseNavigation(navigation);
    return parsed && { type: 'navigation', navigation: parsed };
  },
  'sequencing-state': ({ state }) => (isText(state, longestSequencingState) ? { type: 'sequencing-state', state } : undefined),
  'ask-file': ({ id, path }) => (isCount(id) && isText(path, playerBounds.path) ? { type: 'ask-file', id, path } : undefined),
  read: ({ id, entry, start, length }) =>
    isCount(id) && isCount(entry) && isCount(start) && isCount(length) && length <= maxReadBytes ? { type: 'read', id, entry, start, length } : undefined,
  'ask-texts': ({ id }) => (isCount(id) ? { type: 'ask-texts', id } : undefined),
  'item-started': ({ sittingId }) => (isId(sittingId) ? { type: 'item-started', sittingId } : undefined),
  set: ({ sittingId, changes }) => {
    const pairs = Array.isArray(changes) ? parsePairs(changes) : undefined;
    return isId(sittingId) && pairs ? { type: 'set', sittingId, changes: pairs } : undefined;
  },
  commit: ({ sittingId, data, isFinal }) => {
    const parsed = parseData(data);
    return isId(sittingId) && parsed && typeof isFinal === 'boolean' ? { type: 'commit', sittingId, data: parsed, isFinal } : undefined;
  },
  flush: ({ sittingId }) => (isId(sittingId) ? { type: 'flush', sittingId } : undefined),
  'item-ended': ({ sittingId, data, didContentFinish, apiCalls, apiErrors }) => {
    const parsed = parseData(data);
    const isWhole = isId(sittingId) && parsed && typeof didContentFinish === 'boolean' && isCount(apiCalls) && isCount(apiErrors);
    return isWhole ? { type: 'item-ended', sittingId, data: parsed, didContentFinish, apiCalls, apiErrors } : undefined;
  },
  'content-session': ({ sittingId, isOpen }) => (isId(sittingId) && typeof isOpen === 'boolean' ? { type: 'content-session', sittingId, isOpen } : undefined),
  'asks-for-bar': ({ sittingId }) => (isId(sittingId) ? { type: 'asks-for-bar', sittingId } : undefined),
  'wants-to-leave': ({ sittingId, why }) =>
    isId(sittingId) && ways.has(why) ? { type: 'wants-to-leave', sittingId, why: why as Extract<FromPlayer, { type: 'wants-to-leave' }>['why'] } : undefined,
  'missing-file': ({ path }) => (isText(path, playerBounds.path) ? { type: 'missing-file', path } : undefined),
  'script-broke': ({ sittingId, detail }) => (isId(sittingId) && isText(detail, playerBounds.detail) ? { type: 'script-broke', sittingId, detail } : undefined),
  // The detail is for support, and only cut: an error message of a browser may be long.
  failed: ({ reason, detail }) =>
    failures.has(reason) && typeof detail === 'string' ? { type: 'failed', reason: reason as PlayerFailure, detail: detail.slice(0, playerBounds.detail) } : undefined,
};

/** The message that this is, in objects of our own, or undefined. `data` came out of a structured clone, so reading it runs no code of the course. */
export function parsePlayerMessage(data: unknown): FromPlayer | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const fields = data as Fields;
  const { type } = fields;
  return typeof type === 'string' && Object.hasOwn(parsers, type) ? parsers[type as FromPlayer['type']](fields) : undefined;
}
