import { inArray } from 'drizzle-orm';
import { modules, moduleSessions } from '../../store/schema.ts';
import type { Database } from '../../store/store.ts';
import { assignments } from '../../store/tables/people-tables.ts';
import { certificationAwards, competencyFindings, certifications } from '../seeds/certifications.ts';
import { competencies, learningSteps } from '../seeds/competencies.ts';
import { posts } from '../seeds/forum.ts';
import { jobProfiles } from '../seeds/job-profiles.ts';
import { messages } from '../seeds/mail.ts';
import { articles } from '../seeds/news.ts';
import { faces, modulePictures } from '../seeds/pictures.ts';
import { reports } from '../seeds/reports.ts';
import { decidedRequests, externalTraining, tasks, waitingRequests, withdrawals } from '../seeds/requests.ts';
import { supervised, supervisorForms } from '../seeds/supervisor-forms.ts';
import { trainingPlan } from '../seeds/training-plan.ts';

const requests = [...waitingRequests, ...decidedRequests];

/** Positions; that of a user's first position is the user's own ID. */
const positions = new Set([
  ...articles.map(({ author }) => author),
  ...posts.map(({ author }) => author),
  ...messages.flatMap(({ from, to }) => [...(from === undefined ? [] : [from]), ...to]),
  ...faces.map(({ user }) => user),
  ...reports.map(({ owner }) => owner),
  ...jobProfiles.flatMap(({ holders }) => holders),
  ...certificationAwards.map(({ user }) => user),
  ...competencyFindings.flatMap(({ user, by }) => [user, by]),
  ...trainingPlan.flatMap(({ user, by }) => [user, by]),
  ...requests.flatMap(({ user, answers = [] }) => [user, ...answers.map(({ by }) => by)]),
  ...[...withdrawals, ...tasks, ...externalTraining].map(({ user }) => user),
  ...supervised.flatMap(({ user, position = user }) => [user, position]),
]);

const moduleIds = new Set([
  ...Object.keys(modulePictures),
  ...competencies.flatMap((competency) => learningSteps(competency).flatMap(({ items }) => items.map(({ moduleId }) => moduleId))),
  ...certifications.flatMap(({ moduleId }) => moduleId ?? []),
  ...trainingPlan.map(({ module }) => module),
  ...[...requests, ...withdrawals, ...tasks, ...supervised, ...supervisorForms].map(({ module }) => module),
]);

const sessionIds = new Set(requests.flatMap(({ session }) => session ?? []));

/** Throws when people, positions, modules or sessions are missing that these seeds name: all of them in one error, so that nothing is skipped in silence. */
export async function expectWhatSeedsName(db: Database): Promise<void> {
  const there = {
    positions: await db.select({ id: assignments.id }).from(assignments).where(inArray(assignments.id, [...positions])),
    modules: await db.select({ id: modules.id }).from(modules).where(inArray(modules.id, [...moduleIds])),
    sessions: await db.select({ id: moduleSessions.id }).from(moduleSessions).where(inArray(moduleSessions.id, [...sessionIds])),
  };
  const missing = [missingIn('people or positions', positions, there.positions), missingIn('modules', moduleIds, there.modules), missingIn('sessions', sessionIds, there.sessions)];
  const said = missing.filter((each) => each !== '');
  if (said.length > 0) throw new Error(`The demo organisation is not there as its seeds name it. Missing: ${said.join('; ')}.`);
}

function missingIn(what: string, wanted: ReadonlySet<string>, rows: readonly { readonly id: string }[]): string {
  const found = new Set(rows.map(({ id }) => id));
  const lacking = [...wanted].filter((id) => !found.has(id));
  return lacking.length === 0 ? '' : `${lacking.length} of ${wanted.size} ${what} (${lacking.join(', ')})`;
}
