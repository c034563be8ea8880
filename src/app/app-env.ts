import { createContext, use } from 'react';
import type { Speech } from '#i18n/speak.ts';
import type { DeviceDb } from '#offline/device-db.ts';
import type { Store } from '#ui/store.ts';
import type { AppearanceStore } from './appearance-store.ts';
import type { AppSession } from './app-session.ts';
import type { AppWorker } from './app-worker-registration.ts';
import type { AppConfig } from './config.ts';
import type { Connectivity } from './connectivity.ts';
import type { InstallOffer } from './install-offer.ts';
import type { LearnerSpace } from './learner-space.ts';

/** What was there before the first screen. */
export interface AppEnv {
  readonly speech: Speech;
  readonly config: AppConfig;
  readonly device: DeviceDb;
  readonly session: AppSession;
  readonly connectivity: Connectivity;
  /** A newer version of the app has taken the learner's data over in another tab. */
  readonly isSuperseded: Store<boolean>;
  readonly appearance: AppearanceStore;
  readonly install: InstallOffer;
  readonly worker: Promise<AppWorker | undefined>;
}

export const AppEnvContext = createContext<AppEnv | undefined>(undefined);
export const LearnerSpaceContext = createContext<LearnerSpace | undefined>(undefined);

export function useAppEnv(): AppEnv {
  const env = use(AppEnvContext);
  if (!env) throw new Error('useAppEnv needs the App above it');
  return env;
}

/** The learner who is here. Only below the routes that need one. */
export function useLearnerSpace(): LearnerSpace {
  const space = use(LearnerSpaceContext);
  if (!space) throw new Error('useLearnerSpace needs a signed-in learner');
  return space;
}
