import type { BrowserContext, Frame, Page } from '@playwright/test';
import type { RecorderEvent } from '#player/course-player.ts';
import type { NavigationRequest } from '#player/sequencing-messages.ts';
import { installApplet, type AppletWindow } from './applet.ts';
import { readStep } from './call.ts';
import type { TestCase } from './cases.ts';
import { actFor, type Act } from './instruction.ts';
import { faultOf } from './judge.ts';
import { activityCalled, answerTo, type KnownCourse } from './offered.ts';
import type { Visit } from './script.ts';
import type { Sites } from './sites.ts';
import type { StageWindow } from './stage/stage.ts';

/** How one case went. */
export interface CaseResult {
  readonly name: string;
  readonly packages: readonly string[];
  /** Each with its step, what was expected and what was seen. */
  readonly faults: readonly string[];
  /** Calls, questions and deliveries that were looked at. */
  readonly steps: number;
  readonly seconds: number;
}

export interface CaseEnv {
  readonly context: BrowserContext;
  readonly sites: Sites;
  readonly words: ReadonlyMap<string, string>;
  /** Says each step as it happens. */
  readonly trace?: ((line: string) => void) | undefined;
}

const deliveredWithinMs = 8_000;
const quietMs = 500;
const caseBoundMs = 90_000;
/** More would hide the first one, of which the others are the consequence. */
const mostFaults = 12;

/** The course does not go the way of the script any more: what follows means nothing. */
class LeftTheWay extends Error {}

/** Replays one case in a page of its own. Never throws: what goes wrong is a fault of the case. */
export async function runCase(env: CaseEnv, testCase: TestCase): Promise<CaseResult> {
  const from = Date.now();
  const faults: string[] = [];
  let steps = 0;
  const page = await env.context.newPage();
  const look = (fault: string | undefined): void => {
    steps += 1;
    if (fault === undefined) return;
    env.trace?.(`  ✗ ${fault}`);
    faults.push(fault);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bound = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LeftTheWay(`not done after ${caseBoundMs / 1000} s`)), caseBoundMs);
  });
  try {
    await Promise.race([replay(env, page, testCase, look), bound]);
  } catch (error) {
    look(error instanceof LeftTheWay ? error.message : String(error).split('\n')[0]);
  } finally {
    clearTimeout(timer);
    await page.close();
  }
  return { name: testCase.name, packages: testCase.packages, faults: faults.slice(0, mostFaults), steps, seconds: Math.round((Date.now() - from) / 100) / 10 };
}

