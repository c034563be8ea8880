import { person, type Person } from './common.ts';
import { moduleSummary, type ModuleSummary } from './import-receipt.ts';
import { coded, dateTime, expected, identifier, list, object, optional, type Coded, type Shape } from './shape.ts';

/** Something that somebody did (ours: facts C.8). */
export interface Activity {
  readonly id: string;
  readonly type?: Coded;
  readonly user?: Person;
  /** Missing where it was about no module. */
  readonly module?: ModuleSummary;
  readonly date?: string;
}

/** What `recentActivity` answers, the newest first. */
export interface ActivityList {
  readonly activities: readonly Activity[];
}
export const activityList: Shape<ActivityList> = object<ActivityList>({
  activities: list(
    'activity',
    object<Activity>({ id: identifier, type: expected(coded), user: expected(person), module: optional(moduleSummary), date: expected(dateTime) }),
  ),
});
