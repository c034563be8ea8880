import { tell, type BrowserStory, type KillKind } from './browser-story.ts';

/** How often each is drawn. */
export const killShares: Readonly<Record<KillKind, number>> = { 'page closed': 26, 'renderer killed': 26, 'browser killed': 18, 'server killed': 18, 'database restarted': 12 };

/** Ends it at once; what it takes to be there again goes on by itself. */
export function kill(story: BrowserStory, drawn: KillKind): void {
  const { device, proxy, kills } = story;
  // Where the database lives in the server, both end together.
  const kind = drawn === 'database restarted' && !story.restartDatabase ? 'server killed' : drawn;
  if (kind === 'server killed' ? proxy.isDown : device.isDead) return;
  kills.push(kind);
  tell(story, kind);
  if (kind === 'database restarted') return story.restartDatabase?.();
  if (kind !== 'server killed') return device.kill(kind);
  story.serverKilledAt.push(story.time.now);
  proxy.isDown = true;
  story.comingUp = (proxy.lms?.killAndStart() ?? Promise.resolve()).finally(() => (proxy.isDown = false));
}
