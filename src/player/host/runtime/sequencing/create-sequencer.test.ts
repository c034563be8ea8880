import { expect, test } from 'vitest';
import { node, objective, rule, ruleOfAny, sequenced } from '../../../../test/formats/sequenced-course.ts';
import { learnIn, type SequencedSession } from '../../../../test/player/sequenced-session.ts';

const three = sequenced([node('a'), node('b'), node('c')]);

/** Opens what was delivered, does it, and lets the content end by itself. */
async function does(session: SequencedSession, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const { call, is } = await session.open();
  call('Initialize', '');
  is(values);
  call('Terminate', '');
}
const deliver = (itemId: string, isResumed = false) => ({ type: 'deliver', itemId, isResumed });

test('a course flows from its first item to its last, and then it is over', async () => {
  const session = learnIn(three);
  expect(await session.begin()).toEqual(deliver('a'));
  expect(session.navigation()).toMatchObject({ current: 'a', canContinue: true, canGoBack: false });
  for (const next of ['b', 'c']) {
    const { call } = await session.open();
    call('Initialize', '');
    expect(await session.go('continue')).toEqual(deliver(next));
  }
  expect(session.navigation()).toMatchObject({ current: 'c', canGoBack: true });
  (await session.open()).call('Initialize', '');
  expect(await session.go('continue')).toEqual({ type: 'ended', reason: 'end-of-content' });
  expect(session.navigation()).toMatchObject({ canContinue: false, canGoBack: false, choices: [] });
});

test('where nothing flows (the standard’s default, not the library’s) the first item is chosen, and only choice leads on', async () => {
  const session = learnIn(sequenced([node('a'), node('b')], {}));
  expect(await session.begin()).toEqual(deliver('a'));
  expect(session.navigation()).toMatchObject({ canContinue: false, canGoBack: false });
  expect(session.navigation().choices).toContain('b');
  await session.open();
  expect(await session.go('continue')).toEqual({ type: 'stayed', refused: 'not-allowed' });
  expect(await session.go('choice', 'b')).toEqual(deliver('b'));
});

test('content that asks to go on within Terminate is followed in a task of its own, after its call', async () => {
  const session = learnIn(three);
  await session.begin();
  const { call } = await session.open();
  call('Initialize', '');
  call('SetValue', 'adl.nav.request', 'continue');
  const order: string[] = [];
  const next = session.outcome().then(() => order.push('delivered'));
  call('Terminate', '');
  order.push('terminated');
  await next;
  expect(order).toEqual(['terminated', 'delivered']);
  expect(session.navigation().current).toBe('b');
});

test('the learner’s wish goes before what the content asks for while it is left', async () => {
  const session = learnIn(three);
  await session.begin('b');
  const { call } = await session.open();
  call('Initialize', '');
  call('SetValue', 'adl.nav.request', 'continue');
  expect(await session.go('previous')).toEqual(deliver('a'));
});

test('content that finishes and asks for nothing stays on the screen; the learner goes on when they like', async () => {
  const session = learnIn(three);
  await session.begin();
  await does(session);
  expect(await session.outcome()).toEqual({ type: 'stayed' });
  expect(await session.go('continue')).toEqual(deliver('b'));
});

test('what never calls the API (an asset) is done by having been shown', async () => {
  const session = learnIn(sequenced([node('a', { resourceKind: 'asset' }), node('b')]));
  await session.begin();
  await session.open();
  expect(await session.go('continue')).toEqual(deliver('b'));
  expect(session.navigation().activities).toEqual([{ id: 'a', status: 'passed' }, { id: 'b', status: 'not attempted' }]);
});