async function replay({ sites, words, trace }: CaseEnv, page: Page, { name, packages, script }: TestCase, look: (fault: string | undefined) => void): Promise<void> {
  const learnerId = `learner-${name}`;
  const courses = new Map<string, KnownCourse>();
  let [open = ''] = packages;
  /** The events before it belong to what is over. */
  let position = 0;
  await page.goto(sites.url);
  await page.waitForFunction(() => 'stage' in window);
  for (const one of packages) {
    const kept = { learnerId, enrollmentId: one, address: sites.packageAddress(one) };
    courses.set(one, await page.evaluate((wanted) => (window as unknown as StageWindow).stage.keep(wanted), kept));
  }
  const course = (): KnownCourse => courses.get(open) ?? { rootId: '', items: [] };
  const next = async (kinds: readonly RecorderEvent['type'][], withinMs: number): Promise<RecorderEvent | undefined> => {
    const found = await page.evaluate(([from, wanted, ms]) => (window as unknown as StageWindow).stage.next(from, wanted, ms), [position, kinds, withinMs] as const);
    if (found) position = found.after;
    return found?.event;
  };
  const navigate = async (request: NavigationRequest): Promise<void> => {
    trace?.(`  → ${request.kind} ${request.target ?? ''}`);
    position = await page.evaluate(() => (window as unknown as StageWindow).stage.position());
    await page.evaluate((wanted) => (window as unknown as StageWindow).stage.navigate(wanted), request);
  };
  const begin = async (title?: string): Promise<void> => {
    await page.evaluate(([learner, enrollment]) => (window as unknown as StageWindow).stage.open(learner, enrollment), [learnerId, open] as const);
    const target = title === undefined ? undefined : activityCalled(title, course());
    await navigate({ kind: 'begin', ...(target !== undefined && { target }) });
  };
  const close = (): Promise<void> => page.evaluate(() => (window as unknown as StageWindow).stage.close());
  const expectEnd = async (where: string): Promise<void> => {
    const event = await next(['session-ended', 'item-started', 'failed'], deliveredWithinMs);
    look(event?.type === 'session-ended' ? undefined : `${where}: the end of the session expected, ${saidOf(event)} seen`);
  };
  const choose = async (visit: Visit, id: string | undefined): Promise<void> => {
    const offered = await page.evaluate(() => (window as unknown as StageWindow).stage.navigation());
    if (id === undefined || offered?.choices.includes(id) === false) look(`${visit.name}: ${id ?? '?'} cannot be chosen, only ${offered?.choices.join(', ') ?? 'nothing'}`);
    if (id !== undefined) await navigate({ kind: 'choice', target: id });
  };
  const perform = async (act: Act, visit: Visit): Promise<void> => {
    switch (act.type) {
      case 'wait':
        return;
      case 'ask':
        await next(['stayed', 'session-ended', 'item-asked'], quietMs);
        await navigate({ kind: act.kind });
        if (act.kind === 'exitAll') await expectEnd(visit.name);
        return;
      case 'choose':
        await next(['stayed', 'session-ended', 'item-asked'], quietMs);
        return choose(visit, activityCalled(act.title, course()));
      case 'is-over':
        return expectEnd(visit.name);
      case 'leave':
        await next(['stayed', 'session-ended', 'item-asked'], quietMs);
        return close();
      case 'relaunch':
        if (act.isOver) await expectEnd(visit.name);
        else await next(['stayed', 'session-ended', 'item-asked'], quietMs);
        if (act.isSuspended) {
          await navigate({ kind: 'suspendAll' });
          await expectEnd(visit.name);
        }
        await close();
        open = act.package ?? open;
        return begin(act.title);
    }
  };

  const isPlainStart = script.start === '.' || packages.includes(script.start);
  await begin(isPlainStart ? undefined : script.start);
  for (const [index, visit] of script.visits.entries()) {
    const mayStay = index > 0 && actFor(script.visits[index - 1]?.instruction ?? '').type === 'wait';
    const event = await next(mayStay ? ['item-started', 'session-ended', 'stayed', 'failed'] : ['item-started', 'session-ended', 'failed'], deliveredWithinMs);
    if (event?.type !== 'item-started') throw new LeftTheWay(`${visit.name}: activity ${visit.activity} expected, ${saidOf(event)} seen`);
    const frame = await courseFrame(page);
    const seen = new URL(frame.url()).searchParams.get('act');
    trace?.(`${visit.name}: ${event.itemId}`);
    if (seen !== visit.activity) throw new LeftTheWay(`${visit.name}: activity ${visit.activity} expected, activity ${seen} (${event.itemId}) seen`);
    look(undefined);
    const offered = await page.evaluate(() => (window as unknown as StageWindow).stage.navigation());
    for (const [at, question] of visit.questions.entries()) {
      const answer = offered ? answerTo(question, offered, course()) : 'nothing';
      look(answer === visit.answers[at] ? undefined : `${visit.name}: ${question}: ${visit.answers[at]} expected, ${answer} seen`);
    }
    const planned = visit.commands.map((command) => ({ command, step: readStep(command, words) })).filter(({ step }) => step !== undefined);
    const answers = await frame.evaluate((calls) => (window as unknown as AppletWindow).haversackApplet.run(calls), planned.map(({ step }) => step!.call));
    for (const [at, { step }] of planned.entries()) {
      const expected = step!.call.name === 'doGetValue' && step!.call.arguments[0] === 'cmi.learner_id' ? { ...step!, value: learnerId } : step!;
      const answer = answers[at];
      const fault = answer ? faultOf(expected, answer) : 'it was not called';
      look(fault && `${visit.name} ${at}: ${callText(expected.call)}: ${fault}`);
    }
    await perform(actFor(visit.instruction), visit);
  }
  const last = script.visits.at(-1);
  if (last && script.end.startsWith('endUserInter') && actFor(last.instruction).type === 'wait') await expectEnd(last.name);
}

/** The page of the course that the player shows, when it has loaded. */
async function courseFrame(page: Page): Promise<Frame> {
  for (const until = Date.now() + deliveredWithinMs; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const found = page.frames().find((frame) => frame.url().includes('/player/c/'));
    if (!found) continue;
    const isThere = await found
      .waitForLoadState('load')
      // In its own time: as a script of the context it does not reach every page that comes from a worker.
      .then(() => found.evaluate(installApplet))
      .then(() => found.evaluate(() => 'haversackApplet' in window && document.readyState === 'complete'))
      .catch(() => false);
    if (isThere) return found;
  }
  throw new LeftTheWay('the page of the course did not load');
}

const callText = ({ name, arguments: values }: { readonly name: string; readonly arguments: readonly string[] }): string =>
  `${name.replace('do', '')}(${values.map((value) => (value.length > 60 ? `${value.slice(0, 60)}…` : value)).join(', ')})`;

const saidOf = (event: RecorderEvent | undefined): string => (event ? JSON.stringify(event) : 'nothing');
