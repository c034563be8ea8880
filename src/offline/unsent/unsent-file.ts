import type { StoredCall } from '../calls/stored-call.ts';
import type { ItemRecord, Launch, LearnerKey, OutboxEntry, Sitting } from '../learner-schema.ts';

/** The file of a call, as text. */
export interface AttachmentInFile {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/**
 * Unsent work outside of a device (S9). `moved`: the device that made it does not tell it any more, whoever takes it up does. `copy`: for support to read; it is told by
 * the device that made it, and cannot be taken up.
 */
export interface UnsentWork extends LearnerKey {
  readonly kind: 'moved' | 'copy';
  /** The same for each copy of a file: a device takes it up once. */
  readonly fileId: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly name: string;
  /** What waits, with its steps so far, in its order; in a copy also what was refused and what is unsure. */
  readonly entries: readonly OutboxEntry[];
  /** What the entries are about, the launches of their sittings, and what was run and told before in the same further attempt. */
  readonly launches: readonly Launch[];
  readonly sittings: readonly Sitting[];
  readonly calls: readonly StoredCall[];
  readonly attachments: readonly AttachmentInFile[];
  /** Where the items stood that the sittings ran. */
  readonly items: readonly ItemRecord[];
}

interface Wrapped {
  readonly format: typeof format;
  readonly version: number;
  /** SHA-256 of `content` as JSON, in hex digits. */
  readonly checksum: string;
  readonly content: UnsentWork;
}
const format = 'haversack-unsent';
const version = 1;

/** Why a file is not unsent work that can be read here: a closed vocabulary, also the key of the sentence. */
export type UnreadableReason = 'not-a-file' | 'damaged' | 'newer-version';

export async function encodeUnsent(content: UnsentWork): Promise<string> {
  const wrapped: Wrapped = { format, version, checksum: await checksumOf(content), content };
  return `${JSON.stringify(wrapped, undefined, 1)}\n`;
}

/** Reads a file; a list that it does not have is empty. */
export async function parseUnsent(text: string): Promise<UnsentWork | UnreadableReason> {
  const wrapped = jsonIn(text);
  if (wrapped?.format !== format) return 'not-a-file';
  if (typeof wrapped.version !== 'number' || typeof wrapped.content !== 'object' || wrapped.content === null) return 'damaged';
  if (wrapped.version > version) return 'newer-version';
  if (wrapped.checksum !== (await checksumOf(wrapped.content))) return 'damaged';
  return { ...emptyLists, ...wrapped.content };
}

const emptyLists = { entries: [], launches: [], sittings: [], calls: [], attachments: [], items: [] } as const;

function jsonIn(text: string): Partial<Wrapped> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

async function checksumOf(content: UnsentWork): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
