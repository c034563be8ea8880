import { expect, test } from 'vitest';
import type { AwardedCertification } from '#api/contract/certifications.ts';
import type { JobProfilePath, PathItem } from '#api/contract/learning-path-shapes.ts';
import { certificatesOf, renewingModule, runningOut } from './certificates.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const award = (awardId: string, awarded: string, expires?: string, id = awardId): AwardedCertification => ({ awardId, id, name: `Name of ${id}`, awarded, ...(expires !== undefined && { expires }), links: [] });
const standings = (awards: readonly AwardedCertification[]): readonly string[] => certificatesOf(awards, now).map(({ awardId, standing, isReplaced }) => `${awardId} ${isReplaced ? 'replaced' : standing}`);

test.for([
  ['without an end it never runs out', undefined, 'valid'],
  ['it holds as long as more than sixty days are left', '2027-06-01T00:00:00Z', 'valid'],
  ['it runs out soon within sixty days', '2026-12-24T00:00:00Z', 'runs-out'],
  ['its last moment is over when it is reached', '2026-11-26T12:00:00Z', 'ran-out'],
] as const)('%s', ([, expires, standing]) => {
  expect(certificatesOf([award('A', '2025-01-01T00:00:00Z', expires)], now)[0]?.standing).toBe(standing);
});

test('what holds comes first, the newest first, then what has run out, the latest first', () => {
  expect(standings([award('old', '2020-01-01T00:00:00Z'), award('lost', '2020-01-01T00:00:00Z', '2024-01-01T00:00:00Z'), award('lost-later', '2019-01-01T00:00:00Z', '2025-01-01T00:00:00Z'), award('new', '2026-01-01T00:00:00Z')])).toEqual([
    'new valid',
    'old valid',
    'lost-later ran-out',
    'lost ran-out',
  ]);
});

test('a certificate that was awarded again is replaced by the one that holds longer, and is not to be renewed', () => {
  const awards = [award('first', '2023-01-01T00:00:00Z', '2025-01-01T00:00:00Z', 'fire'), award('second', '2025-01-01T00:00:00Z', '2028-01-01T00:00:00Z', 'fire')];
  expect(standings(awards)).toEqual(['second valid', 'first replaced']);
  expect(runningOut(certificatesOf(awards, now))).toEqual([]);
});

test('what has run out comes before what will', () => {
  const awards = [award('soon', '2025-01-01T00:00:00Z', '2026-12-24T00:00:00Z'), award('lost', '2025-01-01T00:00:00Z', '2026-11-01T00:00:00Z'), award('far', '2025-01-01T00:00:00Z', '2030-01-01T00:00:00Z')];
  expect(runningOut(certificatesOf(awards, now)).map(({ awardId }) => awardId)).toEqual(['lost', 'soon']);
});

const item = (id: string, expires?: string): PathItem => ({ module: { id, title: id, description: '' }, prerequisites: [], sequences: [], ...(expires !== undefined && { expires }) });
const pathOf = (...items: readonly PathItem[]): JobProfilePath => ({
  jobProfiles: [{ name: 'Lasher', code: 'LASH', description: '', competencies: [{ id: 'C', code: 'C', name: 'C', description: '', sequences: [{ items }] }] }],
});
const [height] = certificatesOf([award('height', '2025-10-02T14:00:00Z', '2026-10-02T14:00:00Z')], now);

test('the module that renews it is named where the path has one that runs out at the same moment', () => {
  expect(renewingModule(height!, pathOf(item('other', '2026-10-02T14:00:01Z'), item('at-height', '2026-10-02T14:00:00Z'), item('at-height', '2026-10-02T14:00:00Z')))).toBe('at-height');
});

test('where the answers do not say which one, none is named', () => {
  expect(renewingModule(height!, pathOf(item('a', '2026-10-02T14:00:00Z'), item('b', '2026-10-02T14:00:00Z')))).toBeUndefined();
  expect(renewingModule(height!, pathOf(item('a')))).toBeUndefined();
  expect(renewingModule(height!, undefined)).toBeUndefined();
});
