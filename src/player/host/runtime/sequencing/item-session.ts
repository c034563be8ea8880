import type { CmiData } from '#formats/cmi.ts';
import type { Engine } from '../engine.ts';
import type { Prepare } from './sn/flow.ts';
import { navigationOf, wouldLead } from './sn/look-ahead.ts';
import { sharedData, type SharedAnswer } from './sn/shared-data.ts';
import type { Activity, Tree } from './sn/tree.ts';

/** What content says that rules may look at. */
const statuses = /(?:status|scaled|progress_measure)$/;

/** What a session of an item left. */
export interface SessionWords {
  readonly data: CmiData;
  /** Whether the content set this element, if only to "unknown". */
  readonly didSay: (element: string) => boolean;
  /** `adl.nav.request` and `cmi.exit` as the content set them; empty where it did not. */
  readonly request: string;
  readonly exit: string;
}

export interface SessionEars {
  /** The content has begun; `words` are what it has said so far, whenever they are asked for. */
  readonly onBegin: (words: () => SessionWords) => void;
  readonly onStatus: () => void;
  readonly onEnd: (words: SessionWords) => void;
}

/** A session of one item in a course with an order: what concerns other items is answered here, everything else by the engine; its end is heard. */
export function itemSession(tree: Tree, activity: Activity, engine: Engine, prepare: Prepare, { onBegin, onStatus, onEnd }: SessionEars): Engine {
  const shared = sharedData(activity.dataMaps, () => tree.shared);
  const said = new Map<string, string>();
  let code: string | undefined;
  const say = (answer: SharedAnswer): string => {
    ({ code } = answer);
    return answer.value;
  };
  const wordsWith = (data: CmiData): SessionWords => ({ data, didSay: (element) => said.has(element), request: said.get('adl.nav.request') ?? '', exit: said.get('cmi.exit') ?? '' });
  const isOurs = (element: string, prefix: string): boolean => engine.isRunning() && element.startsWith(prefix);
  const isValid = (element: string): string | undefined => {
    const [, kind = '', target] = /^adl\.nav\.request_valid\.(\w+)(?:\.\{target=(.*)\})?$/.exec(element) ?? [];
    if ((kind === 'continue' || kind === 'previous') && target === undefined) return String(wouldLead(tree, { kind }, prepare));
    if (target === undefined) return undefined;
    if (kind === 'choice') return String(navigationOf(tree, prepare).choices.includes(target));
    return kind === 'jump' ? String(tree.byId.has(target)) : undefined;
  };
  return {
    ...engine,
    initialize: (parameter) => {
      code = undefined;
      const answer = engine.initialize(parameter);
      if (answer === 'true') onBegin(() => wordsWith(engine.data()));
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
      if (answer !== 'true') return answer;
      said.set(element, value);
      if (statuses.test(element)) onStatus();
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
      if (data && engine.isTerminated()) onEnd(wordsWith(data));
      return answer;
    },
    errorCode: () => code ?? engine.errorCode(),
  };
}
