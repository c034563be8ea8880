import type { QueryClient } from '@tanstack/react-query';
import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { Known } from '#api/known.ts';
import { certificateFiles, type CertificateFiles, type KeptCertificate } from '#offline/certificate-files.ts';
import { knownAnswers } from '#offline/known-answers.ts';
import type { Store } from '#ui/store.ts';
import { fetchCertificate, markOf } from './certificate-file.ts';
import { keepPdfReader } from './keep-pdf-reader.ts';
import type { LearnerSpace } from './learner-space.ts';
import { certificationsAwardedQuery } from './queries/certifications-awarded.ts';

/** What the certificates of one learner may take on this device, in bytes. */
const budget = 20_000_000;
export type Keeping = Pick<LearnerSpace, 'client' | 'db'> & { readonly queries: QueryClient; readonly isOnline: Store<boolean> };

/** Certificates are always in: as often as the LMS tells them, their files are brought to this device, the newest first, as far as the budget goes. Returns the way to stop. */
export function keepCertificates({ client, db, queries, isOnline }: Keeping): () => void {
  const leaving = new AbortController();
  const awards = certificationsAwardedQuery({ client });
  const key = JSON.stringify(awards.queryKey);
  let last = Promise.resolve();
  const keep = (): void => {
    const told = queries.getQueryData<Known<AwardedCertifications>>(awards.queryKey);
    if (!told || leaving.signal.aborted) return;
    // One after the other; whatever fails now is tried when the LMS tells them again.
    last = last.then(() => bring(told.value, certificateFiles(knownAnswers(db)))).catch(() => undefined);
  };
  const bring = async ({ certifications }: AwardedCertifications, files: CertificateFiles): Promise<void> => {
    const kept = new Map((await files.kept()).map((file) => [file.awardId, file]));
    const listed = new Set(certifications.map(({ awardId }) => awardId));
    // An answer without any is as likely one that was not understood: what is kept stays until the LMS names others.
    if (listed.size > 0) for (const awardId of kept.keys()) if (!listed.has(awardId)) await files.remove(awardId);
    try {
      await bringFiles(certifications, kept, files);
    } finally {
      if (certifications.length > 0) void keepPdfReader();
    }
  };
  const bringFiles = async (certifications: AwardedCertifications['certifications'], kept: ReadonlyMap<string, KeptCertificate>, files: CertificateFiles): Promise<void> => {
    let room = budget;
    for (const award of certifications.toSorted((one, other) => Date.parse(other.awarded ?? '') - Date.parse(one.awarded ?? '') || 0)) {
      if (leaving.signal.aborted || room <= 0) return;
      const before = kept.get(award.awardId);
      if (before?.mark === markOf(award)) {
        room -= before.size;
        continue;
      }
      if (!isOnline.get()) return;
      // One that has no paper keeps none of the others away.
      const file = await fetchCertificate(client, award, { signal: leaving.signal, most: room }).catch(() => undefined);
      room -= file?.bytes.byteLength ?? 0;
      if (file && room >= 0) await files.keep(award.awardId, markOf(award), file);
    }
  };
  const stop = queries.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success' && !event.action.manual && JSON.stringify(event.query.queryKey) === key) keep();
  });
  const ask = (): void => {
    if (isOnline.get()) void queries.prefetchQuery(awards);
  };
  const stopFollowing = isOnline.subscribe(ask);
  keep();
  ask();
  return () => {
    leaving.abort();
    stopFollowing();
    stop();
  };
}
