import type { CmiData } from '#formats/cmi.ts';
import { defaultSequencing } from '#formats/manifest/sequencing/defaults.ts';
import { navigationKinds, type NavigationKind, type NavigationRequest, type SessionEnd } from '#player/sequencing-messages.ts';
import type { Engine, MakeEngine } from '../engine.ts';
import { makeScorm2004Engine } from '../scorm2004-engine.ts';
import type { Sequencer, SequencerOptions, SequencingOutcome } from './sequencer.ts';
import { forgetGlobals } from './sn/attempts.ts';
import { prepareChildren } from './sn/child-order.ts';
import { navigationOf, supposing, wouldLead } from './sn/look-ahead.ts';
import { processRequest, type Request, type Result } from './sn/process-request.ts';
import { rollUp } from './sn/rollup.ts';
import { sharedData, type SharedAnswer } from './sn/shared-data.ts';
import { takeData, withObjectives } from './sn/tracking-data.ts';
import { buildTree, isLeaf, restoreState, type Activity, type Tree } from './sn/tree.ts';
import { readTreeState, writeTreeState } from './tree-state.ts';

/** RTE 4.2.8: what an exit asks for where nothing else is asked for. */
const requestOfExit: Readonly<Record<string, NavigationKind>> = { 'time-out': 'exitAll', logout: 'exitAll' };

/** What content says that rules may look at; and how soon that is looked at. */
const statuses = /(?:status|scaled|progress_measure)$/;
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

  /** A session of one item: what concerns other items is answered here, and its end is heard. */
  const sessionOf = (activity: Activity, engine: Engine): Engine => {
    const of = tree;
    const shared = sharedData(activity.dataMaps, of.shared);
    let code: string | undefined;
    let own = '';
    let exit = '';
    const said = new Set<string>();
    const say = (answer: SharedAnswer): string => {
      ({ code } = answer);
      return answer.value;
    };
    const isOurs = (element: string, prefix: string): boolean => engine.isRunning() && element.startsWith(prefix);
    const isValid = (element: string): string | undefined => {
      const [, kind = '', target] = /^adl\.nav\.request_valid\.(\w+)(?:\.\{target=(.*)\})?$/.exec(element) ?? [];
      if ((kind === 'continue' || kind === 'previous') && target === undefined) return String(wouldLead(of, { kind }, prepare));
      if (target === undefined) return undefined;
      if (kind === 'choice') return String(navigationOf(of, prepare).choices.includes(target));
      return kind === 'jump' ? String(of.byId.has(target)) : undefined;
    };
    const hearEnd = (data: CmiData): void => {
      if (of !== tree || ended || of.current !== activity || pending) return;
      live = undefined;
      const wish = asked ?? readRequest(own) ?? (exit in requestOfExit ? { kind: requestOfExit[exit] as NavigationKind } : undefined);
      asked = undefined;
      // What is abandoned leaves no trace (ADL's case SX-04b).
      if (wish?.kind !== 'abandon' && wish?.kind !== 'abandonAll') {
        takeData(activity, data, (element) => said.has(element));
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
    return {
      ...engine,
      initialize: (parameter) => {
        code = undefined;
        const answer = engine.initialize(parameter);
        if (answer === 'true' && of === tree && of.current === activity) live = () => takeData(activity, engine.data(), (element) => said.has(element));
        return answer;
      },
      get: (element) => {
        code = undefined;
        if (isOurs(element, 'adl.data.')) return say(shared.get(element));
        const valid = isOurs(element, 'adl.nav.request_valid.') ? isValid(element) : undefined;
        return valid === undefined ? engine.get(element) : say({ value: valid, code: '0' });
      },
      set: (element, value) => {
        code = undefined;
        if (isOurs(element, 'adl.data.')) return say(shared.set(element, value));
        const answer = engine.set(element, value);
        if (answer === 'true') {
          said.add(element);
          if (statuses.test(element)) timer ??= setTimeout(tellNavigation, liveMs);
        }
        if (answer === 'true' && element === 'adl.nav.request') own = value;
        if (answer === 'true' && element === 'cmi.exit') exit = value;
        return answer;
      },
      commit: (parameter) => {
        code = undefined;
        return engine.commit(parameter);
      },
      terminate: (parameter) => {
        code = undefined;
        // As long as it runs, the statuses are those that content would be answered.
        const data = engine.isRunning() ? engine.data() : undefined;
        const answer = engine.terminate(parameter);
        if (data && engine.isTerminated()) hearEnd(data);
        return answer;
      },
      errorCode: () => code ?? engine.errorCode(),
    };
  };

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
      return sessionOf(activity, engine);
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
