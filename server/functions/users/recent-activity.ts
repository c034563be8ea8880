import type { Activity } from '#api/contract/activities.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import type { recentActivity as contractRecentActivity } from '#api/contract/users.ts';
import { LmsError } from '../../errors.ts';
import { recentActivities, type ActivityRow } from '../../store/recent-activities.ts';
import type { ActivityType } from '../../store/values.ts';
import type { DocumentHandler } from '../handler.ts';
import { moduleLinks } from '../lms-links.ts';
import { moduleType } from '../vocabulary.ts';

/** Ours, since the vendor's are not known. `all` asks for every one of them. */
const labels: Readonly<Record<ActivityType, string>> = { enrolled: 'Enrolled', completed: 'Completed', certified: 'Certified', posted: 'Posted' };

/**
 * What the user's classmates did (the reference's word: those in the same scheduled session, and of them only what concerns its module), and what those did whom
 * the user may see anyway. The newest first.
 */
export const recentActivity: DocumentHandler<typeof contractRecentActivity> = async ({ lms, subject, parameters }) => {
  const { activityType, userId, startDate, endDate, max } = parameters;
  const type = typeOf(activityType);
  const filter = { ...(type && { type }), userId, after: startDate === undefined ? undefined : new Date(startDate), before: endDate === undefined ? undefined : new Date(endDate) };
  const rows = await recentActivities(lms.store.db, subject, filter, max);
  return { activities: rows.map((row) => activityTree(lms.baseUrl, row)) };
};

/** Undefined: every type. */
function typeOf(text: string): ActivityType | undefined {
  const known = Object.keys(labels).find((type): type is ActivityType => type === text);
  if (known || text === 'all') return known;
  throw new LmsError('invalid-parameter', `activityType must be one of all, ${Object.keys(labels).join(', ')}.`);
}

const activityTree = (baseUrl: string, { activity, user, module }: ActivityRow): Activity => ({
  id: String(activity.seq),
  type: { code: activity.type, label: labels[activity.type] },
  user,
  ...(module && { module: { id: module.id, title: module.title, type: moduleType(module.type), description: module.description, links: moduleLinks(baseUrl, module.id) } }),
  date: toResponseDateTime(activity.at),
});
