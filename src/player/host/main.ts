// player.html: between the app, which it meets over one port, and the course, which it frames.
import { playerProtocol, type PlayerHello, type PortForPlayer, type ToPlayer } from '#player/messages.ts';
import { createPlayer, type Player } from './create-player.ts';
import { hearBarKey, hearEscape } from './inject/course-escape.ts';
import { isContentAsk, serveFile } from './serve-files.ts';
import { answerStage } from './stage/answer-stage.ts';
import { createStage } from './stage/create-stage.ts';
import { contentWorkerIsActive } from './worker-registration.ts';

// The type says that it is always there; in a plain http page it is not.
const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;

let player: Player | undefined;
workers?.addEventListener('message', ({ data, ports: [port] }) => {
  if (port && isContentAsk(data)) void serveFile(data, port, player?.serving());
});
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') player?.flush();
});
addEventListener('pagehide', () => player?.flush());
addEventListener('beforeunload', () => player?.willClose());
addEventListener('focus', () => player?.focus());
hearEscape(window, () => player?.escapePressed());

/** Says hello once the worker answers, or never will. */
const meet = async (): Promise<void> => {
  const workerIsActive = await contentWorkerIsActive(workers);
  // Only the page that frames us may give the port, once; who may frame us is said by the server (frame-ancestors).
  addEventListener('message', ({ source, data, ports: [port, stagePort] }: MessageEvent<PortForPlayer | null>) => {
    if (player || source !== parent || data?.haversack !== 'port-for-player' || !port) return;
    const { words } = data;
    const stage = createStage(document.body, (shape) => sayOfStage?.({ type: 'shape', shape }));
    const sayOfStage = stagePort && answerStage(stagePort, stage);
    const askForBar = (): void => sayOfStage?.({ type: 'asks-for-bar' });
    hearBarKey(window, askForBar);
    player = createPlayer({ window, container: stage.container, say: (message) => port.postMessage(message), words, askForBar, workerIsActive });
    port.addEventListener('message', ({ data: message }: MessageEvent<ToPlayer>) => player?.hear(message));
    port.start();
  });
  // Nothing in it is secret, and the app's origin is not known here.
  parent.postMessage({ haversack: 'player-hello', protocol: playerProtocol, workerIsActive } satisfies PlayerHello, '*');
};
void meet();
