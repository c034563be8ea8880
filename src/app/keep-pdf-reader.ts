/** Asks the service worker to bring the reader of PDFs to this device (src/sw/app/pdf-reader.ts), so that files that are here can be read here. */
export async function keepPdfReader(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.active?.postMessage('keep-pdf-reader');
}
