import { expect, onTestFinished, test } from 'vitest';
import { servicesName } from '../course-services.ts';
import { findPlayer } from './find-player.ts';
import { aCoursePage, someServices } from '../../../test/player/course-page.ts';

test('a page finds the player from any depth of frames, and a window through its opener', async () => {
  const services = someServices();
  Object.assign(window, { [servicesName]: services });
  onTestFinished(() => void Reflect.deleteProperty(window, servicesName));
  const outer = await aCoursePage();
  const inner = await aCoursePage('<p>inner</p>', outer.window.document.body);
  expect(findPlayer(inner.window)).toBe(services);
  const opened = { opener: inner.window } as unknown as Window;
  Object.assign(opened, { parent: opened });
  expect(findPlayer(opened)).toBe(services);
});

test('a page that stands outside of a player finds none, and ends its search', () => {
  const [one, other] = [{}, {}] as [Record<string, unknown>, Record<string, unknown>];
  Object.assign(one, { parent: one, opener: other });
  Object.assign(other, { parent: other, opener: one });
  expect(findPlayer(one as unknown as Window)).toBeUndefined();
});
