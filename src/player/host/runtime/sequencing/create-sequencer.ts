import type { LibraryActivity, LibraryResult, Scorm2004API } from 'scorm-again/scorm2004/min';
import type { NavigationKind, NavigationRequest, SequencingNavigation, SessionEnd } from '#player/sequencing-messages.ts';
import type { Engine, MakeEngine } from '../engine.ts';
import { loadInto } from '../engine.ts';
import { engineOver } from '../scorm2004-engine.ts';
import { orderChildren, type ChildOrdering, type ChildOrders } from './child-order.ts';
import { navigationOf, noNavigation, type LibraryValidity } from './navigation-of.ts';
import { openTree } from './open-tree.ts';
import type { Sequencer, SequencerOptions, SequencingOutcome } from './sequencer.ts';
import { inheritGlobals, readTreeState, restoreTree, writeTreeState } from './tree-state.ts';

/** What the library calls the ends of a session. */
const ends: Readonly<Record<string, SessionEnd>> = { end_of_content: 'end-of-content', exit_all: 'exit-all', abandon_all: 'abandon-all', suspend_all: 'suspend-all' };
/** No activity after this one can be delivered: by the standard an exception, to a learner the end (reference/scorm-facts.md 1.7, PreOrPostTest). */
const nothingDeliverable = 'SB.2.2-2';

/** The text of a request in `adl.nav.request` (SN 5.6.2). */
const requestText = ({ kind, target }: NavigationRequest): string => (kind === 'choice' || kind === 'jump' ? `{target=${target ?? ''}}${kind}` : kind);

