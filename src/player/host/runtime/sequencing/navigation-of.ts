import type { LibraryActivity, Scorm2004API } from 'scorm-again/scorm2004/min';
import type { LessonStatus } from '#formats/cmi.ts';
import type { ActivityState, SequencingNavigation } from '#player/sequencing-messages.ts';

/** What the library says after each delivery. */
export interface LibraryValidity {
  readonly continue: boolean;
  readonly previous: boolean;
  readonly choice: Readonly<Record<string, string>>;
  readonly hideLmsUi: readonly string[];
}

function statusOf({ completionStatus, objectiveSatisfiedStatus, objectiveSatisfiedStatusKnown }: LibraryActivity): LessonStatus {
  if (objectiveSatisfiedStatusKnown) return objectiveSatisfiedStatus ? 'passed' : 'failed';
  if (completionStatus === 'completed' || completionStatus === 'incomplete') return completionStatus;
  return 'not attempted';
}

/** In the order in which the learner meets them; what was not selected is left out. */
function activitiesBelow(activity: LibraryActivity | null): readonly ActivityState[] {
  return (activity?.children ?? []).flatMap((child) => [{ id: child.id, status: statusOf(child) }, ...activitiesBelow(child)]);
}

/** Nothing can be asked for. */
export const noNavigation = (api: Scorm2004API): SequencingNavigation => ({
  canContinue: false,
  canGoBack: false,
  choices: [],
  hidden: [],
  activities: activitiesBelow(api.adl.sequencing.activityTree.root),
});

/** What may be asked for, from the library's last word on it, which is asked for anew. */
export function navigationOf(api: Scorm2004API, known: LibraryValidity | undefined): SequencingNavigation {
  const { activityTree } = api.adl.sequencing;
  const current = activityTree.currentActivity;
  if (!current || !known) return noNavigation(api);
  const process = api.getSequencingService()?.getOverallSequencingProcess();
  // Two answers of the library, each of which lets something through: of the request (NB.2.1) and of what would come of it (SB.2.9).
  const mayBeChosen = (activity: LibraryActivity): boolean =>
    known.choice[activity.id] === 'true' && (activity.children.length > 0 ? activity.sequencingControls.flow : process?.predictChoiceEnabled(activity.id) === true);
  return {
    current: current.id,
    canContinue: known.continue,
    canGoBack: known.previous,
    choices: activityTree.getAllActivities().filter(mayBeChosen).map(({ id }) => id),
    hidden: known.hideLmsUi,
    activities: activitiesBelow(activityTree.root),
  };
}
