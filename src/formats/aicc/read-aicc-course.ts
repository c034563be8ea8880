import { launchableItems, type Course } from '../course.ts';
import { readKeywords } from '../hacp/groups.ts';
import type { ArchiveFiles } from '../manifest/launch-address.ts';
import { nothingToLaunch, type LaunchProblem } from '../manifest/nothing-to-launch.ts';
import { shortTitle } from '../manifest/short-title.ts';
import { warningList } from '../manifest/warning-list.ts';
import { readSections } from './read-sections.ts';
import { readPrerequisites, readStructure } from './read-structure.ts';
import { readTitles, readUnits } from './read-units.ts';

/** The texts of an AICC set; `pre` is empty where there is none. */
export interface AiccTexts {
  readonly crs: string;
  readonly au: string;
  readonly des: string;
  readonly cst: string;
  readonly pre: string;
}

/**
 * Reads an AICC course (CMI001, levels 1 to 3a). Header names may come in any order, case and quoting. `files` are the files of the archive, `root` the
 * folder of the set in it (empty, or ending in `/`). Throws `PackageError`: 'too-large', 'nothing-to-launch' or 'launch-file-missing'; what can be lived with
 * becomes a warning of the course.
 */
export function readAiccCourse(texts: AiccTexts, files: ArchiveFiles, root: string): Course {
  const warnings = warningList();
  const about = readKeywords(readSections(texts.crs).get('course'));
  const courseTitle = shortTitle(about.get('course_title') ?? '');
  const titles = readTitles(texts.des);
  const prerequisites = readPrerequisites(texts.pre);
  const problems: LaunchProblem[] = [];
  const units = readUnits(texts.au, { titles, prerequisites, courseTitle, files, root, warn: warnings.add, problems });
  const items = readStructure(texts.cst, { units, titles, prerequisites, warn: warnings.add });
  const [first] = launchableItems({ items });
  if (!first) throw nothingToLaunch(problems);
  return { standard: 'aicc', identifier: about.get('course_id') ?? '', title: courseTitle || first.title, root, items, warnings: warnings.all() };
}
