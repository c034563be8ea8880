import { applyTextSize, applyTheme } from '#ui/appearance.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';
import { keepPreferences, readPreferences, type Preferences } from './preferences.ts';

export interface AppearanceStore extends Pick<LiveStore<Preferences>, 'get' | 'subscribe'> {
  readonly change: (change: Partial<Preferences>) => void;
}

/** What this person chose for this device: applied at once, kept for the next start. */
export function openAppearance(): AppearanceStore {
  const store = createLiveStore(readPreferences());
  const apply = ({ theme, textSize }: Preferences): void => {
    applyTheme(theme);
    applyTextSize(textSize);
  };
  apply(store.get());
  return {
    get: store.get,
    subscribe: store.subscribe,
    change: (change) => {
      const next = { ...store.get(), ...change };
      apply(next);
      keepPreferences(next);
      store.set(next);
    },
  };
}
