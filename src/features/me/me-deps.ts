import type { UseQueryOptions } from '@tanstack/react-query';
import type { LanguageCode } from '#i18n/languages.ts';
import type { StorageProtection } from '#offline/storage-protection.ts';
import type { TextSize, Theme } from '#ui/appearance.ts';
import type { Store } from '#ui/store.ts';

/** How the app can come to the home screen. `by-hand`: iPhone and iPad, where only the learner can do it; `no`: this browser cannot. */
export type InstallWay = 'installed' | 'offered' | 'by-hand' | 'no';

/** What this browser keeps for the app. */
export interface StorageHere {
  readonly usedBytes: number | undefined;
  readonly freeBytes: number | undefined;
  readonly protection: StorageProtection;
}

/** What *Me* needs. */
export interface MeDeps {
  readonly learner: { readonly userId: string; readonly name: string; readonly job?: string };
  readonly language: LanguageCode;
  /** Rejects when the language's sentences cannot be loaded. */
  readonly setLanguage: (code: LanguageCode) => Promise<void>;
  readonly appearance: Store<{ readonly theme: Theme; readonly textSize: TextSize }>;
  readonly setTheme: (theme: Theme) => void;
  readonly setTextSize: (size: TextSize) => void;
  readonly storage: UseQueryOptions<StorageHere>;
  readonly askForProtection: () => Promise<StorageProtection>;
  readonly install: Store<InstallWay>;
  readonly askToInstall: () => Promise<void>;
  readonly isOnline: Store<boolean>;
  /** Ends the session here; what is on the device stays. Settles when the app has left this page. */
  readonly signOut: () => Promise<void>;
  readonly about: { readonly version: string; readonly organisation: string };
}
