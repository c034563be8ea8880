import { expect, test } from 'vitest';
import { aCoursePage, someServices } from '../../../test/player/course-page.ts';
import { standsInLmsDomain } from './hacp-domain.ts';

test('AICC content finds its LMS in its own domain, with the port, as it compares them', async () => {
  const { window } = await aCoursePage();
  const { document, origin } = window;
  const { host, port } = new URL(origin);
  expect(port).not.toBe('');
  standsInLmsDomain(window, someServices({ speaksHacp: () => false }));
  expect(document.domain).not.toContain(':');
  standsInLmsDomain(window, someServices({ speaksHacp: () => true }));
  expect(document.domain).toBe(host);
  document.domain = 'elsewhere.example';
  expect(document.domain).toBe(host);
});
