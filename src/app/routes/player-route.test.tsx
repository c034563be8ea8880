import '#ui/styles.css';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { OpenedCourse, PlayerDeps } from '#features/player/player-deps.ts';
import { startSpeaking } from '#i18n/speak.ts';
import { SpeechContext } from '#i18n/use-words.ts';
import { MessagesProvider } from '#ui/messages.tsx';
import { changeable } from '../../test/screens/render-page.tsx';
import { AppEnvContext, LearnerSpaceContext, type AppEnv } from '../app-env.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { Component as PlayerRoute } from './player-route.tsx';

const opened = vi.hoisted(() => ({ deps: undefined as unknown }));
vi.mock('../play-course.ts', () => ({ playerDeps: () => opened.deps }));

/** The app at a course's page, then at its player. */
async function atThePlayer(address: string) {
  const isWaiting = changeable(false);
  const course = {
    title: 'Fire safety',
    parts: [{ id: 'a', title: 'Part a', status: 'incomplete', score: undefined }],
    isForLooking: false,
    view: undefined,
    keepView: () => undefined,
    stage: { show: () => undefined, move: () => undefined, ping: () => undefined, subscribe: () => () => undefined },
    frame: { src: 'about:blank', sandbox: 'allow-scripts', allow: '' },
    attach: () => Promise.resolve(undefined),
    startItem: () => Promise.resolve(undefined),
    leaveItem: () => Promise.resolve(undefined),
    close: vi.fn<OpenedCourse['close']>(() => Promise.resolve(undefined)),
    letGo: () => undefined,
    subscribe: () => () => undefined,
  } satisfies OpenedCourse;
  const open = vi.fn<PlayerDeps['open']>(() => Promise.resolve({ course }));
  opened.deps = { askElsewhere: () => Promise.resolve(undefined), open, isWaiting: () => isWaiting } satisfies PlayerDeps;
  const speech = await startSpeaking('en');
  await speech.speakOfPlaces();
  const routes = [
    { path: '/course/:enrollmentId', element: <main id="main" tabIndex={-1}>The course’s page</main> },
    { path: '/course/:enrollmentId/play', element: <PlayerRoute /> },
  ];
  const router = createMemoryRouter(routes, { initialEntries: ['/course/E1', address] });
  // Of all that the app has, this page asks for these.
  const env = { speech, config: { contentOrigin: 'https://content.invalid' }, connectivity: { isOnline: changeable(true) } } as unknown as AppEnv;
  const screen = await render(
    <SpeechContext value={speech}>
      <AppEnvContext value={env}>
        <LearnerSpaceContext value={{ as: {} } as LearnerSpace}>
          <MessagesProvider closeLabel="Close">
            <RouterProvider router={router} />
          </MessagesProvider>
        </LearnerSpaceContext>
      </AppEnvContext>
    </SpeechContext>,
  );
  await vi.waitFor(() => expect(open).toHaveBeenCalled());
  return { screen, router, course, open };
}

test('the browser’s own way back leaves as the button does: the course is closed and its slip shown, then the page before is there, with the keyboard', async () => {
  const { screen, router, course } = await atThePlayer('/course/E1/play');
  await expect.element(screen.getByRole('main', { name: 'Fire safety' })).toBeVisible();
  await router.navigate(-1);
  await expect.element(screen.getByText('Saved. Sent.')).toBeVisible();
  expect(course.close).toHaveBeenCalledOnce();
  await expect.element(screen.getByText('The course’s page'), { timeout: 6_000 }).toBeVisible();
  expect(router.state.location.pathname).toBe('/course/E1');
  await expect.element(screen.getByRole('main')).toHaveFocus();
});

test('a reload of *New attempt* goes on in it: the address says it only once', async () => {
  const { router, open } = await atThePlayer('/course/E1/play?anew');
  expect(open).toHaveBeenCalledExactlyOnceWith('E1', { isNewAttempt: true, isForLooking: false });
  await expect.poll(() => router.state.location.search).toBe('');
  expect(open).toHaveBeenCalledOnce(); // and the changed address opens nothing
  const reloaded = await atThePlayer(`${router.state.location.pathname}${router.state.location.search}`);
  expect(reloaded.open).toHaveBeenCalledExactlyOnceWith('E1', { isNewAttempt: false, isForLooking: false });
});
