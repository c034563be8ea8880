import type { NavigationKind } from '#player/sequencing-messages.ts';

/** What a tester does after a visit. */
export type Act =
  /** Nothing: the course goes on by itself. */
  | { readonly type: 'wait' }
  | { readonly type: 'ask'; readonly kind: Extract<NavigationKind, 'continue' | 'previous' | 'exitAll' | 'suspendAll'> }
  | { readonly type: 'choose'; readonly title: string }
  /** Leaves the course, which may be over already (`isOver`: it must be), and opens it, or another package, again. */
  | { readonly type: 'relaunch'; readonly package?: string; readonly title?: string; readonly isOver: boolean; readonly isSuspended?: boolean }
  /** The session must be over. */
  | { readonly type: 'is-over' }
  | { readonly type: 'leave' };

const parts = { APIt: 'API Implementation Test', DMIt: 'Data Model Implementation Test' };

/** Reads the keys of ADL's Instructions.properties that the scripts use, and says what they tell a person. */
export function actFor(instruction: string): Act {
  const [key = '', ...values] = instruction.split('~');
  const [, name, number] = /^(APIt|DMIt)(\d)$/.exec(key) ?? [];
  if (name !== undefined && number !== undefined) return { type: 'choose', title: `${parts[name as keyof typeof parts]} ${number}` };
  const [first = '', second] = values;
  const relaunch = (isOver: boolean, title?: string): Act => ({ type: 'relaunch', isOver, ...(title !== undefined && { title }) });
  const launch = (isOver: boolean): Act => ({ ...relaunch(isOver, second), type: 'relaunch', isOver, package: first });
  switch (key) {
    case '':
      return { type: 'wait' };
    case 'Continue':
      return { type: 'ask', kind: 'continue' };
    case 'Previous':
      return { type: 'ask', kind: 'previous' };
    case 'Choice':
    case 'ChoiceExit':
    case 'launch':
      return { type: 'choose', title: first };
    case 'RootSX4b':
      return { type: 'choose', title: 'the activity that corresponds to the root' };
    case 'TRIGExitAll':
      return { type: 'ask', kind: 'exitAll' };
    case 'SuspendCM09ca':
      return { type: 'relaunch', isOver: false, isSuspended: true };
    case 'Exit':
      return { type: 'leave' };
    case 'HasEnded':
    case 'OKEnd':
    case 'AutoTest':
      return { type: 'is-over' };
    case 'DMBxAct':
      return relaunch(true, 'Data Model Behavior Test 1');
    case 'RelaunchCM10':
      return relaunch(true, 'Activity 4');
    case 'DMBx':
    case 'RelaunchCM16':
    case 'RelaunchOB3b':
    case 'RelaunchSX4a':
      return relaunch(true);
    case 'LaunchDDMb':
    case 'ReLaunchDDMb':
      return { type: 'relaunch', isOver: true, package: 'DDMb' };
    case 'ReLaunchDDMa':
      return { type: 'relaunch', isOver: true, package: 'DDMa' };
    case 'exitlaunch':
    case 'launchnchoose':
    case 'relaunchnchoose':
      return launch(false);
    case 'autoendrelaunch':
    case 'autoendlaunchnchoose':
      return launch(true);
    default:
      if (/^(?:Relaunch|ExitCM|relaunch)/.test(key)) return relaunch(false);
      throw new Error(`The suite tells what is not known here: ${instruction}`);
  }
}
