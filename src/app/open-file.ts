import { readFile } from './read-file.ts';

/** What a browser shows by itself and what can do nothing there; all else is saved. A page or a drawing with scripts is never opened on the app's own origin. */
const shown: Readonly<Record<string, string>> = {
  'application/pdf': 'application/pdf',
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/gif': 'image/gif',
  'image/webp': 'image/webp',
  'text/plain': 'text/plain',
  'text/csv': 'text/plain',
};

const minuteMs = 60_000;

/** Hands a file that was fetched to the browser: to a new tab where it can show it and lets us, else to the downloads. */
export async function openFile(response: Response, name: string): Promise<void> {
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const bytes = await readFile(response);
  const asShown = shown[type];
  const isText = asShown === 'text/plain';
  const address = URL.createObjectURL(new Blob([bytes], { type: asShown === undefined ? 'application/octet-stream' : isText ? 'text/plain; charset=utf-8' : asShown }));
  // The tab reads it when it likes; after a minute it has.
  setTimeout(() => URL.revokeObjectURL(address), minuteMs);
  if (asShown !== undefined && window.open(address, '_blank')) return;
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
