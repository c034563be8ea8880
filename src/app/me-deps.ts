import type { MeDeps } from '#features/me/me-deps.ts';
import { askForProtection, storageProtection } from '#offline/storage-protection.ts';
import type { AppEnv } from './app-env.ts';
import type { LearnerSpace } from './learner-space.ts';

/** What *Me* stands on. */
export function meDeps({ speech, config, session, connectivity, appearance, install }: AppEnv, { learner, device }: LearnerSpace): MeDeps {
  return {
    learner: { userId: learner.userId, name: learner.name },
    language: appearance.get().language,
    setLanguage: async (language) => {
      await speech.speak(language);
      appearance.change({ language });
    },
    appearance,
    setTheme: (theme) => appearance.change({ theme }),
    setTextSize: (textSize) => appearance.change({ textSize }),
    storage: {
      queryKey: ['storage'],
      queryFn: async () => {
        const [{ quota, usage }, protection] = await Promise.all([navigator.storage.estimate(), storageProtection(device)]);
        return { usedBytes: usage, freeBytes: quota === undefined || usage === undefined ? undefined : quota - usage, protection };
      },
      staleTime: 0,
      meta: { isOfThisDevice: true },
    },
    askForProtection: () => askForProtection(device),
    install: install.way,
    askToInstall: install.ask,
    isOnline: connectivity.isOnline,
    signOut: session.signOut,
    about: { version: import.meta.env.VITE_VERSION, organisation: config.organisation.name },
  };
}
