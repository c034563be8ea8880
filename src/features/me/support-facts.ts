import type { SendingHere, StorageHere } from './me-deps.ts';

/** What support asks for first. Nothing of it opens anything: it is copied into mails and chats. */
export interface SupportFacts {
  readonly version: string;
  readonly userId: string;
  readonly site: string;
  readonly browser: string;
  readonly settings: { readonly language: string; readonly textSize: string; readonly theme: string };
  readonly screen: { readonly width: number; readonly height: number; readonly scale: number };
  readonly install: string;
  readonly isOnline: boolean;
  readonly storage: StorageHere | undefined;
  readonly sending: SendingHere;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** One fact a line, in the vendor's and the standards' words, dates in UTC. */
export function supportFacts({ version, userId, site, browser, settings, screen, install, isOnline, storage, sending, now }: SupportFacts): string {
  const megabytes = (bytes: number | undefined): string => (bytes === undefined ? 'unknown' : `${(bytes / 1e6).toFixed(1)} MB`);
  return [
    `Haversack ${version}`,
    `site ${site}`,
    `user ${userId}`,
    `time ${new Date(now).toISOString()}, ${isOnline ? 'online' : 'offline'}`,
    `browser ${browser}`,
    `window ${screen.width} x ${screen.height}, scale ${screen.scale}, install ${install}`,
    `language ${settings.language}, text ${settings.textSize} %, theme ${settings.theme}`,
    `storage ${storage ? `used ${megabytes(storage.usedBytes)}, free ${megabytes(storage.freeBytes)}, ${storage.protection}` : 'unknown'}`,
    `outbox waiting ${sending.waiting}, unsure ${sending.unsure}, refused ${sending.refused}, last told ${sending.lastSentAt === undefined ? 'never' : new Date(sending.lastSentAt).toISOString()}`,
  ].join('\n');
}