const locked = sequenced([
  node('a', { sequencing: { objectives: [objective(undefined, { isPrimary: true }, { targetObjectiveId: 'a-done', writeSatisfiedStatus: true })], objectiveSetByContent: true } }),
  node('b', {
    sequencing: {
      objectives: [objective(undefined, { isPrimary: true }), objective('before', {}, { targetObjectiveId: 'a-done', readSatisfiedStatus: true })],
      preConditionRules: [ruleOfAny('disabled', { condition: 'satisfied', isNot: true, referencedObjective: 'before' }, { condition: 'objectiveStatusKnown', isNot: true, referencedObjective: 'before' })],
    },
  }),
]);

test('an item is locked until what it needs is done: by a rule over a global objective, with objectives that have no name', async () => {
  const session = learnIn(locked);
  await session.begin();
  expect(session.navigation().choices).not.toContain('b');
  const { call, is } = await session.open();
  call('Initialize', '');
  expect(call('GetValue', 'cmi.objectives._count')).toBe('0');
  is({ 'cmi.success_status': 'passed' });
  expect(await session.go('continue')).toEqual(deliver('b'));
});

test('a map reads and writes only what the manifest says', async () => {
  const session = learnIn(
    sequenced([
      node('a', { sequencing: { objectives: [objective('o', { isPrimary: true }, { targetObjectiveId: 'g', writeSatisfiedStatus: true })] } }),
      node('b', { sequencing: { objectives: [objective('o', { isPrimary: true }, { targetObjectiveId: 'g', readSatisfiedStatus: true })] } }),
    ]),
  );
  await session.begin();
  const first = await session.open();
  first.call('Initialize', '');
  first.is({ 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.9' });
  await session.go('continue');
  const second = await session.open();
  second.call('Initialize', '');
  expect(second.call('GetValue', 'cmi.objectives.0.success_status')).toBe('passed');
  expect(second.call('GetValue', 'cmi.objectives.0.score.scaled')).toBe('');
});

test('a course that was left (suspended) goes on with the same item, which is told to resume', async () => {
  const session = learnIn(three);
  await session.begin();
  await does(session);
  await session.outcome();
  await session.go('continue');
  (await session.open()).call('Initialize', '');
  expect(await session.go('suspendAll')).toEqual({ type: 'ended', reason: 'suspend-all' });
  const again = learnIn(three, { kept: session.kept() });
  expect(await again.begin()).toEqual(deliver('b', true));
  expect(again.navigation()).toMatchObject({ current: 'b', canGoBack: true });
  const { call } = await again.open({ 'cmi.entry': 'resume', 'cmi.location': 'p7' });
  call('Initialize', '');
  expect([call('GetValue', 'cmi.entry'), call('GetValue', 'cmi.location')]).toEqual(['resume', 'p7']);
  expect(await again.go('continue')).toEqual(deliver('c'));
});

test('a last attempt that is cut off goes on, although its rules would allow no other one', async () => {
  const test = node('test', { children: [node('q')], sequencing: { controls: { flow: true }, attemptLimit: 1, preConditionRules: [rule('disabled', 'attemptLimitExceeded')] } });
  const course = sequenced([node('a'), test]);
  const session = learnIn(course);
  await session.begin();
  await does(session, { 'adl.nav.request': 'continue' });
  expect(await session.outcome()).toEqual(deliver('q'));
  (await session.open()).call('Initialize', '');
  expect(await learnIn(course, { kept: session.kept() }).begin()).toEqual(deliver('q', true));
});

test('a course that was killed goes on with the same item, too', async () => {
  const session = learnIn(three);
  await session.begin();
  (await session.open()).call('Initialize', '');
  await session.go('continue');
  (await session.open()).call('Initialize', '');
  const again = learnIn(three, { kept: session.kept() });
  expect(await again.begin()).toEqual(deliver('b', true));
  await again.open();
  expect(await again.go('previous')).toEqual(deliver('a', true));
});

test('killed between two items: the second one, which nobody saw, begins and is not resumed', async () => {
  const session = learnIn(three);
  await session.begin();
  (await session.open()).call('Initialize', '');
  await session.go('continue');
  expect(await learnIn(three, { kept: session.kept() }).begin()).toEqual(deliver('b'));
});

test('a course that ended begins once more, at its first item', async () => {
  const session = learnIn(three);
  await session.begin('c');
  (await session.open()).call('Initialize', '');
  expect(await session.go('continue')).toEqual({ type: 'ended', reason: 'end-of-content' });
  expect(await learnIn(three, { kept: session.kept() }).begin()).toEqual(deliver('a'));
});

test('what is kept but cannot be read does not keep the course closed', async () => {
  expect(await learnIn(three, { kept: '{"version":1,"active":[],"orders":{},"objectives":{},"shared":{}}' }).begin()).toEqual(deliver('a'));
  expect(await learnIn(three, { kept: 'nonsense' }).begin()).toEqual(deliver('a'));
});

test('an item that was asked for opens where it may be chosen; what was suspended can still be resumed', async () => {
  const session = learnIn(three);
  await session.begin();
  (await session.open()).call('Initialize', '');
  await session.go('suspendAll');
  const again = learnIn(three, { kept: session.kept() });
  expect(await again.begin('c')).toEqual(deliver('c'));
  await again.open();
  expect(await again.go('choice', 'a')).toEqual(deliver('a', true));
});

test('an item that may not be chosen is refused, and the course decides', async () => {
  const session = learnIn(locked);
  expect(await session.begin('b')).toEqual({ type: 'stayed', refused: 'begin' });
  expect(await session.outcome()).toEqual(deliver('a'));
});

test('a random order is kept over a resume and over a kill; a new attempt makes its own', async () => {
  const random = sequenced(
    [node('test', { children: Array.from({ length: 12 }, (_, n) => node(`q${n}`)), sequencing: { controls: { flow: true }, randomization: { randomizationTiming: 'onEachNewAttempt', reorderChildren: true, selectionTiming: 'onEachNewAttempt', selectCount: 9 } } })],
  );
  const session = learnIn(random);
  await session.begin();
  const order = session.navigation().activities.map(({ id }) => id);
  expect(order).toHaveLength(10);
  (await session.open()).call('Initialize', '');
  const killed = learnIn(random, { kept: session.kept() });
  expect(await killed.begin()).toEqual(deliver(order[1] ?? '', true));
  expect(killed.navigation().activities.map(({ id }) => id)).toEqual(order);
  (await killed.open()).call('Initialize', '');
  await killed.go('continue');
  await killed.open();
  await killed.go('suspendAll');
  const resumed = learnIn(random, { kept: killed.kept() });
  expect(await resumed.begin()).toEqual(deliver(order[2] ?? '', true));
  expect(resumed.navigation().activities.map(({ id }) => id)).toEqual(order);
});

test('each question of a random test comes once, in the order that was made, and a new attempt of the test makes another', async () => {
  const questions = Array.from({ length: 12 }, (_, n) => node(`q${n}`));
  const randomization = { randomizationTiming: 'onEachNewAttempt', reorderChildren: true, selectionTiming: 'never' };
  const session = learnIn(sequenced([node('test', { children: questions, sequencing: { controls: { flow: true }, randomization } }), node('end')]));
  const meet = async (from: Awaited<ReturnType<SequencedSession['begin']>>): Promise<string[]> => {
    const met: string[] = [];
    for (let outcome = from; outcome.type === 'deliver' && outcome.itemId !== 'end'; ) {
      met.push(outcome.itemId);
      await does(session);
      await session.outcome();
      outcome = await session.go('continue');
    }
    return met;
  };
  const first = await meet(await session.begin());
  expect(new Set(first).size).toBe(12);
  expect(first).toEqual(session.navigation().activities.flatMap(({ id }) => (id.startsWith('q') ? [id] : [])));
  await session.open();
  const second = await meet(await session.go('choice', 'test'));
  expect(new Set(second).size).toBe(12);
  expect(second).not.toEqual(first);
});

const sharing = (facts: { objectivesGlobalToSystem: boolean; sharedDataGlobalToSystem: boolean }) =>
  sequenced(
    [
      node('a', {
        dataMaps: [{ targetId: 'notes', readSharedData: true, writeSharedData: true }],
        sequencing: { objectives: [objective('o', { isPrimary: true }, { targetObjectiveId: 'g', writeSatisfiedStatus: true })] },
      }),
      node('b', {
        dataMaps: [{ targetId: 'notes', readSharedData: true, writeSharedData: false }],
        sequencing: { objectives: [objective('o', { isPrimary: true }, { targetObjectiveId: 'g', readSatisfiedStatus: true })] },
      }),
    ],
    { controls: { flow: true } },
    facts,
  );

test('items share data, also over a kill; who may only read does not write', async () => {
  const course = sharing({ objectivesGlobalToSystem: true, sharedDataGlobalToSystem: true });
  const session = learnIn(course);
  await session.begin();
  const first = await session.open();
  first.call('Initialize', '');
  expect(first.call('GetValue', 'adl.data.0.id')).toBe('notes');
  first.is({ 'adl.data.0.store': 'page 3' });
  expect(first.runtime.data()).not.toHaveProperty(['adl.data.0.store']);
  await Promise.resolve(); // changes of one turn are told together
  const again = learnIn(course, { kept: session.kept() });
  await again.begin();
  (await again.open()).call('Initialize', '');
  await again.go('continue');
  const second = await again.open();
  second.call('Initialize', '');
  expect(second.call('GetValue', 'adl.data.0.store')).toBe('page 3');
  expect(second.call('SetValue', 'adl.data.0.store', 'x')).toBe('false');
});

test.each([true, false])('a new attempt begins anew; objectives and shared data reach into it only where the course says so (%s)', async (isGlobal) => {
  const course = sharing({ objectivesGlobalToSystem: isGlobal, sharedDataGlobalToSystem: isGlobal });
  const session = learnIn(course);
  await session.begin();
  const first = await session.open();
  first.call('Initialize', '');
  first.is({ 'adl.data.0.store': 'page 3', 'cmi.success_status': 'passed' });
  await session.go('suspendAll');
  const attempt = learnIn(course, { inherited: session.kept() });
  expect(await attempt.begin('b')).toEqual(deliver('b'));
  expect(attempt.navigation().activities[0]).toEqual({ id: 'a', status: 'not attempted' });
  const { call } = await attempt.open();
  call('Initialize', '');
  expect([call('GetValue', 'adl.data.0.store'), call('GetValue', 'cmi.objectives.0.success_status')]).toEqual(isGlobal ? ['page 3', 'passed'] : ['', 'unknown']);
});

test('data of one item do not leak into the next, nor does its time', async () => {
  const session = learnIn(three);
  await session.begin();
  const first = await session.open({ 'cmi.total_time': 'PT1H' });
  first.call('Initialize', '');
  first.is({ 'cmi.location': 'p7', 'cmi.session_time': 'PT10M', 'cmi.completion_status': 'completed' });
  await session.go('continue');
  const second = await session.open({ 'cmi.total_time': 'PT0S' });
  second.call('Initialize', '');
  expect(['location', 'total_time', 'completion_status'].map((name) => second.call('GetValue', `cmi.${name}`))).toEqual(['', 'PT0S', 'unknown']);
});

test('a fault of one call does not stay in the next one’s error code', async () => {
  const session = learnIn(three);
  await session.begin();
  const { call } = await session.open();
  call('Initialize', '');
  call('GetValue', 'cmi.suspend_data');
  expect(call('GetLastError')).toBe('403');
  call('GetValue', 'cmi.success_status');
  expect(call('GetLastError')).toBe('0');
});

test('a time limit in the manifest makes nothing undeliverable', async () => {
  const [a, b] = [node('a'), node('b')];
  expect(await learnIn(sequenced([{ ...a, maxTimeAllowed: 'PT1H' }, b])).begin()).toEqual(deliver('a'));
});

test('a post test that is not needed any more ends the course instead of leaving the learner before nothing', async () => {
  const done = { condition: 'satisfied', referencedObjective: 'pre' };
  const course = sequenced([
    node('pre', { sequencing: { objectives: [objective(undefined, { isPrimary: true }, { targetObjectiveId: 'passed', writeSatisfiedStatus: true })] } }),
    node('lesson'),
    node('post', { sequencing: { objectives: [objective(undefined, { isPrimary: true }), objective('pre', {}, { targetObjectiveId: 'passed', readSatisfiedStatus: true })], preConditionRules: [rule('disabled', done)] } }),
  ]);
  const session = learnIn(course);
  await session.begin();
  const { call, is } = await session.open();
  call('Initialize', '');
  is({ 'cmi.success_status': 'passed' });
  await session.go('continue');
  (await session.open()).call('Initialize', '');
  expect(await session.go('continue')).toEqual({ type: 'ended', reason: 'end-of-content' });
});

test('an item that its rules send round again is delivered anew', async () => {
  const session = learnIn(sequenced([node('a', { sequencing: { objectiveSetByContent: true, postConditionRules: [rule('retry', { condition: 'satisfied', isNot: true })] } }), node('b')]));
  await session.begin();
  await does(session, { 'cmi.success_status': 'failed' });
  expect(await session.outcome()).toEqual({ type: 'stayed' });
  expect(await session.go('continue')).toEqual(deliver('a'));
  await does(session, { 'cmi.success_status': 'passed', 'adl.nav.request': 'continue' });
  expect(await session.outcome()).toEqual(deliver('b'));
});

test('content that leaves the whole course ends it; what it suspended goes on all the same', async () => {
  const session = learnIn(three);
  await session.begin();
  await does(session, { 'cmi.exit': 'suspend', 'adl.nav.request': 'exitAll' });
  expect(await session.outcome()).toEqual({ type: 'ended', reason: 'exit-all' });
  expect(await learnIn(three, { kept: session.kept() }).begin()).toEqual(deliver('a', true));
});

test('an item that suspended itself is opened again where it was, also when nothing else was opened between', async () => {
  const session = learnIn(three);
  await session.begin();
  await does(session, { 'cmi.exit': 'suspend' });
  await session.outcome();
  expect(await session.go('choice', 'a')).toEqual(deliver('a', true));
});

test('a second page of the same item may begin again after the first one finished; once the next item is decided, no more', async () => {
  const session = learnIn(three);
  await session.begin();
  const { call, runtime } = await session.open();
  call('Initialize', '');
  call('Terminate', '');
  await session.outcome();
  runtime.pageBegan();
  expect(call('Initialize', '')).toBe('true');
  call('SetValue', 'adl.nav.request', 'continue');
  call('Terminate', '');
  runtime.pageBegan();
  expect(call('Initialize', '')).toBe('false');
  expect(await session.outcome()).toEqual(deliver('b'));
});

test('clusters take their status from what is below them', async () => {
  const session = learnIn(sequenced([node('unit', { children: [node('a'), node('b')], sequencing: { controls: { flow: true } } }), node('c')]));
  await session.begin();
  const { call, is } = await session.open();
  call('Initialize', '');
  is({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' });
  await session.go('continue');
  const second = await session.open();
  second.call('Initialize', '');
  second.is({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed' });
  await session.go('continue');
  expect(session.navigation().activities.map(({ id, status }) => `${id} ${status}`)).toEqual(['unit failed', 'a passed', 'b failed', 'c not attempted']);
});

test('what the manifest hides of the app’s controls is said with the item', async () => {
  const session = learnIn(sequenced([node('a', { hideLmsUi: ['continue', 'previous'] }), node('b')]));
  await session.begin();
  expect(session.navigation()).toMatchObject({ hidden: ['continue', 'previous'], canContinue: true });
});
