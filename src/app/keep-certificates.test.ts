import { QueryClient } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { LmsClient } from '#api/client.ts';
import type { AwardedCertification } from '#api/contract/certifications.ts';
import { certificateFiles } from '#offline/certificate-files.ts';
import { knownAnswers } from '#offline/known-answers.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { keepCertificates } from './keep-certificates.ts';
import { createLiveStore } from './live-store.ts';

const award = (awardId: string, awarded: string, name = awardId): AwardedCertification => ({ awardId, name, awarded, links: [] });
const paper = (bytes = 100): Response => {
  const body = new Uint8Array(bytes);
  body.set(new TextEncoder().encode('%PDF-1.7'));
  return new Response(body, { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename="c.pdf"' } });
};

/** A device on which certificates are kept, with an LMS that gives what it is told to. */
async function keeping({ awards, isOnline = true, give = () => paper() }: { readonly awards: readonly AwardedCertification[]; readonly isOnline?: boolean; readonly give?: (awardId: string) => Response }) {
  const db = await openLearnerDb(freshLearner());
  const told = { awards };
  const asked: string[] = [];
  const client = {
    call: () => Promise.resolve({ value: { certifications: told.awards }, problems: [] }),
    download: (_fn: unknown, { awardId }: { readonly awardId: string }) => {
      asked.push(awardId);
      return Promise.resolve(give(awardId));
    },
  } as unknown as LmsClient;
  const queries = new QueryClient();
  const online = createLiveStore(isOnline);
  const stop = keepCertificates({ client, db, queries, isOnline: online });
  onTestFinished(() => {
    stop();
    db.close();
  });
  const files = certificateFiles(knownAnswers(db));
  return { told, asked, queries, online, files, keptIds: async () => (await files.kept()).map(({ awardId }) => awardId).toSorted() };
}

test('all certificates come to the device by themselves, the newest first', async () => {
  const { asked, keptIds } = await keeping({ awards: [award('old', '2020-01-01T00:00:00Z'), award('new', '2026-01-01T00:00:00Z')] });
  await expect.poll(keptIds).toEqual(['new', 'old']);
  expect(asked).toEqual(['new', 'old']);
});

test('what is here is not asked for again; another certificate under the same ID is; what was taken back goes', async () => {
  const { told, asked, queries, keptIds } = await keeping({ awards: [award('A', '2026-01-01T00:00:00Z'), award('B', '2025-01-01T00:00:00Z')] });
  await expect.poll(keptIds).toEqual(['A', 'B']);
  told.awards = [award('A', '2026-01-01T00:00:00Z', 'another name')];
  await queries.fetchQuery({ queryKey: ['certificationsAwarded'], queryFn: () => Promise.resolve({ value: { certifications: told.awards }, asOf: 2 }), staleTime: 0 });
  await expect.poll(() => asked).toEqual(['A', 'B', 'A']);
  await expect.poll(keptIds).toEqual(['A']);
});

test('offline nothing is asked for; with the network they come', async () => {
  const { asked, online, keptIds } = await keeping({ awards: [award('A', '2026-01-01T00:00:00Z')], isOnline: false });
  await expect.poll(keptIds).toEqual([]);
  expect(asked).toEqual([]);
  online.set(true);
  await expect.poll(keptIds).toEqual(['A']);
});

test('what is no paper is not kept, and the next telling tries again', async () => {
  const give = vi.fn<(awardId: string) => Response>(() => new Response('<html></html>'));
  const { told, queries, keptIds } = await keeping({ awards: [award('A', '2026-01-01T00:00:00Z')], give });
  await expect.poll(() => give.mock.calls.length).toBe(1);
  give.mockImplementation(() => paper());
  await queries.fetchQuery({ queryKey: ['certificationsAwarded'], queryFn: () => Promise.resolve({ value: { certifications: told.awards }, asOf: 2 }), staleTime: 0 });
  await expect.poll(keptIds).toEqual(['A']);
});

test('more than twenty megabytes are not kept', async () => {
  const { asked, keptIds } = await keeping({ awards: [award('A', '2026-01-03T00:00:00Z'), award('B', '2026-01-02T00:00:00Z'), award('C', '2026-01-01T00:00:00Z')], give: () => paper(12_000_000) });
  await expect.poll(() => asked).toEqual(['A', 'B']);
  await expect.poll(keptIds).toEqual(['A']);
});

test('what says that it is larger than the room left is not even read, and a smaller one still comes', async () => {
  const large = (): Response => new Response('', { headers: { 'Content-Type': 'application/pdf', 'Content-Length': '30000000' } });
  const { keptIds } = await keeping({ awards: [award('A', '2026-01-03T00:00:00Z'), award('B', '2026-01-02T00:00:00Z')], give: (awardId) => (awardId === 'A' ? large() : paper()) });
  await expect.poll(keptIds).toEqual(['B']);
});
