import { expect, test } from 'vitest';
import { fileKindOf } from './file-kind.ts';

test.for([
  ['application/pdf', 'a', 'pdf'],
  ['text/html; charset=utf-8', 'a.pdf', 'page'],
  ['text/csv', 'a', 'table'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'a', 'table'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a', 'text'],
  ['image/png', 'a', 'picture'],
  [undefined, 'library/wind.CSV?v=2', 'table'],
  [undefined, 'https://example.org/film.mp4', 'film'],
  ['application/octet-stream', 'plan.pptx', 'slides'],
  ['application/octet-stream', 'plan', 'file'],
] as const)('%s of %s is a %s', ([contentType, url, kind]) => expect(fileKindOf({ url, ...(contentType && { contentType }) })).toBe(kind));
