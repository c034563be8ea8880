/** A course may not put a service worker before its own files, nor take ours away: both are refused, as a browser refuses them in private windows. */
export function keepServiceWorker(window: Window & typeof globalThis): void {
  const container = window.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return;
  const refused = (): Promise<never> => Promise.reject(new window.DOMException('Service workers are not available to a course.', 'SecurityError'));
  try {
    Object.defineProperties(container, {
      register: { configurable: true, value: refused },
      getRegistration: { configurable: true, value: () => Promise.resolve(undefined) },
      getRegistrations: { configurable: true, value: () => Promise.resolve([]) },
    });
    window.ServiceWorkerRegistration.prototype.unregister = refused;
  } catch {
    // Untouched.
  }
}
