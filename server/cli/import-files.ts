import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportReceipt } from '#api/contract/import-receipt.ts';
import type { Versioning } from '../content/import-package.ts';
import { AdminError, type AdminClient } from './admin-client.ts';

interface ImportWishes {
  readonly versioning: Versioning;
  /** What relative paths are relative to: npm runs every script in the project's folder, and says in INIT_CWD where the person is. */
  readonly folder: string | undefined;
  readonly print: (line: string) => void;
}

/**
 * Imports one file after the other and says one line about each; a bad one does not stop the others, an LMS that cannot be reached does. Answers whether all
 * went well.
 */
export async function importFiles(client: AdminClient, files: readonly string[], { versioning, folder, print }: ImportWishes): Promise<boolean> {
  let didAll = true;
  for (const file of files) {
    const name = basename(file);
    try {
      const receipt = await client.importPackage(await fileAt(resolve(folder ?? '.', file)), name, versioning);
      for (const line of receiptLines(name, receipt)) print(line);
    } catch (error) {
      if (!(error instanceof AdminError) || ['unreachable', 'no-answer', 'unauthorized', 'not-an-lms'].includes(error.code)) throw error;
      print(`✗ ${name}: ${error.message}`);
      didAll = false;
    }
  }
  return didAll;
}

async function fileAt(path: string): Promise<Blob> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts) throw new AdminError('no-such-file', `there is no file ${path}.`);
  if (!facts.isFile()) throw new AdminError('no-such-file', `${path} is a folder; name the .zip files in it.`);
  return openAsBlob(path);
}

function receiptLines(name: string, { package: imported, modules, messages }: ImportReceipt): readonly string[] {
  const [module] = modules;
  const revision = imported?.revision === undefined ? '' : `, revision ${imported.revision}`;
  return [
    `✓ ${name}: “${imported?.title ?? module?.title ?? ''}” is module ${module?.id ?? '?'}${revision}.`,
    ...messages.map((message) => `    ${inOurOptions(message)}`),
    ...(module ? [`    Enrol somebody: npm run lms -- enroll USER ${module.id}`] : []),
  ];
}

/** The LMS names its parameter; here it is an option. */
const inOurOptions = (message: string): string => message.replace(/\bwith versioning newRevision or overwrite\b/, 'with --versioning newRevision or --versioning overwrite');
