import type { LmsClient } from '#api/client.ts';
import type { OpenFile } from '#parts/files/file-row.tsx';
import { isLmsPicture } from '#offline/pictures/lms-picture.ts';
import { openFile } from './open-file.ts';

/** Opens a file that the LMS named: fetched with this session where the LMS has it, else the address itself in a new tab. */
export const openLmsFile =
  (client: Pick<LmsClient, 'address' | 'file'>): OpenFile =>
  async ({ href, name }) => {
    const address = client.address(href);
    // What could do something there is never asked for with this session's token, whatever a text calls a file.
    if (address === undefined || !isLmsPicture(address, new URL('/ekp/', location.href).href)) {
      window.open(href, '_blank', 'noreferrer');
      return;
    }
    const response = await client.file(href);
    await openFile(response, hasEnding(name) ? name : (fileNameOf(response) ?? name));
  };

/** Saved under a title alone, a file would open in nothing. */
const hasEnding = (name: string): boolean => /\.[a-z0-9]{1,5}$/iu.test(name);

const fileNameOf = (response: Response): string | undefined => /filename="([^"\\/]+)"/u.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
