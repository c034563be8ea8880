import { expect, test } from 'vitest';
import { en } from '#i18n/locales/en.ts';
import { enPlaces } from '#i18n/locales/en-places.ts';
import type { CallKind } from '#offline/calls/stored-call.ts';
import type { CallEntry, RunEntry } from '#offline/learner-schema.ts';
import type { HistoryLine } from '#offline/outbox.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { aLaunch, aSitting, aStep, callLine, launchLine, lookedAfter, sittingLine, syncDepsWith } from '../../test/screens/sync-record.ts';
import { sayingsOf } from './sayings.ts';
import { recordSentences, saidOfReason, saidOfState, type RecordSentence } from './sentences.ts';
import { StoryPage } from './story-page.tsx';
import { SyncPage } from './sync-page.tsx';
import { saidWhilePaused, saidWhileWaiting, waitingSentence } from './waiting-sentence.ts';

const table = new Map(recordSentences.map((key): readonly [RecordSentence, string] => [key, textOf(key)]));

function textOf(key: RecordSentence): string {
  const [place = '', name = ''] = key.split('.');
  return ({ ...en, ...enPlaces } as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>)[place]?.[name] ?? '';
}

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] => Object.keys(of) as Key[];
const reasons = [undefined, ...keysOf(saidOfReason)];
const runStates = (['open', 'waiting', 'told', 'refused', 'unsure', 'parked', 'moved'] satisfies RunEntry['state'][]) as readonly RunEntry['state'][];
const callStates = (['waiting', 'told', 'refused', 'unsure', 'undone', 'moved'] satisfies CallEntry['state'][]) as readonly CallEntry['state'][];
const calls = keysOf(enPlaces.slipKind) satisfies readonly CallKind[];

/** One line for each kind of entry and each outcome. */
const everyLine: readonly HistoryLine[] = reasons.flatMap((reason) => {
  const ended = { ...(reason && { reason }), settledAt: 9 };
  return [
    ...runStates.map((state) => launchLine(state, ended)),
    ...runStates.map((state) => sittingLine(2, state, aSitting('a'), ended)),
    ...calls.flatMap((kind) => callStates.map((state) => callLine(kind, state, ended))),
  ];
});

test('the record speaks in at most 25 sentences, and each of them is said', () => {
  expect(recordSentences.length).toBeLessThanOrEqual(25);
  expect(new Set(recordSentences).size).toBe(recordSentences.length);
  const saidElsewhere: readonly RecordSentence[] = ['slipSays.answered', 'slipSays.arrived', 'slipSays.again', 'slipSays.danger', 'slipSays.none', 'waitingSays.offline'];
  const said = [saidOfState, saidOfReason, saidWhileWaiting, saidWhilePaused].flatMap((of): readonly RecordSentence[] => Object.values(of));
  expect([...new Set([...said, ...saidElsewhere])].toSorted()).toEqual([...recordSentences].toSorted());
});

test('every kind of entry and every outcome is told in sentences of the table', () => {
  expect(everyLine.length).toBe(reasons.length * (2 * runStates.length + calls.length * callStates.length));
  const wrong = everyLine.filter((line) => {
    const sayings = sayingsOf(line);
    return sayings.length === 0 || sayings.some(({ sentence }) => !table.has(sentence) || table.get(sentence) === '');
  });
  expect(wrong).toEqual([]);
});

test('[S4] that a result arrived is said only where the LMS has answered for it and for its session', () => {
  const arrived: readonly RecordSentence[] = ['slipSays.unsureTime', 'slipSays.details'];
  expect(keysOf(saidOfReason).filter((reason) => arrived.includes(saidOfReason[reason]))).toEqual(['exit-answer-lost', 'details-answer-lost', 'details-refused']);
});

for (const state of ['told', 'unsure'] as const) {
  test(`[S9] ${state}: answers that the LMS did not take are said also where it stands worse, and only there`, () => {
    const sentencesOf = (outcome: 'done' | 'refused') => sayingsOf(sittingLine(2, state, aSitting('a'), { reason: 'lms-holds-worse', steps: [aStep('PutInteractions', outcome)] })).map(({ sentence }) => sentence);
    expect(sentencesOf('refused').slice(-2)).toEqual(['slipSays.differs', 'slipSays.details']);
    expect(sentencesOf('done').at(-1)).toBe('slipSays.differs');
  });
}

