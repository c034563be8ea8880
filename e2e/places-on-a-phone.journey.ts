import { expect } from '@playwright/test';
import { slowMs } from './harness/lms-weather.ts';
import { isAt, test } from './places/at-the-places.ts';
import { lookAtPlace } from './places/look-at-place.ts';
import { places } from './places/places.ts';

for (const place of places) {
  test(`${place.name} on a phone: in both themes, in English and in Arabic, at 400 %, with wide text, without a network, and while the LMS is slow or answers with something else`, async ({ road }) => {
    const learner = await road.learner(place.who, 'phone');
    await lookAtPlace(learner, place, road.lms, 'phone');
    try {
      road.lms.become('slow');
      await learner.page.reload();
      await isAt(learner, place, slowMs - 500); // what is known does not wait for the LMS

      road.lms.become('wrong');
      await learner.page.reload();
      await isAt(learner, place);
      await expect(learner.page.getByText('This page broke')).toHaveCount(0);
    } finally {
      road.lms.become('usual');
    }
  });
}
