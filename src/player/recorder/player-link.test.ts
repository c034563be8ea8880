import { expect, onTestFinished, test } from 'vitest';
import type { FromPlayer } from '../messages.ts';
import { allowance, createMessageAllowance } from './message-allowance.ts';
import { linkPlayer, type PlayerNews } from './player-link.ts';

const noFiles = { file: () => null, read: () => Promise.resolve(null), texts: () => Promise.resolve(null) };

test('a course that floods its port with long lists is heard no more than its allowance', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard: PlayerNews[] = [];
  const link = linkPlayer(port1, noFiles, (news) => heard.push(news), createMessageAllowance(() => 0));
  onTestFinished(() => {
    link.close();
    port2.close();
  });
  const choices = Array.from({ length: 1000 }, () => 'x'.repeat(1000));
  const flood: FromPlayer = { type: 'navigation', navigation: { canContinue: false, canGoBack: false, choices, hidden: [], activities: [] } };
  const most = allowance.charactersAtOnce / 1_000_000;
  for (let index = 0; index < most * 2; index += 1) port2.postMessage(flood);
  await expect.poll(() => heard.length + link.droppedCount()).toBeGreaterThanOrEqual(most * 2);
  expect(heard.length).toBeLessThanOrEqual(most);
});