test('what a newer version has written a reason for is told by how it stands', () => {
  expect(sayingsOf(launchLine('refused', { reason: 'of-tomorrow' })).map(({ sentence }) => sentence)).toEqual(['slipSays.refused']);
});

test('each reason to wait or to pause has its sentence', () => {
  const counts = { waiting: 1, open: 0, unsure: 0, refused: 0, parked: 0, lastToldAt: undefined };
  const phases: readonly SyncState[] = [
    { phase: 'idle', ...counts },
    ...keysOf(saidWhileWaiting).map((because): SyncState => ({ phase: 'waiting', because, ...counts })),
    ...keysOf(saidWhilePaused).map((because): SyncState => ({ phase: 'paused', because, ...counts })),
  ];
  const said = phases.flatMap((state) => [true, false].map((isOnline) => waitingSentence(state, isOnline)));
  expect(said.filter((sentence) => !table.has(sentence))).toEqual([]);
});

/** As a pattern: what is filled in may be anything. */
const patterns = [...table.values()].map((text) => new RegExp(`^${text.split(/\{\{.*?\}\}/u).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('.+')}$`, 'u'));

/** Every text on the screen that ends like a sentence. */
const sentencesOn = (element: Element): readonly string[] =>
  [...element.querySelectorAll('p, h1, h2, h3, li, dd, dt, span, a, button, label')]
    .filter((one) => one.children.length === 0)
    .map((one) => one.textContent?.trim() ?? '')
    .filter((text) => /[.!?]$/u.test(text));

test('nothing else that is said on its pages is a sentence', async () => {
  const steps = [aStep('launchTracker', 'unsure', { lostBy: 'timed-out' }), lookedAfter({ overallStatusBefore: 'enrolled', overallStatus: 'completed', score: 90 })];
  const one = everyLine.filter((line) => line.entry.about.kind !== 'sitting' && (line.entry.about.kind === 'launch' || line.entry.about.callId === 'c-enrol'));
  const lines = one.map((line, index): HistoryLine => {
    if (line.entry.about.kind === 'call') return { ...callLine('enrol', 'told'), entry: { ...line.entry, seq: index + 1, about: { kind: 'call', callId: `c${index}` } } as CallEntry };
    const launch = aLaunch(`l${index}`);
    return launchLine(line.entry.state as RunEntry['state'], { ...(line.entry as RunEntry), seq: index + 1, steps, about: { kind: 'launch', launchId: launch.id } }, launch);
  });
  const said = new Set<string>();
  for (let from = 0; from < lines.length; from += 90) {
    const list = await renderPage(<SyncPage deps={syncDepsWith(lines.slice(from, from + 90))} />);
    await expect.element(list.getByRole('article').first()).toBeVisible();
    for (const text of sentencesOn(list.container)) said.add(text);
    await list.unmount();
  }
  for (const line of [launchLine('unsure', { steps }), launchLine('parked', { reason: 'forbidden' }), callLine('withdraw', 'waiting')]) {
    for (const isOnline of [true, false]) {
      const id = line.entry.about.kind === 'call' ? line.entry.about.callId : line.entry.about.launchId;
      const story = await renderPage(<StoryPage id={id} deps={syncDepsWith([line], {}, { isOnline: changeable(isOnline) })} />);
      await expect.element(story.getByRole('heading', { level: 1 })).toBeVisible();
      for (const text of sentencesOn(story.container)) said.add(text);
      await story.unmount();
    }
  }
  expect(said.size).toBeGreaterThan(10);
  expect([...said].filter((text) => !patterns.some((pattern) => pattern.test(text)))).toEqual([]);
});

const documents = import.meta.glob<string>('/docs/sync-record.md', { query: '?raw', import: 'default', eager: true });

test('the table in the documentation is this one', () => {
  const whenOf = (key: RecordSentence): string => {
    const all: readonly Readonly<Record<string, RecordSentence>>[] = [saidOfState, saidOfReason, saidWhileWaiting, saidWhilePaused];
    return all.flatMap((said) => keysOf(said).filter((word) => said[word] === key)).map((word) => `\`${word}\``).join(', ');
  };
  const rows = recordSentences.map((key, index) => `| ${index + 1} | ${textOf(key)} | ${whenOf(key)} |`);
  const document = Object.values(documents)[0] ?? '';
  expect(document.split('\n').filter((line) => /^\| \d/u.test(line))).toEqual(rows);
});
