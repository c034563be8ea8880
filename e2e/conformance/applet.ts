import type { Answer, Call } from './call.ts';

/** What stands in the window of a test page in place of ADL's applet. */
export interface AppletWindow extends Window {
  /** Lets the page run its own test with these calls; answers what came of them. */
  haversackApplet: { run(calls: readonly Call[]): readonly Answer[] };
}

/**
 * Stands in for the applet by which ADL's test pages drive themselves: they find it by its element's ID, ask it whether they are right, and let it make their
 * calls by their own functions. Until it is told to run, it says no, and a page does nothing. Given to the browser as a script, so it must stand alone.
 */
export function installApplet(): void {
  if (!location.pathname.startsWith('/player/c/') || 'haversackApplet' in window) return;
  type Page = Record<string, (...values: readonly string[]) => string | undefined>;
  const page = window as unknown as Page;
  const call = (name: string, ...values: readonly string[]): string => page[name]?.(...values) ?? '';
  const idsOf = (list: string): string[] => Array.from({ length: Number(call('doGetValue', `${list}._count`)) || 0 }, (_, index) => call('doGetValue', `${list}.${index}.id`));
  const perform = ({ name, arguments: values }: Call): Answer => {
    if (name === 'compareObjIds') return { value: '', errorCode: '', ids: idsOf('cmi.objectives') };
    const [element = '', ...more] = values;
    const [before = '', wanted, after = ''] = element.split('&');
    if (wanted === undefined) return { value: call(name, ...values), errorCode: call('doGetLastError') };
    const index = idsOf(before.slice(0, -1)).indexOf(wanted);
    if (index < 0) return { value: '', errorCode: '', index };
    return { value: call(name, `${before}${index}${after}`, ...more), errorCode: call('doGetLastError'), index };
  };

  let calls: readonly Call[] | undefined;
  let answers: readonly Answer[] = [];
  let status = 'testing';
  const applet = {
    evalID: () => calls !== undefined,
    getUITestQuestions: () => '',
    evaluateUIResults: () => true,
    runCommands: () => {
      answers = (calls ?? []).map(perform);
      return true;
    },
    curUserInstructions: () => '',
    completed: () => undefined,
    failed: () => undefined,
    terminateTest: () => undefined,
    writeToLog: () => undefined,
    setSCOStatus: (said: string) => (status = said),
    getScoStatus: () => status,
  };
  const find = document.getElementById.bind(document);
  const isApplet = (id: string): boolean => id === 'LMSTestSCODriver' || id === 'NNLMSTestSCODriver';
  document.getElementById = (id: string) => (isApplet(id) ? (applet as unknown as HTMLElement) : find(id));
  Object.assign(document, { LMSTestSCODriver: applet });
  Object.assign(window, {
    haversackApplet: {
      run: (wanted: readonly Call[]): readonly Answer[] => {
        calls = wanted;
        page['performTest']?.();
        return answers;
      },
    },
  });
}
