import type { LmsParts } from '../lms-parts.ts';
import { once } from '../store/seeds.ts';
import type { Database } from '../store/store.ts';
import { loadedSeeds } from '../store/tables/seed-tables.ts';
import { expectWhatSeedsName } from './part-two/expect-seeds.ts';
import { loadCertifications, loadCompetencyAwards } from './part-two/load-awards.ts';
import { loadCompetencies, loadJobProfiles, loadTrainingPlan } from './part-two/load-career.ts';
import { loadActivities, loadForum, loadMail } from './part-two/load-community.ts';
import { loadLibrary, loadPictures } from './part-two/load-library.ts';
import { loadNews } from './part-two/load-news.ts';
import { loadReports } from './part-two/load-reports.ts';
import { loadRequests } from './part-two/load-requests.ts';
import { loadSupervised } from './part-two/load-supervised.ts';
import { momentsFrom, type Moments } from './part-two/moments.ts';

type Load = (tx: Database, moments: Moments) => Promise<void>;

/** What is loaded, in an order in which each finds what it stands on. The names are kept: one that is changed is loaded once more. */
const subjects: readonly (readonly [name: string, load: Load])[] = [
  ['pictures', loadPictures],
  ['library', loadLibrary],
  ['news', loadNews],
  ['mail', loadMail],
  ['forum', loadForum],
  ['competencies', loadCompetencies],
  ['job profiles', loadJobProfiles],
  ['certifications', loadCertifications],
  ['competency awards', loadCompetencyAwards],
  ['training plan', loadTrainingPlan],
  ['activities', loadActivities],
  ['supervisor assessments', loadSupervised],
  ['requests', loadRequests],
  ['batch reports', loadReports],
];

/**
 * Fills the demo organisation, whose people and catalog are there, with what goes on in it: news, mail, files, careers, requests. Each subject is loaded once and as
 * a whole, in one transaction. Throws, with one sentence, when people or modules are missing that the seeds name.
 */
export async function loadPartTwo({ store: { db }, clock }: LmsParts): Promise<void> {
  const loaded = new Set((await db.select({ name: loadedSeeds.name }).from(loadedSeeds)).map(({ name }) => name));
  const missing = subjects.filter(([name]) => !loaded.has(name));
  if (missing.length === 0) return;
  await expectWhatSeedsName(db);
  const moments = momentsFrom(clock.now());
  for (const [name, load] of missing) await db.transaction((tx) => once(tx, name, moments.now, () => load(tx, moments)));
}
