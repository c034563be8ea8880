import { createLms, type Lms } from '../lms.ts';
import type { Store } from '../store/store.ts';
import { cheapPasswords } from '../testing/cheap-passwords.ts';
import { testClock } from '../testing/test-clock.ts';
import { fillExampleOrganisation } from './example-organisation.ts';
import { exampleKey } from './run-examples.ts';

/** The LMS that the examples of the documentation are made with: nothing in it is left to chance. */
export async function openExampleLms(store: Store): Promise<Lms> {
  let count = 0;
  const lms = createLms({
    store,
    clock: testClock('2026-01-05T09:00:00Z'),
    passwords: cheapPasswords,
    systemKey: exampleKey,
    baseUrl: 'https://lms.example.org',
    randomId: () => `example-${String((count += 1)).padStart(4, '0')}`,
    onFault: (error) => {
      throw error;
    },
  });
  await fillExampleOrganisation(lms);
  return lms;
}
