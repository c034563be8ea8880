import type { LanguageCode } from '#i18n/languages.ts';

/** Asks the service worker to keep the sentences of this language on this device (src/sw/app/spoken-words.ts): a page that it does not hold yet has loaded them past it. */
export async function keepWords(code: LanguageCode): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(`keep-words ${code}`);
}
