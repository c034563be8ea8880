import type { QueryClient } from '@tanstack/react-query';

/** The functions whose answers change when somebody is enrolled, gets further or is done. */
const changed = ['enrollments', 'records', 'record', 'date', 'learningPath', 'trainingPlan', 'userJobProfilePath', 'certificationsAwarded', 'competenciesAwarded', 'enrollmentRequests'];

/** Asks again for what is shown of them; the rest is asked for when it is looked at. */
export async function askAgainForLearning(queries: QueryClient, alsoKeys: readonly (readonly unknown[])[] = []): Promise<void> {
  const keys = [...changed.map((name) => [name]), ...alsoKeys];
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey }))).catch(() => undefined);
}
