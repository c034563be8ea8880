import type { UseQueryOptions } from '@tanstack/react-query';
import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { AssignedJobProfiles } from '#api/contract/job-profiles.ts';
import type { AssignmentList, PeopleList } from '#api/contract/people.ts';
import type { User } from '#api/contract/user.ts';
import type { Known } from '#api/known.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { LanguageCode } from '#i18n/languages.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
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

/** Who the learner is. The queries give what is known at once and refresh behind; without them the name is all there is. */
export interface PersonDeps {
  readonly learner: { readonly userId: string; readonly name: string };
  readonly me: UseQueryOptions<Known<User>>;
  readonly assignments: UseQueryOptions<Known<AssignmentList>>;
  /** The learner as lists show people: the only place with a picture. */
  readonly listed: UseQueryOptions<Known<PeopleList>>;
  /** Of a picture of the LMS; undefined for one from elsewhere. */
  readonly pictureAddress: (href: string) => string | undefined;
}

/** What the tiles count. */
export interface FiguresDeps {
  readonly records: UseQueryOptions<KnownEnrollments>;
  readonly certificates: UseQueryOptions<Known<AwardedCertifications>>;
  readonly jobProfiles: UseQueryOptions<Known<AssignedJobProfiles>>;
  readonly downloads: Store<ReadonlyMap<string, DownloadState>>;
  readonly hrefs: { readonly record: string; readonly certificates: string; readonly career: string; readonly downloads: string };
  readonly hrefOfCertificate: (awardId: string) => string;
}

/** How the app is set on this device. */
export interface SettingsDeps {
  readonly language: LanguageCode;
  /** Rejects when the language's sentences cannot be loaded. */
  readonly setLanguage: (code: LanguageCode) => Promise<void>;
  readonly appearance: Store<{ readonly theme: Theme; readonly textSize: TextSize; readonly showsColleagues: boolean }>;
  readonly setTheme: (theme: Theme) => void;
  readonly setTextSize: (size: TextSize) => void;
  /** Whether Home shows what colleagues did. */
  readonly setShowsColleagues: (shows: boolean) => void;
  readonly storage: UseQueryOptions<StorageHere>;
  readonly askForProtection: () => Promise<StorageProtection>;
  readonly install: Store<InstallWay>;
  readonly askToInstall: () => Promise<void>;
}

/** What *Me* needs. */
export interface MeDeps extends PersonDeps, FiguresDeps, SettingsDeps {
  readonly isOnline: Store<boolean>;
  /** Ends the session here; what is on the device stays, or, on a shared device, only what was not sent. Settles when the app has left this page. */
  readonly signOut: (how: { readonly isShared: boolean }) => Promise<void>;
  /** Tries to send what waits; settles when that has ended, however it ended. */
  readonly sendNow: () => Promise<void>;
  /** Moves what waits into a file, which goes to the downloads; false where nothing could be moved. */
  readonly saveUnsent: () => Promise<boolean>;
  readonly hrefOfWaiting: string;
  readonly about: { readonly version: string; readonly organisation: string; readonly site: string };
}

/** What is to be sent, as the card and the badge count it. */
export interface SendingHere {
  readonly waiting: number;
  readonly unsure: number;
  readonly refused: number;
  /** Milliseconds since the epoch. */
  readonly lastSentAt: number | undefined;
}
