import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sourceOfBytes } from '#formats/zip/byte-source.ts';
import { readZipDirectory } from '#formats/zip/read-zip-directory.ts';
import { noise } from '../../test/offline/course-package.ts';
import { serveArchive } from './serve-archive.ts';

test('of a course with more text than a phone can hold the small texts are held, and nobody says that these were all', async () => {
  const files = { 'large.json': noise(40_000), 'a/one.xml': noise(900), 'film.mp4': noise(2_000), 'two.js': noise(800), 'index.html': strToU8('<p>') };
  const source = sourceOfBytes(zipSync(files, { level: 0 }));
  const serving = serveArchive(source, await readZipDirectory(source), 2_000);
  const texts = await serving.texts();
  expect(texts?.files.map(({ path }) => path)).toEqual(['a/one.xml', 'two.js', 'index.html']);
  expect(texts?.isComplete).toBe(false);
  // What was not held is still there for whoever can wait.
  expect(serving.file('large.json')).toMatchObject({ size: 40_000 });
});
