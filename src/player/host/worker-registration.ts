import { playerScope } from '#player/course-address.ts';

/**
 * Resolves to true once the content worker answers for the frames below: at once where one is active, else when it has been registered – anew, as a course may
 * have unregistered it. False when the browser refuses.
 */
export async function contentWorkerIsActive(container: ServiceWorkerContainer | undefined): Promise<boolean> {
  if (!container) return false;
  // Not by way of `register`, which would change nothing: Chromium lets it stand behind an update whose request gets no answer, for a minute and longer (seen), and
  // a course that is on the device would not open. Updates come with the navigation to this page.
  if ((await registered(container))?.active) return true;
  try {
    await container.register(`${playerScope}worker.js`, { scope: playerScope, updateViaCache: 'none' });
  } catch {
    // Offline, or refused: what counts is whether one is there.
  }
  const registration = await registered(container);
  if (!registration) return false;
  if (registration.active) return true;
  const coming = registration.installing ?? registration.waiting;
  if (!coming) return false;
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(true);
      if (coming.state === 'redundant') resolve(false);
    });
  });
}

const registered = (container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | undefined> => container.getRegistration(playerScope).catch(() => undefined);