/** A sequencer on scorm-again, with one API for the whole course: tree, tracking and global objectives live in it, the data of items are loaded one by one. */
export function createSequencer({ course, kept, inherited, onOutcome, onState, onNavigation }: SequencerOptions): Sequencer {
  let stored = (): void => undefined;
  let validity: LibraryValidity | undefined;
  let ended: SessionEnd | undefined;
  /** Delivered, and not begun yet. */
  let pending: { readonly itemId: string; readonly isResumed: boolean } | undefined;
  /** What came of the last request is still to be said. */
  let isToBeSaid = false;
  let asked: NavigationRequest | undefined;
  /** Delivered for a new attempt at the end of the last session, and never shown: it is resumed by name only. */
  let neverBegun: string | undefined;

  /** The library asks for the order of a cluster's children before it goes into it. */
  const orderIn = (of: Scorm2004API, orders?: ChildOrders): ChildOrdering => {
    const root = course.rootActivity && ([course.rootActivity.id, course.rootActivity.sequencing.randomization] as const);
    const made = orderChildren(of.adl.sequencing.activityTree, course.items, root, orders);
    const traversal = of.getSequencingService()?.getOverallSequencingProcess()?.sequencingProcess.traversalService;
    if (traversal) traversal.ensureSelectionAndRandomization = (cluster) => made.prepare(cluster);
    return made;
  };
  const newApi = (): Scorm2004API =>
    openTree(course, {
      onStored: () => stored(),
      onValidity: (update) => (validity = update),
      onEnd: (reason) => (ended ??= ends[reason] ?? 'exit-all'),
    });
  let api = newApi();
  let ordering = orderIn(api);

  const tree = () => api.adl.sequencing.activityTree;
  const service = () => api.getSequencingService();
  const lastResult = (): LibraryResult | null => service()?.getSequencingState().lastSequencingResult ?? null;
  const navigation = (): SequencingNavigation => (ended ? noNavigation(api) : navigationOf(api, validity));
  const state = (): string | undefined => writeTreeState(api, ordering.orders(), pending && !pending.isResumed ? pending.itemId : neverBegun);
  /** What happens now may happen within a call of the content, while its page is going away: only the recorder's messages are said at once. */
  const later = (outcome: SequencingOutcome): void => {
    isToBeSaid ||= outcome.type === 'deliver';
    setTimeout(() => {
      if (outcome.type === 'deliver') isToBeSaid = false;
      onOutcome(outcome);
    });
  };
  let hasChanged = false;
  const tellChanged = (): void => {
    hasChanged = false;
    const text = state();
    if (text !== undefined) onState(text);
  };
  const tellState = (): void => {
    tellChanged();
    onNavigation(navigation());
  };

  const request = (kind: NavigationKind | 'start' | 'resumeAll', target?: string): LibraryResult | null => {
    // What was delivered and never opened has no data: those of the item before would count for it.
    if (pending) api.reset({}, { preserveListeners: true, resetTotalTime: true });
    const before = lastResult();
    const isRunning = api.isInitialized();
    service()?.processNavigationRequest(kind, target, isRunning ? api.cmi.getExitValueInternal() : '');
    const result = lastResult();
    return result === before ? null : result;
  };
  const delivered = (result: LibraryResult | null): LibraryActivity | undefined => (result?.deliveryRequest === 'deliver' ? (result.targetActivity ?? undefined) : undefined);

  /** The session is over: nothing of it stays active, so that the next one can begin. */
  const close = (): void => {
    if (ended !== 'suspend-all' && tree().currentActivity) request('exitAll');
    pending = undefined;
  };
  /** No activity after the current one could be shown any more. */
  const isAtEnd = (): boolean => {
    const { choices, activities, current } = navigation();
    const after = activities.slice(activities.findIndex(({ id }) => id === current) + 1);
    return !after.some(({ id }) => choices.includes(id));
  };

  /** Says what came of a request. */
  const follow = (result: LibraryResult | null, kind: string): void => {
    if (!ended && result?.exception === nothingDeliverable && kind === 'continue' && isAtEnd()) ended = 'end-of-content';
    const next = ended ? undefined : delivered(result);
    if (ended) close();
    else if (next) pending = { itemId: next.id, isResumed: next.deliveryWasResumed === true && next.id !== neverBegun };
    neverBegun = undefined;
    tellState();
    if (ended) later({ type: 'ended', reason: ended });
    else if (pending && next) later({ type: 'deliver', ...pending });
    else later({ type: 'stayed', ...(result?.exception ? { refused: result.exception } : {}) });
  };

  const sessionOfApi = (): Engine => {
    const engine = engineOver(api);
    const ofApi = api;
    return {
      ...engine,
      terminate: (parameter) => {
        if (ofApi !== api || !api.isInitialized()) return engine.terminate(parameter);
        const before = lastResult();
        const { request: own } = api.adl.nav;
        const kind = asked?.kind ?? own;
        if (asked) api.adl.nav.request = requestText(asked);
        // RTE 4.2.9: what a SCO suspends goes on, whichever way it leaves; the library heeds it for an exit alone.
        const current = tree().currentActivity;
        if (current && kind === 'exitAll' && api.cmi.getExitValueInternal() === 'suspend') current.isSuspended = true;
        const answer = engine.terminate(parameter);
        if (!api.isTerminated()) {
          if (asked) api.adl.nav.request = own;
          return answer;
        }
        asked = undefined;
        const result = lastResult();
        if (result !== before || ended) follow(result === before ? null : result, kind);
        else tellState();
        return answer;
      },
    };
  };

  const runOf = (itemId: string): MakeEngine => {
    let hasBegun = false;
    return (data, onStored) => {
      const current = tree().currentActivity;
      const mayBegin = hasBegun ? pending === undefined && current?.id === itemId : pending?.itemId === itemId;
      // A page that begins once more after all was decided has had its turn.
      if (ended || !current || !mayBegin) return sessionOfApi();
      // A page of its own after the one before has finished: the attempt on the item goes on.
      if (hasBegun) current.isActive = true;
      hasBegun = true;
      pending = undefined;
      stored = onStored;
      api.reset({}, { preserveListeners: true, resetTotalTime: true });
      loadInto(api, data);
      tellState();
      return sessionOfApi();
    };
  };

  /** The session that was cut off becomes one that was suspended; answers what is to be resumed. */
  const suspended = (): LibraryActivity | null => {
    if (tree().currentActivity) {
      request('suspendAll');
      tree().setCurrentActivityWithoutActivation(null);
      ended = undefined;
    }
    return tree().suspendedActivity;
  };
  const reopen = (): LibraryActivity | null => {
    api = newApi();
    [ended, validity, pending, asked] = [undefined, undefined, undefined, undefined];
    const before = readTreeState(kept);
    ordering = orderIn(api, before?.orders);
    if (before) restoreTree(api, before);
    else {
      const last = readTreeState(inherited);
      if (last) inheritGlobals(api, last, course.rootActivity);
    }
    for (const activity of tree().getAllActivities()) ordering.prepare(activity);
    return suspended();
  };
  const leaves = (): readonly LibraryActivity[] => tree().getAllActivities().filter(({ children }) => children.length === 0);
  /** The first that may be chosen, for an organization through which nothing flows (SB.2.2-1). */
  const chooseFirst = (): LibraryResult | null => {
    let result: LibraryResult | null = null;
    for (const leaf of leaves()) {
      result = request('choice', leaf.id);
      if (delivered(result)) return result;
    }
    return result;
  };

  /** Goes to an activity from outside of any session. Undefined where that is not allowed: then nothing has changed. */
  const beginAt = (target: string): LibraryResult | undefined => {
    const left = reopen();
    if (!left) {
      const result = request('choice', target);
      return delivered(result) ? (result ?? undefined) : undefined;
    }
    if (left.id === target) return undefined;
    // Allowed is what would be allowed from where the learner was.
    request('resumeAll');
    if (!navigation().choices.includes(target)) return undefined;
    const again = reopen();
    const result = request('choice', target);
    if (!delivered(result)) return undefined;
    // To go elsewhere is not to lose what was suspended.
    if (again) again.isSuspended = true;
    return result ?? undefined;
  };

  const begin = (target: string | undefined): void => {
    let result = target === undefined ? undefined : beginAt(target);
    if (!result) {
      const left = reopen();
      if (target !== undefined && left?.id !== target) later({ type: 'stayed', refused: 'begin' });
      result = (left ? request('resumeAll') : request('start')) ?? undefined;
      if (!delivered(result ?? null)) result = chooseFirst() ?? result;
    }
    neverBegun = readTreeState(kept)?.unbegun;
    follow(result ?? null, 'begin');
  };

  const isAllowed = ({ kind, target }: NavigationRequest): boolean => {
    const { canContinue, canGoBack, choices } = navigation();
    if (kind === 'continue') return canContinue;
    if (kind === 'previous') return canGoBack;
    return kind === 'choice' ? choices.includes(target ?? '') : kind !== 'jump' || tree().getActivity(target ?? '') !== undefined;
  };
  return {
    runOf,
    ask: (wish) => {
      if (wish.kind === 'begin') {
        begin(wish.target);
        return true;
      }
      // An item is on its way: that is the answer.
      if (isToBeSaid && wish.kind !== 'suspendAll') return false;
      if (ended || !isAllowed(wish)) {
        later({ type: 'stayed', refused: 'not-allowed' });
        return false;
      }
      asked = wish;
      return true;
    },
    settle: () => {
      const wish = asked;
      asked = undefined;
      if (!wish || wish.kind === 'begin' || ended) return;
      const result = request(wish.kind, wish.target);
      neverBegun = pending && !pending.isResumed ? pending.itemId : undefined;
      pending = undefined;
      follow(result, wish.kind);
    },
    changed: () => {
      if (!hasChanged) queueMicrotask(tellChanged);
      hasChanged = true;
    },
  };
}
