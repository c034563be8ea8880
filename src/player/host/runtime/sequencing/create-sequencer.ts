import { defaultSequencing } from '#formats/manifest/sequencing/defaults.ts';
import { navigationKinds, type NavigationKind, type NavigationRequest, type SessionEnd } from '#player/sequencing-messages.ts';
import type { MakeEngine } from '../engine.ts';
import { makeScorm2004Engine } from '../scorm2004-engine.ts';
import { itemSession, type SessionEars, type SessionWords } from './item-session.ts';
import type { Sequencer, SequencerOptions, SequencingOutcome } from './sequencer.ts';
import { forgetGlobals } from './sn/attempts.ts';
import { prepareChildren } from './sn/child-order.ts';
import { navigationOf, supposing, wouldLead } from './sn/look-ahead.ts';
import { processRequest, type Request, type Result } from './sn/process-request.ts';
import { rollUp } from './sn/rollup.ts';
import { takeData, withObjectives } from './sn/tracking-data.ts';
import { buildTree, isLeaf, restoreState, type Activity, type Tree } from './sn/tree.ts';
import { readTreeState, writeTreeState } from './tree-state.ts';

/** RTE 4.2.8: what an exit asks for where nothing else is asked for. */
const requestOfExit: Readonly<Record<string, NavigationKind>> = { 'time-out': 'exitAll', logout: 'exitAll' };

/** How soon it is looked at what rules make of what content says. */
const liveMs = 300;

/** Reads `adl.nav.request` (SN 5.6.2). */
function readRequest(text: string): Request | undefined {
  const [, target, kind = ''] = /^(?:\{target=([^}]*)\})?(\w+)$/.exec(text) ?? [];
  const known = navigationKinds.find((one) => one === kind);
  return known && { kind: known, ...(target !== undefined && { target }) };
}

