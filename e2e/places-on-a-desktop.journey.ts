import { test } from './places/at-the-places.ts';
import { lookAtPlace } from './places/look-at-place.ts';
import { places } from './places/places.ts';

/** Their desktop is another picture than a wide phone: columns, a list beside what was chosen, a path across. The others are looked at with the long ones. */
const drawnForDesktops: ReadonlySet<string> = new Set(['dashboard', 'catalog', 'module', 'learning-path', 'approvals', 'mailbox', 'waiting', 'career']);

for (const place of places) {
  test(`${drawnForDesktops.has(place.name) ? '' : '@long '}${place.name} on a desktop: in both themes, without a network`, async ({ road }) => {
    await lookAtPlace(await road.learner(place.who, 'desktop'), place, road.lms, 'desktop');
  });
}
