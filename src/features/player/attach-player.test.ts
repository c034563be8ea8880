import { expect, test } from 'vitest';
import { playerProtocol } from '#player/messages.ts';
import { attachPlayer } from './attach-player.ts';

const words = { lang: 'en', closeWindow: 'Close window' };

/** A frame in which this test plays the player: it says what it wants, and keeps what it is given. What is loaded into it is only noted. */
function aFrame(): { frame: HTMLIFrameElement; src: () => string; says: (message: unknown) => void; given: () => MessageEvent | undefined } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  let src = '';
  Object.defineProperty(frame, 'src', {
    set: (address: string) => {
      src = address;
    },
  });
  return {
    frame,
    src: () => src,
    says: (message) => {
      const { contentWindow } = frame;
      if (!contentWindow) return;
      Object.assign(contentWindow, { message });
      // From within, so that it comes from that window.
      (contentWindow as Window & typeof globalThis).eval(`window.given = undefined; onmessage = (event) => { window.given = event; }; parent.postMessage(message, '*')`);
    },
    given: () => (frame.contentWindow as { given?: MessageEvent } | null)?.given,
  };
}

test('the player that says hello in its frame gets one end of a channel, and the words it shows', async () => {
  const { frame, src, says, given } = aFrame();
  const attached = attachPlayer({ frame, contentOrigin: location.origin, words, signal: new AbortController().signal });
  expect(src()).toBe(`${location.origin}/player/`);
  says({ haversack: 'player-hello', protocol: playerProtocol, workerIsActive: true });
  const { port } = await attached;
  await expect.poll(given).toMatchObject({ data: { haversack: 'port-for-player', protocol: playerProtocol, words } });
  const heard = new Promise((resolve) => port.addEventListener('message', ({ data }) => resolve(data)));
  port.start();
  given()?.ports[0]?.postMessage('over the port');
  expect(await heard).toBe('over the port');
});

test('a newer player is spoken with as this app speaks', async () => {
  const { frame, says, given } = aFrame();
  const attached = attachPlayer({ frame, contentOrigin: location.origin, words, signal: new AbortController().signal });
  says({ haversack: 'player-hello', protocol: playerProtocol + 3 });
  await attached;
  await expect.poll(() => given()?.data).toMatchObject({ protocol: playerProtocol });
});

test('another window, another origin and other messages are not the player', async () => {
  const [mine, other] = [aFrame(), aFrame()];
  const giveUp = new AbortController();
  const outcome = attachPlayer({ frame: mine.frame, contentOrigin: location.origin, words, signal: giveUp.signal }).catch((error: unknown) => error);
  const elsewhere = attachPlayer({ frame: other.frame, contentOrigin: 'https://content.invalid', words, signal: giveUp.signal }).catch((error: unknown) => error);
  other.says({ haversack: 'player-hello', protocol: playerProtocol, workerIsActive: true });
  mine.says({ type: 'commit', sittingId: 'x' });
  mine.says(null);
  await new Promise((resolve) => setTimeout(resolve, 50));
  giveUp.abort(new Error('left'));
  expect(await outcome).toMatchObject({ message: 'left' });
  expect(await elsewhere).toMatchObject({ message: 'left' });
  expect(other.given()).toBeUndefined();
});

test('a player from long before is refused in words', async () => {
  const { frame, says } = aFrame();
  const attached = attachPlayer({ frame, contentOrigin: location.origin, words, signal: new AbortController().signal }).catch((error: unknown) => error);
  says({ haversack: 'player-hello', protocol: playerProtocol - 2 });
  expect(await attached).toMatchObject({ name: 'AttachError', reason: 'too-old' });
});

test('a learner who has left already loads nothing', async () => {
  const { frame, src } = aFrame();
  const left = AbortSignal.abort(new Error('left'));
  await expect(attachPlayer({ frame, contentOrigin: location.origin, words, signal: left })).rejects.toThrow('left');
  expect(src()).toBe('');
});
