import { expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putFacility } from '../../store/facilities.ts';
import { openTestLms } from '../../testing/test-lms.ts';

test('a facility tells where it is, in JSON and XML alike; what nobody filled in is left out', async () => {
  const lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  const whole = {
    id: 'F 1', code: 'Q5', name: 'Training room 2', description: 'Second floor', address: 'Quay 5', city: 'Nordkai', country: { code: 'NO', name: 'Norway' },
    trainingCenter: { id: 'TC', name: 'Harbour school' }, capacity: 12,
  };
  const { country, trainingCenter, ...rest } = whole;
  await putFacility(lms.store.db, { ...rest, countryCode: country.code, countryName: country.name, trainingCenterId: trainingCenter.id, trainingCenterName: trainingCenter.name });
  await putFacility(lms.store.db, { id: 'F2', name: 'Yard' });
  for (const format of ['json', 'xml'] as const) {
    expect(await lms.call(contract.facility, { id: 'F 1', format }, 'ada')).toEqual(whole);
    expect(await lms.call(contract.facility, { id: 'F2', format }, 'ada')).toEqual({ id: 'F2', name: 'Yard' });
  }
  expect(await lms.refusal(contract.facility, { id: 'F3', format: 'xml' }, 'ada')).toEqual({ status: 404, code: 'not-found', message: 'There is no facility F3.' });
  await lms.close();
});

test('preloading answers that it is done, to anybody', async () => {
  const lms = await openTestLms();
  expect(await lms.call(contract.preloadModules, {})).toEqual({ status: 'ok' });
  await lms.close();
});
