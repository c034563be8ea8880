// The content origin's service worker, as a table of contents: the player itself is precached, and a course's files come out of its archive.
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { isHacpRequest, playerScope, readCourseAddress } from '#player/course-address.ts';
import { answerCourse, type PageOfOurs } from './content/answer-course.ts';
import { answerHacp } from './content/answer-hacp.ts';
import { findPlayer } from './content/find-player.ts';

const pageOfOurs = (page: PageOfOurs): Promise<Response | undefined> => matchPrecache(`${playerScope}${page}.html`);

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const asked = origin === self.location.origin ? readCourseAddress(pathname) : undefined;
  if (asked && isHacpRequest(asked)) event.respondWith(answerHacp(event.request, (hacp) => findPlayer(self.clients, { ...asked, hacp })));
  else if (asked) event.respondWith(findPlayer(self.clients, asked).then((line) => answerCourse(event.request, line, pageOfOurs)));
});
// oxlint-disable-next-line no-underscore-dangle
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: 'index.html', cleanURLs: false, ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();
// No skipWaiting: a page and its worker are always of one version. The app speaks with the player before it too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
