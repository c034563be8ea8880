import { cmiAsGetParam } from '#formats/hacp/cmi-as-get-param.ts';
import { encodeHacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { ourHacpVersion, parseHacpRequest, type ArrivedHacpRequest, type HacpCommand } from '#formats/hacp/hacp-request.ts';
import { createAiccData } from './aicc-data.ts';
import type { Runtime, RuntimeOptions } from '../create-runtime.ts';

export type AiccOptions = Pick<RuntimeOptions, 'cmi' | 'onSet' | 'onCommit' | 'onBegin' | 'onFinish' | 'now'> & {
  /** The session that content is launched with (AICC_SID): what speaks of another one is a page from before. */
  readonly sessionId: string;
};

/** The errors of HACP (facts E.3), with the words that servers use. */
const errors = { none: [0, 'Successful'], command: [1, 'Invalid Command'], session: [3, 'Invalid Session ID'] } as const;

/**
 * The run-time of an AICC assignable unit: answers HACP as an LMS does (facts E.2–E.5). It is patient, because nothing that a learner did may be lost: a PutParam before
 * GetParam counts, so does one that comes after ExitAU (requests of a page that goes away overtake each other), and GetParam after ExitAU begins again.
 */
export function createAiccRuntime({ cmi, sessionId, onSet, onCommit, onBegin, onFinish, now = () => performance.now() }: AiccOptions): Runtime {
  const kept = createAiccData(cmi, now);
  let [calls, failures] = [0, 0];
  let state: 'new' | 'running' | 'exited' = 'new';
  let isWithinOurFinish = false;

  /** What goes wrong on our side is not the content's. */
  const tell = (listener: () => void): void => {
    try {
      listener();
    } catch {
      // The port is gone: the recorder has all that was sent before.
    }
  };
  const begin = (): void => {
    state = 'running';
    tell(() => onBegin?.());
  };
  const keep = (changes: Readonly<Record<string, string>>): void => {
    for (const [element, value] of kept.take(changes)) tell(() => onSet?.(element, value));
  };
  const carryOut = (command: HacpCommand, text: string): void => {
    if (state === 'exited' && command === 'GetParam') {
      keep(kept.beginAgain());
      begin();
    } else if (state === 'new') {
      kept.begin();
      begin();
    }
    if (command === 'GetParam') return;
    keep(kept.changesOf(command, text));
    const isFinal = command === 'ExitAU' || state === 'exited';
    if (isFinal) keep(kept.judged());
    tell(() => onCommit?.(kept.data(), isFinal));
    if (command !== 'ExitAU' || state === 'exited') return;
    state = 'exited';
    tell(() => onFinish?.());
  };
  const outcomeOf = ({ command, sessionId: asked, data }: ArrivedHacpRequest): (typeof errors)[keyof typeof errors] => {
    if (!command) return errors.command;
    if (asked !== sessionId) return errors.session;
    carryOut(command, data);
    return errors.none;
  };

  return {
    api: {},
    hacp: (body) => {
      calls += 1;
      const asked = parseHacpRequest(body);
      const version = versionFor(asked.version);
      const [error, errorText] = outcomeOf(asked);
      if (error !== 0) failures += 1;
      const data = error === 0 && asked.command === 'GetParam' ? cmiAsGetParam(kept.data(), version) : '';
      return encodeHacpAnswer({ error, errorText, version, data });
    },
    data: () => kept.data(),
    counts: () => ({ calls, errors: failures }),
    didContentFinish: () => state === 'exited' && !isWithinOurFinish,
    finishIfRunning: () => {
      if (state !== 'running') return;
      isWithinOurFinish = true;
      // Nobody sends `suspend` and leaves: the place is kept, as with SCORM.
      keep({ ...kept.judged(), ...(kept.data()['cmi.core.exit'] ? {} : { 'cmi.core.exit': 'suspend' }) });
      state = 'exited';
    },
    pageBegan: () => undefined,
  };
}

/** The version that was asked in, as LMSs answer; content of any of them is understood. */
function versionFor(asked: string | undefined): string {
  return asked !== undefined && /^\d{1,2}(?:\.\d{1,2})?$/.test(asked) ? asked : ourHacpVersion;
}
