import type { QueryClient, UseQueryOptions } from '@tanstack/react-query';
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
  /** Where `assignments` and `listed` are kept: they are the same in each of their positions. Without it, where all else is. */
  readonly own?: QueryClient;
  /** The one that they chose; without it the LMS takes one. */
  readonly positionId?: string | undefined;
  /** From now on in this position; absent while they act for somebody else. */
  readonly choosePosition?: ((position: { readonly id: string; readonly name: string }) => Promise<void>) | undefined;
  /** The learner as lists show people: the only place with a picture. */
  readonly listed: UseQueryOptions<Known<PeopleList>>;
  /** Of a picture of the LMS; undefined for one from elsewhere. */
  readonly pictureAddress: (href: string) => string | undefined;
}

/** Acting for those who report to the learner. */
export interface ActForDeps {
  readonly reports: UseQueryOptions<Known<PeopleList>>;
  readonly pictureAddress: (href: string) => string | undefined;
  readonly isOnline: Store<boolean>;
  /** Asks the LMS whether that may be, and goes on in that person's place. @throws ApiError: `forbidden` or `not-found` where it may not be */
  readonly actFor: (person: { readonly userId: string; readonly name: string }) => Promise<void>;
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

/** What one learner leaves on this device, by kind. */
export interface LeftHere {
  readonly userId: string;
  readonly name: string;
  readonly courses: number;
  /** Of the courses. */
  readonly bytes: number;
  /** Undefined where the browser cannot read it. */
  readonly kinds: KindsHere | undefined;
}

/** What stands in one learner's database. */
export interface KindsHere {
  /** Answers of the LMS: pages and lists. */
  readonly pages: number;
  /** What was sent, as its record has it. */
  readonly sent: number;
  /** With the forms that were begun. */
  readonly unsent: number;
}

/** What stays here after signing out. */
export interface StaysDeps {
  /** The learner first, then whoever else was here. */
  readonly left: UseQueryOptions<readonly LeftHere[]>;
  readonly userId: string;
  /** Signs the learner out and removes what is theirs; unsent work only where that was asked for in so many words. Absent while they act for somebody. */
  readonly wipeOwn?: ((how: { readonly unsentToo: boolean }) => Promise<void>) | undefined;
  /** Removes what somebody else left here, but never what they did not send (S11). */
  readonly wipeOther: (userId: string) => Promise<void>;
}

/** How the app is set on this device. */
export interface SettingsDeps {
  readonly language: LanguageCode;
  /** Rejects when the language's sentences cannot be loaded. */
  readonly setLanguage: (code: LanguageCode) => Promise<void>;
  readonly appearance: Store<{ readonly theme: Theme; readonly textSize: TextSize; readonly showsColleagues: boolean; readonly singleKeys: boolean }>;
  readonly setTheme: (theme: Theme) => void;
  readonly setTextSize: (size: TextSize) => void;
  /** Whether Home shows what colleagues did. */
  readonly setShowsColleagues: (shows: boolean) => void;
  /** Whether keys lead somewhere that are pressed alone. */
  readonly setSingleKeys: (areOn: boolean) => void;
  readonly storage: UseQueryOptions<StorageHere>;
  readonly askForProtection: () => Promise<StorageProtection>;
  readonly stays: StaysDeps;
  readonly install: Store<InstallWay>;
  readonly askToInstall: () => Promise<void>;
}

/** What *Me* needs. */
export interface MeDeps extends PersonDeps, FiguresDeps, SettingsDeps {
  readonly isOnline: Store<boolean>;
  /** Absent while they act for somebody: one at a time, and the way out is the learner's own. */
  readonly acting?: ActForDeps | undefined;
  readonly isOthers: boolean;
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
