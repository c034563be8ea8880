import { rm } from 'node:fs/promises';
import { demoFolderVariable, fillDemo } from './haversack-server.ts';

/** Before all journeys: the demo organisation is filled once, and every server of every worker begins with a copy of it. */
export default async function fillDemoOnce(): Promise<() => Promise<void>> {
  const folder = await fillDemo();
  process.env[demoFolderVariable] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
