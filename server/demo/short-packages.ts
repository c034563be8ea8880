import { onlineModules, type OnlineModule } from './generated/short-course/online-modules.ts';
import { shortCourseFiles } from './generated/short-course/short-course.ts';
import { demoPackages } from './packages.ts';
import { zipFiles } from './zip-files.ts';

/** A short course behind an online module that has no course of its own. */
export interface ShortPackage {
  readonly moduleId: string;
  readonly standard: 'scorm-1.2' | 'scorm-2004';
  /** False: it opens in the LMS only. */
  readonly downloadable: boolean;
  readonly zip: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** What stays in the LMS, and why. */
export const staysInTheLms: Readonly<Record<string, string>> = {
  'customs-portal': 'Its exercises happen in the customs office’s own training system, which is nowhere but in the network.',
  'terminal-system': 'It tells of screens that its supplier has not published yet: the contract keeps them inside the house.',
  phishing: 'It is about mails that real people wrote to real people here.',
  'anti-corruption': 'Only the version in force may be read: an old one on a device would be wrong advice with our name on it.',
};

const everyFifth = (index: number): boolean => index % 5 === 4;

/** Those of all online modules that `demoPackages` leaves without one: read from the seeds, so that none can be forgotten. */
export async function shortPackages(): Promise<readonly ShortPackage[]> {
  const own = new Set(demoPackages.map(({ moduleId }) => moduleId));
  return (await onlineModules()).filter(({ id }) => !own.has(id)).map(packageOf);
}

function packageOf(module: OnlineModule, index: number): ShortPackage {
  const standard = everyFifth(index) ? 'scorm-2004' : 'scorm-1.2';
  return { moduleId: module.id, standard, downloadable: !(module.id in staysInTheLms), zip: async () => zipFiles(await shortCourseFiles(module, standard)) };
}
