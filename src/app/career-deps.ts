import type { CareerDeps } from '#features/career/career-deps.ts';
import { hrefOfCareer, hrefOfCertificates, hrefOfCompetency, hrefOfCourse, hrefOfJobProfile, hrefOfModule } from './addresses.ts';
import { callsOf } from './calls.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { assignedJobProfilesQuery } from './queries/assigned-job-profiles.ts';
import { certificationsAwardedQuery } from './queries/certifications-awarded.ts';
import { competenciesAwardedQuery } from './queries/competencies-awarded.ts';
import { competenciesQuery } from './queries/competencies.ts';
import { competencyCompletionStatusQuery } from './queries/competency-completion-status.ts';
import { competencyQuery } from './queries/competency.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { jobProfilesQuery } from './queries/job-profiles.ts';
import { moduleQuery } from './queries/module.ts';
import { recordsQuery } from './queries/records.ts';
import { userJobProfilePathQuery } from './queries/user-job-profile-path.ts';

/** What the career stands on, for one learner. */
export const careerDeps = (space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): CareerDeps => ({
  path: userJobProfilePathQuery(space),
  assigned: assignedJobProfilesQuery(space),
  awarded: competenciesAwardedQuery(space),
  statuses: competencyCompletionStatusQuery(space),
  profiles: jobProfilesQuery(space),
  competencies: competenciesQuery(space),
  competency: (id) => competencyQuery(space, id),
  certifications: certificationsAwardedQuery(space),
  module: (id) => moduleQuery(space, id),
  enrollments: enrollmentsQuery(space),
  records: recordsQuery(space),
  calls: callsOf(space),
  isOnline,
  now: Date.now,
  hrefOfCareer,
  hrefOfJobProfile,
  hrefOfCompetency,
  hrefOfCertificates,
  hrefOfCourse,
  hrefOfModule,
});
