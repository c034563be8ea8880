import { expect, test } from 'vitest';
import type { JobProfilePath, PathCompetency, PathItem } from '#api/contract/learning-path-shapes.ts';
import { careerProfiles, closingModules, gapsOf } from './career-profiles.ts';

const item = (id: string, status: string, optional = false): PathItem => ({ status: { code: status }, module: { id, title: id, description: '' }, optional, prerequisites: [], sequences: [] });
const competency = (id: string, status: string, items: readonly PathItem[] = [], optional = false): PathCompetency => ({ id, name: id, code: id, description: '', optional, status: { code: status }, sequences: [{ items }] });
const path = (...profiles: readonly { readonly code: string; readonly competencies: readonly PathCompetency[] }[]): JobProfilePath => ({ jobProfiles: profiles.map(({ code, competencies }) => ({ name: code, code, description: '', competencies })) });

const lasher = { code: 'LASH', competencies: [competency('stop', 'completed'), competency('lash', 'notComplete', [item('basics', 'needsAction'), item('done', 'completed'), item('extra', 'needsAction', true)]), competency('english', 'notComplete', [], true)] };
const reached = { code: 'MOOR', competencies: [competency('moor', 'completed')] };

test('a profile counts what may not be left out', () => {
  const [profile] = careerProfiles({ path: path(lasher), assigned: [], awarded: [] });
  expect([profile?.met, profile?.total]).toEqual([1, 2]);
  expect(gapsOf(profile!).map(({ id }) => id)).toEqual(['lash']);
});

test('what is to be done comes first', () => {
  const [profile] = careerProfiles({ path: path(lasher), assigned: [], awarded: [] });
  expect(profile?.competencies.map(({ id }) => id)).toEqual(['lash', 'stop', 'english']);
});

test('a gap is closed by the modules that are neither done nor optional', () => {
  const [profile] = careerProfiles({ path: path(lasher), assigned: [], awarded: [] });
  expect(closingModules(profile!)).toEqual(['basics']);
});

test('the profile to work on comes first, also where the LMS told a reached one before it', () => {
  expect(careerProfiles({ path: path(reached, lasher), assigned: [], awarded: [] }).map(({ code }) => code)).toEqual(['LASH', 'MOOR']);
});

test('the path names profiles by code: their IDs come from those that were given', () => {
  const profiles = careerProfiles({ path: path(lasher), assigned: [{ id: 'P1', code: 'LASH', name: 'Lasher' }, { id: 'P2', code: 'LEAD', name: 'Shift lead' }], awarded: [] });
  expect(profiles.map(({ id, code, total }) => `${id} ${code} ${total}`)).toEqual(['P1 LASH 2', 'P2 LEAD 0']);
});
