import { waitingEnrolments } from '#courses/calls/waiting-enrolment.ts';
import { Wishes } from '#parts/calls/wishes.tsx';
import { useStore } from '#ui/store.ts';
import type { LearningDeps } from './learning-deps.ts';

/** The courses that one wished to enrol in and that the LMS has not been asked for yet. */
export function WishedCourses({ deps }: { readonly deps: Pick<LearningDeps, 'calls' | 'hrefs'> }) {
  const wishes = waitingEnrolments(useStore(deps.calls.live));
  if (wishes.length === 0) return null;
  return (
    <Wishes
      calls={deps.calls}
      wishes={wishes}
      hrefOf={({ call }) => deps.hrefs.module(call.parameters.moduleId)}
      coverIdOf={({ call }) => call.parameters.moduleId}
    />
  );
}
