import type { DemoCourse } from './zip-course.ts';

/** What stands behind an online module of the demo organisation. Several modules may share a course; each gets a package of its own. */
export interface DemoPackage {
  readonly moduleId: string;
  /** A folder in `courses/`. */
  readonly course: DemoCourse;
  /** False: it opens in the LMS only. */
  readonly downloadable: boolean;
  /** It is large: at the first start it comes when the server is up already, so that nobody waits for it. */
  readonly comesLater?: true;
}

export const demoPackages: readonly DemoPackage[] = [
  // SCORM 1.2: one item, four items
  { moduleId: 'forklift-safety', course: 'forklift-safety', downloadable: true },
  { moduleId: 'harbour-first-days', course: 'harbour-first-days', downloadable: true },
  // SCORM 2004: two items; five with sequencing
  { moduleId: 'cold-chain', course: 'cold-chain', downloadable: true },
  { moduleId: 'dangerous-goods-quay', course: 'dangerous-goods-quay', downloadable: true },
  // AICC: three units, one after the other
  { moduleId: 'container-lashing', course: 'container-lashing', downloadable: true },
  // A PDF, a film, sounds, each in SCORM 1.2
  { moduleId: 'mooring-handbook', course: 'mooring-handbook', downloadable: true },
  { moduleId: 'gangway-safety', course: 'gangway-safety', downloadable: true },
  { moduleId: 'radio-talk', course: 'radio-talk', downloadable: true },
  // An exam: it is sat in the LMS
  { moduleId: 'yard-traffic-exam', course: 'yard-traffic-exam', downloadable: false },
  // 30 MB of pictures
  { moduleId: 'seeing-damage', course: 'seeing-damage', downloadable: true, comesLater: true },
  // Arabic, from right to left
  { moduleId: 'working-in-the-cold', course: 'working-in-the-cold', downloadable: true },
  // Many small files, backslashes and percent signs in their names, and no scormtype
  { moduleId: 'container-numbers', course: 'container-numbers', downloadable: true },
];
