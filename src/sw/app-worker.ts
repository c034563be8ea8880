// The app's service worker, as a table of contents: the shell is precached and starts without a network; of the LMS only pictures are kept here. What waits is told when the browser wakes it for that.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerConfig, keepConfig } from './app/answer-config.ts';
import { isOfPdfReader, pdfReader } from './app/pdf-reader.ts';
import { tellWhenWoken } from './app/wake-up.ts';
import { createPictureAnswer, isPictureRequest } from './app/answer-picture.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

const urlOf = (entry: string | PrecacheEntry): string => (typeof entry === 'string' ? entry : entry.url);
const built = self.__WB_MANIFEST;
const reader = pdfReader(built.map(urlOf).filter(isOfPdfReader), self.location.origin);

precacheAndRoute(built.filter((entry) => !isOfPdfReader(urlOf(entry))));
cleanupOutdatedCaches();
registerRoute(({ url }) => url.origin === self.location.origin && url.pathname === '/config.json', answerConfig);
registerRoute(({ url }) => reader.has(url), ({ request }) => reader.answer(request));
const lms = new URL('/ekp/', self.location.origin).href;
registerRoute(({ request }) => isPictureRequest(request, lms), createPictureAnswer(lms));
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/ekp\//, /^\/session/, /^\/probe\.txt/] }));
tellWhenWoken(self);
// Without it the shell could not start offline, so an installation without it fails and is tried again at the next visit.
self.addEventListener('install', (event) => event.waitUntil(keepConfig()));
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), reader.renew().catch(() => undefined)])));
self.addEventListener('message', (event) => {
  // The page asks once the learner is not in the middle of a course (src/app/update-flow.ts).
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
  if (event.data === 'keep-pdf-reader') event.waitUntil(reader.keep().catch(() => undefined));
});
