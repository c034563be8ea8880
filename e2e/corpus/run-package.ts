import type { Page } from '@playwright/test';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { launchableItems } from '#formats/course.ts';
import { AdminError, type AdminClient } from '#server/cli/admin-client.ts';
import { download } from '../harness/app-pages.ts';
import { readLearnerStore } from '../harness/learner-db.ts';
import { watchFiles } from './asked-files.ts';
import { differenceOf } from './compare.ts';
import { drivers } from './drivers.ts';
import type { createLearners, Learner } from './learners.ts';
import type { Line } from './line.ts';
import { playItems } from './play-items.ts';
import type { CorpusRow } from './row.ts';

/** Where a package is played. */
export interface CorpusEnv {
  readonly line: Line;
  readonly admin: AdminClient;
  readonly learners: ReturnType<typeof createLearners>;
}

/** Nothing more was told for so long: it will not be. */
const stuckMs = 60_000;
const kinds = { 'scorm-1.2': 'SCORM 1.2', 'scorm-2004': 'SCORM 2004', aicc: 'AICC' } as const;

/** One package on the whole road: imported, enrolled, downloaded, played with no network, told, compared. Never throws: what goes wrong is in the row. */
export async function runPackage(env: CorpusEnv, path: string): Promise<CorpusRow> {
  const name = basename(path);
  const from = Date.now();
  const nothing = { name, kind: '–', launched: 0, launchable: 0, apiCalls: 0, apiErrors: 0, missingFiles: 0, withheldFiles: [], askedInVain: [], end: '–', scores: [], isSynced: false, isDriven: name in drivers };
  const took = (): number => Math.round((Date.now() - from) / 100) / 10;
  let learner: Learner | undefined;
  try {
    const receipt = await env.admin.importPackage(await openAsBlob(path), name, 'newRevision');
    const moduleId = receipt.modules?.[0]?.id ?? '';
    const enrolled = await enrol(env, moduleId);
    learner = enrolled.learner;
    return { ...nothing, ...(await play(env, path, moduleId, enrolled)), seconds: took() };
  } catch (error) {
    const reason = error instanceof AdminError ? error.code : 'failed';
    if (reason === 'failed') await learner?.browser.photograph(`test-results/corpus/${name}.png`);
    return { ...nothing, reason, sentence: oneLine(error), seconds: took() };
  } finally {
    env.line.mend();
    await learner?.browser.setOffline(false);
  }
}

interface Enrolled {
  readonly learner: Learner;
  readonly enrollmentId: string;
}

/** Enrols the first learner who is not yet enrolled in that module. */
async function enrol({ admin, learners }: CorpusEnv, moduleId: string): Promise<Enrolled> {
  for (let index = 0; ; index += 1) {
    const learner = await learners.get(index);
    if (!learner) throw new Error(`Nobody is left to enrol in ${moduleId}.`);
    try {
      return { learner, enrollmentId: (await admin.enroll(learner.userId, moduleId)).id };
    } catch (error) {
      if (!(error instanceof AdminError) || error.code !== 'already-enrolled') throw error;
    }
  }
}

async function play({ line, admin }: CorpusEnv, path: string, moduleId: string, { learner, enrollmentId }: Enrolled): Promise<Partial<CorpusRow>> {
  const { browser, userId } = learner;
  const page = browser.page();
  await page.goto(`${line.url}/course/${enrollmentId}`);
  await download(page);
  const kept = (await readLearnerStore(page, 'courses')).find((one) => one.enrollmentId === enrollmentId);
  await browser.setOffline(true);
  line.cut();
  const files = watchFiles(page, path);
  const launchable = kept ? launchableItems(kept.course).length : 0;
  const launched = await playItems(page, enrollmentId, drivers[basename(path)]);
  const { missing, withheld } = await files.stop();
  const askedInVain = line.mend();
  await browser.setOffline(false);
  await toldOrStuck(page, enrollmentId);

  const sittings = (await readLearnerStore(page, 'sittings')).filter((one) => one.enrollmentId === enrollmentId);
  const entries = (await readLearnerStore(page, 'outbox')).filter((one) => one.enrollmentId === enrollmentId);
  const held = (await admin.record(userId, moduleId)).enrollments.find((one) => one.id === enrollmentId);
  const difference = differenceOf(sittings, entries, held);
  return {
    kind: kept ? kinds[kept.course.standard] : '–',
    launched,
    launchable,
    apiCalls: sittings.reduce((sum, one) => sum + one.apiCalls, 0),
    apiErrors: sittings.reduce((sum, one) => sum + one.apiErrors, 0),
    missingFiles: missing.length,
    withheldFiles: withheld,
    askedInVain,
    end: [...new Set(held?.items.map(({ status }) => status))].toSorted().join(', '),
    scores: [...new Set(held?.items.flatMap(({ scoreRaw }) => scoreRaw ?? []))].toSorted((one, other) => one - other),
    isSynced: sittings.length >= launched && difference === undefined,
    ...(difference && { difference }),
  };
}

/** Waits until everything of the enrollment is told, as long as there is progress: a course of many parts on a busy machine takes its time. */
async function toldOrStuck(page: Page, enrollmentId: string): Promise<void> {
  let [left, since] = [Infinity, Date.now()];
  while (left > 0 && Date.now() - since < stuckMs) {
    const waiting = (await readLearnerStore(page, 'outbox')).filter((one) => one.enrollmentId === enrollmentId && (one.state === 'waiting' || one.state === 'open')).length;
    if (waiting < left) [left, since] = [waiting, Date.now()];
    await page.waitForTimeout(200);
  }
}

/** The message in one line: a failed click names what it looked for in its later lines. */
// oxlint-disable-next-line no-control-regex -- Playwright colours its messages
const oneLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replaceAll(/\u001b\[\d+m/g, '').replaceAll(/\s+/g, ' ').slice(0, 300);
