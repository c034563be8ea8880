import { expect, test } from 'vitest';
import type { LessonStatus } from '#formats/cmi.ts';
import { asItemElsewhere, isWorthOffering, itemsToAsk, itemToGoOnWith, placeMark, readablePlace, type HeldElsewhere } from './place-elsewhere.ts';

const items = (...statuses: readonly LessonStatus[]) => statuses.map((status, index) => ({ id: 'ABCDE'.charAt(index), title: `Part ${index}`, status }));
const there = (itemId: string, status: LessonStatus, more: Partial<HeldElsewhere['held']> = {}): HeldElsewhere => {
  const held = { status, location: 'p3', suspendData: 'a=1', ...more };
  return { itemId, held, place: { status, location: held.location, suspendData: held.suspendData }, untoldSeconds: 0 };
};

test('[S7] asked for are the parts that are not done here, or the one that was chosen', () => {
  expect(itemsToAsk(items('passed', 'incomplete', 'not attempted', 'failed'), undefined).map(({ id }) => id)).toEqual(['B', 'C', 'D']);
  expect(itemsToAsk(items('passed', 'incomplete'), 'A').map(({ id }) => id)).toEqual(['A']);
  expect(itemsToAsk(Array.from({ length: 40 }, (_, index) => ({ id: String(index), title: '', status: 'not attempted' as const })), undefined)).toHaveLength(12);
});

test.each<[what: string, here: readonly LessonStatus[], there: readonly HeldElsewhere[], goesOnAt: string | undefined]>([
  ['the part that is under way there', ['not attempted', 'not attempted', 'not attempted'], [there('A', 'completed'), there('B', 'incomplete')], 'B'],
  ['it, although an earlier one is under way here', ['incomplete', 'not attempted'], [there('B', 'incomplete')], 'B'],
  ['what comes after those that are done there', ['not attempted', 'not attempted', 'not attempted'], [there('A', 'completed'), there('B', 'passed')], 'C'],
  ['a part that was failed there', ['not attempted', 'not attempted'], [there('A', 'passed'), there('B', 'failed')], 'B'],
  ['the first of those, where all is done', ['not attempted'], [there('A', 'passed')], 'A'],
  ['nothing', ['incomplete'], [], undefined],
])('[S7] the course goes on with %s', (_what, here, elsewhere, goesOnAt) => {
  expect(itemToGoOnWith(items(...here), elsewhere)).toBe(goesOnAt);
});

test('[S7] taken over are place, data, result and time, with what the LMS does not know yet', () => {
  const held = { flag: 'resume', score: { raw: 40, max: 100 }, totalSeconds: 600, objectives: [{ id: 'O1', status: 'passed' }] } as const;
  expect(asItemElsewhere('scorm-1.2', { ...there('A', 'incomplete', held), untoldSeconds: 30 })).toEqual({
    itemId: 'A', status: 'incomplete', score: { raw: 40, max: 100 }, totalSeconds: 630,
    data: {
      'cmi.core.lesson_location': 'p3', 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend', 'cmi.suspend_data': 'a=1',
      'cmi.core.score.raw': '40', 'cmi.core.score.max': '100', 'cmi.objectives.0.id': 'O1', 'cmi.objectives.0.status': 'passed',
    },
  });
  expect(asItemElsewhere('scorm-2004', there('A', 'failed', held)).data).toMatchObject({
    'cmi.location': 'p3', 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed', 'cmi.objectives.0.completion_status': 'completed', 'cmi.objectives.0.success_status': 'passed',
  });
});

test('[S7] data that may have been cut are not given to content, and alone they are no place', () => {
  const long = there('A', 'incomplete', { suspendData: 'x'.repeat(4096) });
  expect(asItemElsewhere('scorm-1.2', long).data).not.toHaveProperty('cmi.suspend_data');
  expect(asItemElsewhere('scorm-1.2', long).data).toMatchObject({ 'cmi.core.lesson_location': 'p3' });
  expect([isWorthOffering(long.place), isWorthOffering({ ...long.place, location: '' }), isWorthOffering({ ...long.place, location: '', suspendData: 'x'.repeat(4095) })]).toEqual([true, false, true]);
});

test.each([
  ['Chapter 2: Ladders', true], ['Die Brücke, Teil 3', true], ['السلامة على الرصيف', true],
  ['', false], ['3', false], ['page_07', false], ['p2', false], ['index.html#s4', false], ['{"slide":3}', false], ['Introduction', false], ['a b c', false], ['https://x.example/a b', false],
])('[S7] %j is shown as a place: %s', (location, isShown) => {
  expect(readablePlace(location)).toBe(isShown ? location : undefined);
});

test('[S7] a place is known again, and another is not', async () => {
  const place = { status: 'incomplete', location: 'p3', suspendData: 'a=1' } as const;
  const marks = await Promise.all([placeMark('A', place), placeMark('A', { ...place }), placeMark('B', place), placeMark('A', { ...place, location: 'p4' }), placeMark('A', { ...place, status: 'passed' })]);
  expect(marks[1]).toBe(marks[0]);
  expect(new Set(marks).size).toBe(4);
});
