import type { MeDeps } from '#features/me/me-deps.ts';
import { askForProtection, storageProtection } from '#offline/storage-protection.ts';
import { hrefOfCareer, hrefOfCertificate, hrefOfCertificates, hrefOfDownloads, hrefOfRecord, hrefOfWaiting } from './addresses.ts';
import { actForDeps } from './act-for-deps.ts';
import type { ActingAs } from './acting-as.ts';
import type { AppEnv } from './app-env.ts';
import { keepWords } from './keep-words.ts';
import type { LearnerSpace } from './learner-space.ts';
import { pictureAddressOf } from './picture-address.ts';
import { assignedJobProfilesQuery } from './queries/assigned-job-profiles.ts';
import { assignmentsQuery } from './queries/assignments.ts';
import { certificationsAwardedQuery } from './queries/certifications-awarded.ts';
import { listedPersonQuery } from './queries/listed-person.ts';
import { meQuery } from './queries/me.ts';
import { recordsQuery } from './queries/records.ts';
import { staysDeps } from './stays-deps.ts';
import { syncDeps } from './sync-deps.ts';
import { unsentDeps } from './unsent-deps.ts';

/** What *Me* stands on. */
export function meDeps({ speech, config, session, connectivity, appearance, install }: AppEnv, space: LearnerSpace, actAs: (as: ActingAs) => Promise<void>): MeDeps {
  const { learner, device, client, stores, as } = space;
  // In one of their positions they are who they are: what is known of that is not asked for anew, and without a network it is not lost.
  const own = as.other ? space : space.own;
  return {
    learner: { userId: learner.userId, name: learner.name },
    me: meQuery(space),
    assignments: assignmentsQuery(own),
    own: own.queries,
    ...(as.other ? {} : { positionId: as.position?.id, choosePosition: (position) => actAs({ position }), acting: actForDeps(space, connectivity, actAs) }),
    isOthers: as.other !== undefined,
    listed: listedPersonQuery(own, learner.userId),
    pictureAddress: pictureAddressOf(client, learner.site),
    records: recordsQuery(space),
    certificates: certificationsAwardedQuery(space),
    jobProfiles: assignedJobProfilesQuery(space),
    downloads: stores.downloads,
    hrefs: { record: hrefOfRecord, certificates: hrefOfCertificates, career: hrefOfCareer, downloads: hrefOfDownloads },
    hrefOfCertificate,
    language: appearance.get().language,
    setLanguage: async (language) => {
      await speech.speak(language);
      void keepWords(language);
      appearance.change({ language });
    },
    appearance,
    setTheme: (theme) => appearance.change({ theme }),
    setTextSize: (textSize) => appearance.change({ textSize }),
    setShowsColleagues: (showsColleagues) => appearance.change({ showsColleagues }),
    setSingleKeys: (singleKeys) => appearance.change({ singleKeys }),
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
    stays: staysDeps(space, session),
    install: install.way,
    askToInstall: install.ask,
    isOnline: connectivity.isOnline,
    signOut: session.signOut,
    sendNow: syncDeps(space, connectivity).sendNow,
    saveUnsent: unsentDeps(space).move,
    hrefOfWaiting,
    about: { version: import.meta.env.VITE_VERSION, organisation: config.organisation.name, site: learner.site },
  };
}
