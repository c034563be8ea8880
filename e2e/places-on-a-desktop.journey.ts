import { test } from './places/at-the-places.ts';
import { lookAtPlace } from './places/look-at-place.ts';
import { places } from './places/places.ts';

for (const place of places) {
  test(`${place.name} on a desktop: in both themes, without a network`, async ({ road }) => {
    await lookAtPlace(await road.learner(place.who, 'desktop'), place, road.lms, 'desktop');
  });
}
