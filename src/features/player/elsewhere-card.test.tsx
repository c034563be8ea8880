import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PlaceElsewhere } from '#sync/elsewhere/ask-elsewhere.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { aCourse, depsFor, part } from '../../test/screens/course-in-player.ts';
import { renderPage } from '../../test/screens/render-page.tsx';
import { PlayerPage } from './player-page.tsx';

const tuesday = Date.parse('2026-03-03T14:02:00');
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-05T09:00:00') }));
afterEach(() => void vi.useRealTimers());

const anOffer = (more: Partial<PlaceElsewhere> = {}): PlaceElsewhere => ({
  place: { by: 'other-device', at: tuesday, places: ['mark'] }, items: [], itemId: 'c', wasOpenedHere: true, hasUntold: false, isPlaceOnly: false, hasOwnOrder: false, ...more,
});

async function show(offer: PlaceElsewhere | undefined, how: { readonly isNewAttempt?: boolean; readonly isForLooking?: boolean } = {}, setting: Parameters<typeof renderPage>[1] = {}) {
  const { course } = aCourse([part('a', 'completed'), part('b', 'incomplete'), part('c', 'incomplete')]);
  const deps = { ...depsFor(course), askElsewhere: vi.fn(() => Promise.resolve(offer)) };
  const screen = await renderPage(<PlayerPage deps={deps} enrollmentId="E1" onLeft={() => undefined} {...how} />, setting);
  return { screen, deps, course };
}

test('[S7] a place of another device is offered with its day and time, and nothing opens before the learner has said', async () => {
  const { screen, deps } = await show(anOffer());
  await expect.element(screen.getByRole('heading', { name: 'You went on with this course on another device' })).toHaveFocus();
  await expect.element(screen.getByRole('button', { name: /^Continue from Tue,? 2:02.PM, other device$/ })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Go on from here' })).toBeVisible();
  expect(deps.open).not.toHaveBeenCalled();
});

test('[S7] taken, the course opens from there, at the part of that place', async () => {
  const offer = anOffer();
  const { screen, deps, course } = await show(offer);
  await screen.getByRole('button', { name: /^Continue from/ }).click();
  await vi.waitFor(() => expect(deps.open).toHaveBeenCalledExactlyOnceWith('E1', { isNewAttempt: false, isForLooking: false, elsewhere: { offer, isTaken: true } }));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalledExactlyOnceWith('c'));
});

test('[S7] declined, by the keyboard, it opens at the place of this device', async () => {
  const offer = anOffer();
  const { screen, deps, course } = await show(offer);
  await expect.element(screen.getByRole('heading', { name: /another device/ })).toHaveFocus();
  await userEvent.keyboard('{Enter}'); // a key that is still held down
  expect(deps.open).not.toHaveBeenCalled();
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await vi.waitFor(() => expect(deps.open).toHaveBeenCalledExactlyOnceWith('E1', { isNewAttempt: false, isForLooking: false, elsewhere: { offer, isTaken: false } }));
  await vi.waitFor(() => expect(course.startItem).toHaveBeenCalledExactlyOnceWith('b'));
});

test('[S7] on a device that never had the course it is from there or anew', async () => {
  const { screen } = await show(anOffer({ wasOpenedHere: false, place: { by: 'other-device', places: [] }, partTitle: 'Safe on the quay', placeName: 'Chapter 2: Ladders' }));
  await expect.element(screen.getByRole('heading', { name: 'You began this course on another device' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Continue from the other device' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Begin here anew' })).toBeVisible();
  await expect.element(screen.getByText('Safe on the quay')).toBeVisible();
  await expect.element(screen.getByText('Chapter 2: Ladders')).toBeVisible();
});

test('[S7] the offer says what stays on the other device, and that both stand', async () => {
  const { screen } = await show(anOffer({ hasUntold: true, isPlaceOnly: true, hasOwnOrder: true }));
  for (const sentence of [/The better result counts/, /Only your place is known/, /here the course decides anew/]) await expect.element(screen.getByText(sentence)).toBeVisible();
});

test('[S7] with nothing to offer the course opens by itself', async () => {
  const { deps } = await show(undefined);
  await vi.waitFor(() => expect(deps.open).toHaveBeenCalledExactlyOnceWith('E1', { isNewAttempt: false, isForLooking: false }));
});

test('[S7] a new attempt, and looking again, ask for no other place', async () => {
  for (const how of [{ isNewAttempt: true }, { isForLooking: true }]) {
    const { deps, screen } = await show(anOffer(), how);
    await vi.waitFor(() => expect(deps.open).toHaveBeenCalledOnce());
    expect(deps.askElsewhere).not.toHaveBeenCalled();
    await screen.unmount();
  }
});

test('[S7] who waits for the LMS is told so after a moment, and may leave', async () => {
  const { course } = aCourse();
  const onLeft = vi.fn();
  const deps = { ...depsFor(course), askElsewhere: () => new Promise<undefined>(() => undefined) };
  const screen = await renderPage(<PlayerPage deps={deps} enrollmentId="E1" onLeft={onLeft} />);
  expect(screen.getByText('Asking your company’s LMS').elements()).toHaveLength(0);
  await expect.element(screen.getByText('Asking your company’s LMS')).toBeVisible();
  await screen.getByRole('button', { name: 'Leave the course' }).click();
  await vi.waitFor(() => expect(onLeft).toHaveBeenCalledOnce());
  expect(deps.open).not.toHaveBeenCalled();
});

for (const theme of ['light', 'dark'] as const) {
  test(`[S7] the offer can be used by everybody, ${theme}`, async () => {
    const { screen } = await show(anOffer({ partTitle: 'Safe on the quay', hasUntold: true, isPlaceOnly: true, hasOwnOrder: true }), {}, { theme });
    await expect.element(screen.getByRole('region', { name: /another device/ })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
}
