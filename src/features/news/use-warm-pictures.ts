import { useEffect } from 'react';

const most = 20;

/** Asks for the pictures of the newest before they are scrolled to: what was asked for once is kept for times without a network. Not where data are saved. */
export function useWarmPictures(pictures: readonly string[], isOnline: boolean): void {
  const newest = pictures.slice(0, most).join('\n');
  useEffect(() => {
    if (!isOnline || newest === '' || (navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData === true) return undefined;
    // After what the page itself needs.
    const timer = setTimeout(() => {
      for (const src of newest.split('\n')) new Image().src = src;
    }, 1_500);
    return () => clearTimeout(timer);
  }, [newest, isOnline]);
}
