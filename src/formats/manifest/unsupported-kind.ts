import { PackageError } from '../package-error.ts';

/** Kinds of packages that are recognised, so that their makers are told what to do, but that cannot be played. */
export type UnsupportedKind =
  | 'cmi5'
  | 'xAPI'
  | 'H5P'
  | 'IMS Learning Design'
  | 'IMS Common Cartridge'
  | 'IMS QTI'
  | 'PowerPoint'
  | 'Word'
  | 'Excel';

const asScorm = 'export the course from its authoring tool as SCORM 1.2, SCORM 2004 or AICC, and import that file';

/** What it is, and what can be done instead. */
const sentences: Readonly<Record<UnsupportedKind, string>> = {
  cmi5: `This is a cmi5 package: it tells what was learned to a record store on the network, and would tell this LMS nothing; ${asScorm}.`,
  xAPI: `This is an xAPI (Tin Can) package: it tells what was learned to a record store on the network, and would tell this LMS nothing; ${asScorm}.`,
  H5P: 'This is an H5P file, which needs the H5P software around it; open it in an H5P editor that exports SCORM packages, and import the package.',
  'IMS Learning Design': `This is an IMS Learning Design package: a plan for a group, with roles and acts, and not a course to be opened; ${asScorm}.`,
  'IMS Common Cartridge': 'This is an IMS Common Cartridge package: material for an LMS to build a course from, and not a course to be opened; open it in the tool that it was made with, export the course as SCORM 1.2 or SCORM 2004, and import that file.',
  'IMS QTI': 'This is an IMS QTI package: questions without a page that asks them; import them into an authoring tool, export the test from there as SCORM 1.2 or SCORM 2004, and import that file.',
  PowerPoint: 'This is a PowerPoint presentation; save it as PDF, and import that file.',
  Word: 'This is a Word document; save it as PDF, and import that file.',
  Excel: 'This is an Excel workbook; save it as PDF, and import that file.',
};

/** The error for such a package; its subject is the kind. */
export function unsupportedKind(kind: UnsupportedKind): PackageError {
  return new PackageError('unsupported-kind', sentences[kind], kind);
}
