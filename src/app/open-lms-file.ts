import type { LmsClient } from '#api/client.ts';
import type { OpenFile } from '#parts/files/file-row.tsx';
import { openFile } from './open-file.ts';

/** Opens a file that the LMS named: fetched with this session where the LMS has it, else the address itself in a new tab. */
export const openLmsFile =
  (client: Pick<LmsClient, 'address' | 'file'>): OpenFile =>
  async ({ href, name }) => {
    if (client.address(href) === undefined) {
      window.open(href, '_blank', 'noreferrer');
      return;
    }
    await openFile(await client.file(href), name);
  };
