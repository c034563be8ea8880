import { expect, test } from 'vitest';
import { parseStageMessage } from './stage-messages.ts';

const shape = { kind: 'fixed', isWiderThanTall: true, textPx: 9.5, isLarger: false };

test('what a player says of its stage is taken in objects of our own', () => {
  expect(parseStageMessage({ type: 'pong', id: 3, more: 1 })).toEqual({ type: 'pong', id: 3 });
  expect(parseStageMessage({ type: 'asks-for-bar' })).toEqual({ type: 'asks-for-bar' });
  expect(parseStageMessage({ type: 'shape', shape: { ...shape, html: '<b>' } })).toEqual({ type: 'shape', shape });
  expect(parseStageMessage({ type: 'shape', shape: { ...shape, textPx: null } })).toEqual({ type: 'shape', shape: { ...shape, textPx: null } });
});

test('anything else is no message', () => {
  const strangers = [undefined, null, 'pong', 7, {}, { type: 'pong', id: '3' }, { type: 'pong', id: Number.NaN }, { type: 'view', view: 'fit' }, { type: 'shape' }, { type: 'shape', shape: null }];
  for (const stranger of strangers) expect(parseStageMessage(stranger)).toBeUndefined();
  for (const wrong of [{ kind: 'round' }, { isWiderThanTall: 1 }, { textPx: Infinity }, { textPx: -1 }, { textPx: '9' }, { isLarger: undefined }]) expect(parseStageMessage({ type: 'shape', shape: { ...shape, ...wrong } })).toBeUndefined();
});
