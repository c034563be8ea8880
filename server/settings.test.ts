import { expect, test } from 'vitest';
import { readSettings, SettingError } from './settings.ts';

test('without any setting the two origins stand on ports 4173 and 4174 of this machine', () => {
  expect(readSettings({})).toMatchObject({ host: 'localhost', appPort: 4173, contentPort: 4174, databaseUrl: undefined });
});

test('the demo comes by itself only where nobody named a database of his own', () => {
  const databaseUrl = 'postgres://lms@db.example.org/lms';
  expect(readSettings({}).hasDemo).toBe(true);
  expect(readSettings({ DEMO: 'off' }).hasDemo).toBe(false);
  expect(readSettings({ DATABASE_URL: databaseUrl }).hasDemo).toBe(false);
  expect(readSettings({ DATABASE_URL: databaseUrl, DEMO: 'on' }).hasDemo).toBe(true);
});

test.for([
  [{ PORT: 'http' }, /PORT is “http”/],
  [{ CONTENT_PORT: '70000' }, /CONTENT_PORT is “70000”/],
  [{ APP_ORIGIN: 'https://learn.example.org/' }, /APP_ORIGIN .* without a path/],
  [{ CONTENT_ORIGIN: 'learn' }, /CONTENT_ORIGIN/],
  [{ CONTENT_ORIGIN: 'https://{package}.example.org/x', APP_ORIGIN: 'https://learn.example.org' }, /CONTENT_ORIGIN .* without a path/],
  [{ CONTENT_ORIGIN: 'https://{package}.example.org' }, /set APP_ORIGIN too/],
  [{ DEMO: 'no' }, /DEMO is “no”: set it to on or off/],
  [{ SYSTEM_KEY: 'fifteen letters' }, /SYSTEM_KEY is too short: set it to 16 characters or more/],
  [{ TEMPERAMENT: 'kind' }, /TEMPERAMENT is “kind”: set it to usual or plain/],
] as const)('a setting that cannot be used is named in one sentence: %o', ([environment, sentence]) => {
  expect(() => readSettings(environment)).toThrow(SettingError);
  expect(() => readSettings(environment)).toThrow(sentence);
});
