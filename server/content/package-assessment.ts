import { launchableItems, type Course } from '#formats/course.ts';
import { readEntry } from '#formats/zip/read-entry.ts';
import type { ByteSource } from '#formats/zip/byte-source.ts';
import type { ZipDirectory } from '#formats/zip/zip-directory.ts';
import type { ZipEntry } from '#formats/zip/zip-entry.ts';
import { LmsError } from '../errors.ts';
import { AssessmentFileError, assessmentFormat, isAssessment, readAssessment, type PackageAssessment } from './assessment-files.ts';

const mostFileBytes = 2 * 1024 * 1024;
const questionsFile = 'assessment.json';
const keyFile = 'assessment.key.json';

/** An assessment that a package brought, and the item that it is. */
export interface ItemAssessment extends PackageAssessment {
  readonly itemId: string;
  readonly title: string;
}

export interface ReadPackageAssessment {
  readonly assessment: ItemAssessment | undefined;
  /** Entries that no learner may get: every file that has the key's name, wherever it lies. */
  readonly secret: readonly ZipEntry[];
}

/** Looks for an assessment beside the manifest (docs/exam-format.md). Throws LmsError ('bad-assessment') with a sentence for the author, or `PackageError`. */
export async function readPackageAssessment(source: ByteSource, directory: ZipDirectory, course: Course): Promise<ReadPackageAssessment> {
  // `find` is lenient (letter case, percent signs): whatever it takes for the key is secret too.
  const key = directory.find(`${course.root}${keyFile}`);
  const secret = directory.entries.filter((entry) => entry === key || (!entry.isDirectory && baseName(entry.path) === keyFile));
  const textOf = async (name: string): Promise<string | undefined> => {
    const entry = directory.find(`${course.root}${name}`);
    return entry && new TextDecoder().decode(await readEntry(source, entry, mostFileBytes));
  };
  const questions = await textOf(questionsFile);
  try {
    if (questions === undefined || !isAssessment(questions)) {
      if (secret.length === 0) return { assessment: undefined, secret };
      throw new AssessmentFileError(`${keyFile} is here, but beside the manifest there is no ${questionsFile} with "format": "${assessmentFormat}".`);
    }
    return { assessment: atItem(readAssessment(questions, await textOf(keyFile)), course), secret };
  } catch (error) {
    throw error instanceof AssessmentFileError ? new LmsError('bad-assessment', error.message, { cause: error }) : error;
  }
}

function atItem(assessment: PackageAssessment, course: Course): ItemAssessment {
  const items = launchableItems(course);
  const [first, another] = items;
  if (assessment.itemId === undefined && another) throw new AssessmentFileError(`${questionsFile}: itemId is missing; the course has ${items.length} items that can be opened.`);
  const item = assessment.itemId === undefined ? first : items.find(({ id }) => id === assessment.itemId);
  if (!item) throw new AssessmentFileError(`${questionsFile}: the manifest has no item ${assessment.itemId ?? ''} that can be opened.`);
  return { ...assessment, itemId: item.id, title: assessment.title ?? (item.title || course.title) };
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).normalize('NFC').toLowerCase();
