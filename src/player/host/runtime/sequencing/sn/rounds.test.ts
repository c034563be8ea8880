import { describe, expect, test } from 'vitest';
import { node, objective, plainSequencing, rule, sequenced } from '../../../../../test/formats/sequenced-course.ts';
import { learnIn, type SequencedSession } from '../../../../../test/player/sequenced-session.ts';

const deliver = (itemId: string, isResumed = false) => ({ type: 'deliver', itemId, isResumed });
const flowing = { flow: true, choice: false };

/** Opens what was delivered, says this, and asks to go on. */
async function does(session: SequencedSession, values: Readonly<Record<string, string>>, request = 'continue'): Promise<unknown> {
  const { call, is } = await session.open();
  call('Initialize', '');
  is({ ...values, 'adl.nav.request': request });
  call('Terminate', '');
  return session.outcome();
}

describe('what was done in an earlier round', () => {
  const lessons = (more: object): ReturnType<typeof sequenced> =>
    sequenced(
      [
        node('unit', {
          sequencing: { controls: flowing, ...more },
          children: [node('a', { sequencing: { preConditionRules: [rule('skip', 'satisfied')] } }), node('b', { sequencing: { preConditionRules: [rule('skip', 'satisfied')] } })],
        }),
        node('end'),
      ],
      { controls: flowing },
    );

  test('is not asked for again when the learner comes back into a unit', async () => {
    const session = learnIn(lessons({}));
    await session.begin();
    await does(session, { 'cmi.success_status': 'passed' });
    expect(await does(session, { 'cmi.success_status': 'failed' })).toEqual(deliver('end'));
    expect(await does(session, {}, 'previous')).toEqual(deliver('b'));
  });

  test('is asked for again when a rule sends the learner round the whole unit', async () => {
    const session = learnIn(lessons({ postConditionRules: [rule('retry', { condition: 'satisfied', isNot: true })], exitConditionRules: [rule('exit', 'objectiveStatusKnown', 'completed')] }));
    await session.begin();
    await does(session, { 'cmi.success_status': 'passed' });
    expect(await does(session, { 'cmi.success_status': 'failed' })).toEqual(deliver('a'));
  });
});

describe('what content says', () => {
  test('on purpose to be unknown is not taken for done', async () => {
    const session = learnIn(sequenced([node('a', { sequencing: { postConditionRules: [rule('retry', 'activityProgressKnown')] } }), node('b')]));
    await session.begin();
    expect(await does(session, { 'cmi.completion_status': 'unknown' })).toEqual(deliver('b'));
  });

  test('and then abandons leaves no trace', async () => {
    const session = learnIn(sequenced([node('a', { sequencing: { preConditionRules: [rule('skip', 'satisfied')] } }), node('b')]));
    await session.begin();
    expect(await does(session, { 'cmi.success_status': 'passed' }, 'abandon')).toEqual({ type: 'stayed' });
    expect(session.navigation().activities[0]).toEqual({ id: 'a', status: 'not attempted' });
  });

  test('reaches a unit that reads it, though nobody has been there', async () => {
    const reads = objective(undefined, { isPrimary: true }, { targetObjectiveId: 'known', readSatisfiedStatus: true });
    const course = sequenced(
      [
        node('a', { sequencing: { objectives: [objective(undefined, { isPrimary: true }, { targetObjectiveId: 'known', writeSatisfiedStatus: true })] } }),
        node('unit', { sequencing: { controls: flowing, preConditionRules: [rule('skip', 'satisfied')] }, children: [node('b', { sequencing: { objectives: [reads] } })] }),
        node('c'),
      ],
      { controls: flowing },
    );
    const session = learnIn(course);
    await session.begin();
    expect(await does(session, { 'cmi.success_status': 'passed' })).toEqual(deliver('c'));
  });

  test('counts when the learner asks what comes next, before it has finished', async () => {
    const session = learnIn(sequenced([node('a', { sequencing: { objectiveSetByContent: true, postConditionRules: [rule('retry', { condition: 'satisfied', isNot: true })] } }), node('b', { sequencing: { preConditionRules: [rule('disabled', 'always')] } }), node('c')]));
    await session.begin();
    const { call } = await session.open();
    call('Initialize', '');
    expect(call('GetValue', 'adl.nav.request_valid.choice.{target=b}')).toBe('false');
    expect(call('GetValue', 'adl.nav.request_valid.choice.{target=c}')).toBe('true');
  });
});

test('a last attempt that was cut off goes on, although no other may begin', async () => {
  const course = sequenced([node('a'), node('exam', { sequencing: { controls: flowing, attemptLimit: 1, preConditionRules: [rule('disabled', 'attemptLimitExceeded')] }, children: [node('b')] })], { controls: flowing });
  const session = learnIn(course);
  await session.begin();
  expect(await does(session, {})).toEqual(deliver('b'));
  (await session.open()).call('Initialize', '');
  expect(await learnIn(course, { kept: session.kept() }).begin()).toEqual(deliver('b', true));
});

test('of a constrained unit only the neighbour may be chosen', async () => {
  const unit = (id: string, constrainChoice = false) => node(id, { sequencing: { controls: { flow: true, constrainChoice } }, children: [node(`${id}1`)] });
  const session = learnIn(sequenced([unit('p'), unit('q'), unit('r', true), unit('s'), unit('t')]));
  await session.begin('r1');
  expect(session.navigation().choices).toEqual(expect.arrayContaining(['q1', 's1', 'r1']));
  expect(session.navigation().choices).not.toEqual(expect.arrayContaining(['t1']));
  expect(session.navigation().choices).not.toEqual(expect.arrayContaining(['p1']));
});

test('a unit that only goes forward is entered at its first item, also from behind', async () => {
  const course = sequenced([node('unit', { sequencing: { controls: { flow: true, forwardOnly: true } }, children: [node('a'), node('b')] }), node('end')], { controls: flowing });
  const session = learnIn(course);
  await session.begin('end');
  while (session.navigation().current !== 'end') await does(session, {});
  expect(await does(session, {}, 'previous')).toEqual(deliver('a'));
});

test('a unit that waits for enough of its items is done when they are', async () => {
  const enough = { action: 'completed', childActivitySet: 'atLeastCount', minimumCount: 2, minimumPercent: 0, conditionCombination: 'any' as const, conditions: [{ condition: 'completed', isNot: false }] };
  const course = sequenced([node('unit', { sequencing: { ...plainSequencing, controls: flowing, rollupRules: [enough] }, children: [node('a'), node('b'), node('c')] })], { controls: flowing });
  const session = learnIn(course);
  await session.begin();
  const statusOfUnit = (): unknown => session.navigation().activities.find(({ id }) => id === 'unit')?.status;
  await does(session, { 'cmi.completion_status': 'completed', 'cmi.success_status': 'unknown' });
  expect(statusOfUnit()).toBe('not attempted');
  await does(session, { 'cmi.completion_status': 'completed', 'cmi.success_status': 'unknown' });
  expect(statusOfUnit()).toBe('completed');
});
