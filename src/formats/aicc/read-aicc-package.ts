import type { Course } from '../course.ts';
import { decodeXmlBytes } from '../xml/decode-xml-bytes.ts';
import type { ByteSource } from '../zip/byte-source.ts';
import { readEntry } from '../zip/read-entry.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import type { AiccSet } from './find-aicc-set.ts';
import { readAiccCourse } from './read-aicc-course.ts';

const largestFileBytes = 4 * 1024 * 1024;

/** Reads the AICC set of an archive. Its files say no encoding: UTF-8 where they are, else windows-1252. Throws `PackageError`. */
export async function readAiccPackage(source: ByteSource, directory: ZipDirectory, set: AiccSet): Promise<Course> {
  const textOf = async (entry: ZipEntry): Promise<string> => decodeXmlBytes(await readEntry(source, entry, largestFileBytes));
  const { crs, au, des, cst } = set.files;
  return readAiccCourse(
    { crs: await textOf(crs), au: await textOf(au), des: await textOf(des), cst: await textOf(cst), pre: set.pre ? await textOf(set.pre) : '' },
    directory,
    set.root,
  );
}
