// The app's service worker, as a table of contents: the shell is precached and starts without a network; of the LMS only pictures are kept here. What waits is told when the browser wakes it for that.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerConfig, keepConfig } from './app/answer-config.ts';
import { isOfPdfReader, pdfReader } from './app/pdf-reader.ts';
import { tellWhenWoken } from './app/wake-up.ts';
import { createPictureAnswer, isPictureRequest } from './app/answer-picture.ts';
import { isOfWords, spokenWords } from './app/spoken-words.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

const urlOf = (entry: string | PrecacheEntry): string => (typeof entry === 'string' ? entry : entry.url);
const built = self.__WB_MANIFEST;
const reader = pdfReader(built.map(urlOf).filter(isOfPdfReader), self.location.origin);
const words = spokenWords(built.map(urlOf).filter(isOfWords), self.location.origin, self.navigator.languages);

precacheAndRoute(built.filter((entry) => !isOfPdfReader(urlOf(entry)) && !isOfWords(urlOf(entry))));
cleanupOutdatedCaches();
registerRoute(({ url }) => url.origin === self.location.origin && url.pathname === '/config.json', answerConfig);
registerRoute(({ url }) => reader.has(url), ({ request }) => reader.answer(request));
registerRoute(({ url }) => words.has(url), ({ request }) => words.answer(request));
const lms = new URL('/ekp/', self.location.origin).href;
registerRoute(({ request }) => isPictureRequest(request, lms), createPictureAnswer(lms));
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/ekp\//, /^\/session/, /^\/probe\.txt/] }));
tellWhenWoken(self);
// Without these the shell could not start offline, so an installation without them fails and is tried again at the next visit.
self.addEventListener('install', (event) => event.waitUntil(Promise.all([keepConfig(), words.bring(), reader.bring().catch(() => undefined)])));
// Nothing here may ask the network: until it has ended no page opens, though all of it is on the device.
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), words.letGo(), reader.letGo()])));
self.addEventListener('message', (event) => {
  // The page asks once the learner is not in the middle of a course (src/app/update-flow.ts).
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
  if (typeof event.data === 'string' && event.data.startsWith('keep-words ')) event.waitUntil(words.bring(event.data.slice(11)).catch(() => undefined));
  if (event.data === 'keep-pdf-reader') event.waitUntil(reader.keep().then(reader.letGo).catch(() => undefined));
});
