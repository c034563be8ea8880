import { describe, expect, test } from 'vitest';
import { toRequestDateTime, toResponseDateTime } from './dates.ts';
import { contentPackageImporter } from './modules.ts';
import { readParameters } from './read-parameters.ts';
import { contentPackage, enrollUser, launchTracker, record } from './records.ts';
import { me } from './users.ts';

const from = (query: string): URLSearchParams => new URLSearchParams(query);
const form = (fields: Record<string, string | Blob>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe('requests are read as real clients write them', () => {
  test('a missing or empty format means json', () => {
    expect(readParameters(me, from(''))).toEqual({ isUnderstood: true, parameters: { format: 'json' } });
    expect(readParameters(me, from('format=&assignmentId='))).toEqual({ isUnderstood: true, parameters: { format: 'json' } });
    expect(readParameters(me, from('format=xml'))).toEqual({ isUnderstood: true, parameters: { format: 'xml' } });
  });

  test('hyphenated names are kept, unknown ones ignored, of a repeated one the first counts', () => {
    expect(readParameters(enrollUser, from('learning-id=a&learning-id=b&session-code=S+1&color=red'))).toEqual({
      isUnderstood: true,
      parameters: { 'learning-id': 'a', 'session-code': 'S 1' },
    });
  });

  test('the older spelling of onBehalfOf is taken', () => {
    expect(readParameters(me, from('on-behalf-of=jdoe'))).toMatchObject({ parameters: { onBehalfOf: 'jdoe' } });
  });

  test('true and false are read in the ways in use', () => {
    expect(readParameters(contentPackage, from('enrollmentId=E1&pdfToHtml=TRUE'))).toMatchObject({ parameters: { pdfToHtml: true } });
    expect(readParameters(contentPackage, from('enrollmentId=E1&pdfToHtml=0'))).toMatchObject({ parameters: { pdfToHtml: false } });
    expect(readParameters(contentPackage, from('enrollmentId=E1&pdfToHtml=maybe'))).toEqual({
      isUnderstood: false,
      problems: [{ parameter: 'pdfToHtml', message: 'pdfToHtml must be true or false' }],
    });
  });

  test('a launch carries its minute; seconds are taken too, days and words are not', () => {
    const launch = (datetime: string): boolean => readParameters(launchTracker, from(new URLSearchParams({ enrollmentId: 'E1', datetime }).toString())).isUnderstood;
    expect(launch(toRequestDateTime(new Date('2026-01-05T09:30:59.999+01:00')))).toBe(true);
    expect(launch('2026-01-05T09:30:12.5+01:00')).toBe(true);
    expect(launch('2026-01-05')).toBe(false);
    expect(launch('2026-13-45T09:30Z')).toBe(false);
    expect(launch('now')).toBe(false);
  });

  test('an upload is read from a multipart form; a text in its place is not a file', () => {
    expect(readParameters(contentPackageImporter, form({ package: new Blob(['PK']), versioning: 'none' }))).toMatchObject({
      isUnderstood: true,
      parameters: { versioning: 'none', format: 'json' },
    });
    expect(readParameters(contentPackageImporter, form({ package: 'PK' }))).toEqual({
      isUnderstood: false,
      problems: [
        { parameter: 'package', message: 'package must be a file' },
        { parameter: 'versioning', message: 'versioning is missing' },
      ],
    });
  });

  test('every parameter that is missing is named', () => {
    expect(readParameters(record, from('format=pdf'))).toEqual({
      isUnderstood: false,
      problems: [
        { parameter: 'id', message: 'id is missing' },
        { parameter: 'format', message: 'format must be json or xml' },
      ],
    });
  });
});

describe('dates are written in the forms of the LMS', () => {
  test('requests in UTC, to the minute', () => {
    expect(toRequestDateTime(new Date('2009-11-13T21:00:59+01:00'))).toBe('2009-11-13T20:00Z');
  });

  test("answers with milliseconds and the site's offset", () => {
    const date = new Date('2015-03-11T05:36:44.877Z');
    expect(toResponseDateTime(date, -300)).toBe('2015-03-11T00:36:44.877-05:00');
    expect(toResponseDateTime(date, 330)).toBe('2015-03-11T11:06:44.877+05:30');
    expect(toResponseDateTime(date)).toBe('2015-03-11T05:36:44.877+00:00');
  });
});
