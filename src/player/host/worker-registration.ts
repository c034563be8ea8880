import { playerScope } from '#player/course-address.ts';

/**
 * Registers the content worker – anew at each start, as a course may have unregistered it – and resolves to true once it answers for the frames below. Without
 * a network the one that is there already is enough. False when the browser refuses.
 */
export async function contentWorkerIsActive(container: ServiceWorkerContainer | undefined): Promise<boolean> {
  if (!container) return false;
  try {
    await container.register(`${playerScope}worker.js`, { scope: playerScope, updateViaCache: 'none' });
  } catch {
    // Offline, or refused: what counts is whether one is there.
  }
  const registration = await container.getRegistration(playerScope).catch(() => undefined);
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