/** A sequencer by the pseudo code of SN: our own tree, and for each run of an item a session of the library, which knows of no tree. */
export function createSequencer({ course, kept, inherited, onOutcome, onState, onNavigation }: SequencerOptions): Sequencer {
  const prepare = (cluster: Activity): void => prepareChildren(cluster);
  let tree: Tree = buildTree(course, defaultSequencing);
  let ended: SessionEnd | undefined;
  /** Delivered, and not begun yet. */
  let pending: { readonly itemId: string; readonly isResumed: boolean } | undefined;
  /** What came of the last request is still to be said. */
  let isToBeSaid = false;
  let asked: NavigationRequest | undefined;
  let hasChanged = false;
  /** Takes what the item that runs says so far. */
  let live: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellChanged = (): void => {
    hasChanged = false;
    onState(writeTreeState(tree));
  };
  /** What may be asked for, were the item that runs to end as it stands. */
  const fromHere = <Value>(look: () => Value): Value => {
    const takeLive = live;
    if (!takeLive) return look();
    return supposing(tree, () => {
      takeLive();
      return look();
    });
  };
  const tellNavigation = (): void => {
    clearTimeout(timer);
    timer = undefined;
    onNavigation(fromHere(() => navigationOf(tree, prepare)));
  };
  const tellState = (): void => {
    tellChanged();
    tellNavigation();
  };
  /** What happens now may happen within a call of the content, while its page is going away: only the recorder's messages are said at once. */
  const later = (outcome: SequencingOutcome): void => {
    isToBeSaid ||= outcome.type === 'deliver';
    setTimeout(() => {
      if (outcome.type === 'deliver') isToBeSaid = false;
      onOutcome(outcome);
    });
  };
  /** Says what came of a request. */
  const follow = (result: Result): void => {
    live = undefined;
    pending = result.type === 'deliver' ? { itemId: result.activity.id, isResumed: result.isResumed } : undefined;
    if (result.type === 'ended') ended = result.reason;
    tellState();
    if (pending) later({ type: 'deliver', ...pending });
    else if (result.type !== 'deliver') later(result);
  };
  const request = (wish: Request): Result => processRequest(tree, wish, prepare);

  /** The content of an item has finished: what it said counts, and what it asks for, unless the learner asked for something else. */
  const hearEnd = (of: Tree, activity: Activity, { data, didSay, request: own, exit }: SessionWords): void => {
    if (of !== tree || ended || of.current !== activity || pending) return;
    live = undefined;
    const wish = asked ?? readRequest(own) ?? (exit in requestOfExit ? { kind: requestOfExit[exit] as NavigationKind } : undefined);
    asked = undefined;
    // What is abandoned leaves no trace (ADL's case SX-04b).
    if (wish?.kind !== 'abandon' && wish?.kind !== 'abandonAll') {
      takeData(activity, data, didSay);
      activity.state.isSuspended = exit === 'suspend';
    }
    if (wish && wish.kind !== 'begin') {
      follow(request({ kind: wish.kind, target: wish.target }));
      return;
    }
    rollUp(of, activity);
    tellState();
    later({ type: 'stayed' });
  };
  const earsFor = (of: Tree, activity: Activity): SessionEars => ({
    onBegin: (words) => {
      if (of !== tree || of.current !== activity) return;
      live = () => {
        const { data, didSay } = words();
        takeData(activity, data, didSay);
      };
    },
    onStatus: () => {
      timer ??= setTimeout(tellNavigation, liveMs);
    },
    onEnd: (words) => hearEnd(of, activity, words),
  });

  const runOf = (itemId: string): MakeEngine => {
    let hasBegun = false;
    return (data, onStored) => {
      const activity = tree.byId.get(itemId);
      const mayBegin = hasBegun ? pending === undefined : pending?.itemId === itemId;
      const engine = makeScorm2004Engine(activity ? withObjectives(tree, activity, data) : data, onStored);
      // A page that begins once more after all was decided has had its turn (104, content instance terminated).
      if (!activity || ended || tree.current !== activity || !mayBegin) return { ...engine, initialize: () => 'false', isTerminated: () => true, errorCode: () => '104' };
      // A page of its own after the one before has finished: the attempt on the item goes on.
      if (hasBegun) activity.state.isActive = true;
      hasBegun = true;
      activity.state.hasBegun = true;
      pending = undefined;
      tellState();
      return itemSession(tree, activity, engine, prepare, earsFor(tree, activity));
    };
  };

  /** The course as it was left; a session that was cut off becomes one that was suspended. */
  const reopen = (): void => {
    tree = buildTree(course, defaultSequencing);
    [ended, pending, asked, live] = [undefined, undefined, undefined, undefined];
    const before = readTreeState(kept);
    const last = before ? undefined : readTreeState(inherited);
    if (before) restoreState(tree, before);
    if (last && !tree.forgets.globals) tree.globals = structuredClone(last.globals);
    if (last && !tree.forgets.shared) tree.shared = { ...last.shared };
    if (tree.current) request({ kind: 'suspendAll' });
    tree.current = undefined;
  };
  /** A new attempt on the course: what lasts for one attempt only is forgotten. */
  const start = (): Result => {
    if (!tree.root.state.isSuspended) forgetGlobals(tree);
    const result = request({ kind: 'start' });
    if (result.type !== 'stayed') return result;
    // An organization through which nothing flows (SB.2.2-1): the first that may be chosen.
    const chosen = tree.activities.filter(isLeaf).find(({ id }) => wouldLead(tree, { kind: 'choice', target: id }, prepare));
    return chosen ? request({ kind: 'choice', target: chosen.id }) : result;
  };
  /** Goes to an activity from outside of any session. Undefined where that is not allowed: then nothing has changed. */
  const beginAt = (target: string): Result | undefined => {
    const left = tree.suspended;
    if (left) {
      if (left.id === target) return undefined;
      // Allowed is what would be allowed from where the learner was.
      request({ kind: 'resumeAll' });
      const isAllowed = navigationOf(tree, prepare).choices.includes(target);
      reopen();
      if (!isAllowed) return undefined;
    }
    const result = request({ kind: 'choice', target });
    if (result.type !== 'deliver') {
      reopen();
      return undefined;
    }
    // To go elsewhere is not to lose what was suspended.
    const again = left && tree.byId.get(left.id);
    if (again && again !== tree.current) again.state.isSuspended = true;
    return result;
  };
  const begin = (target: string | undefined): void => {
    reopen();
    let result = target === undefined ? undefined : beginAt(target);
    if (!result) {
      if (target !== undefined && tree.suspended?.id !== target) later({ type: 'stayed', refused: 'begin' });
      result = tree.suspended ? request({ kind: 'resumeAll' }) : undefined;
      if (result?.type !== 'deliver') result = start();
    }
    follow(result);
  };

  const isAllowed = ({ kind, target }: Request): boolean => {
    if (kind === 'continue' || kind === 'previous') return fromHere(() => wouldLead(tree, { kind }, prepare));
    if (kind === 'choice') return fromHere(() => navigationOf(tree, prepare).choices.includes(target ?? ''));
    return kind !== 'jump' || tree.byId.has(target ?? '');
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
      if (ended || !isAllowed({ kind: wish.kind, target: wish.target })) {
        later({ type: 'stayed', refused: 'not-allowed' });
        return false;
      }
      asked = wish;
      return true;
    },
    settle: () => {
      const wish = asked;
      asked = undefined;
      if (wish && wish.kind !== 'begin' && !ended) follow(request({ kind: wish.kind, target: wish.target }));
    },
    changed: () => {
      if (!hasChanged) queueMicrotask(tellChanged);
      hasChanged = true;
    },
  };
}
