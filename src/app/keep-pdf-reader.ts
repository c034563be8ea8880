/** Asks the service worker to bring the reader of PDFs to this device (src/sw/app/pdf-reader.ts), so that files that are here can be read here. At a first visit, and where none comes, it is not active yet: nothing should wait for this. */
export async function keepPdfReader(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('keep-pdf-reader');
}
