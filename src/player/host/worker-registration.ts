import { playerScope } from '#player/course-address.ts';

/**
 * Resolves to true once the content worker answers for the frames below: at once where one is active, else when it is. It is registered anew at each start, as a
 * course may have unregistered it. False when the browser refuses.
 */
export async function contentWorkerIsActive(container: ServiceWorkerContainer | undefined): Promise<boolean> {
  if (!container) return false;
  // Offline, or refused: what counts is whether one is there.
  const asked = container.register(`${playerScope}worker.js`, { scope: playerScope, updateViaCache: 'none' }).catch(() => undefined);
  // Not waited for where it changes nothing: Chromium lets it stand behind an update whose request gets no answer, for a minute and longer (seen), and a course that
  // is on the device would not open. Asked all the same: an `unregister` of a course may stand in that queue, and is taken back by it.
  if ((await registered(container))?.active) return true;
  await asked;
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
