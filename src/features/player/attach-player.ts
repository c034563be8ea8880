import { playerScope } from '#player/course-address.ts';
import { playerProtocol, type PlayerHello, type PlayerWords, type PortForPlayer } from '#player/messages.ts';

/** What a course may do, said on the app's frame: a sandbox on a frame further in could be removed by the course. No navigation of the top window; which way up it stands is its own. */
export const playerSandbox = 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads allow-orientation-lock';
/** Sound and full screen as in a page of its own; `unload`, which courses finish in, is withheld by Chromium unless every frame on the way down has it. */
export const playerAllow = 'autoplay; fullscreen; unload';

/** A player that has not said hello by then never will: no network and no worker, or another page at its address. */
const helloBoundMs = 30_000;

export type AttachFailure =
  /** The content origin does not answer: not reachable, and its worker is not on this device. */
  | 'silent'
  /** A player from before the one before this app: it must be loaded anew from the network. */
  | 'too-old';

/** Thrown by `attachPlayer`. */
export class AttachError extends Error {
  override readonly name = 'AttachError';
  readonly reason: AttachFailure;

  constructor(reason: AttachFailure) {
    super(`The player cannot be used: ${reason}`);
    this.reason = reason;
  }
}

export interface AttachOptions {
  /** In the document, without an address: the player is loaded into it here. Give it `playerSandbox`, `playerAllow` and a title. */
  readonly frame: HTMLIFrameElement;
  /** Where courses are played, as in `https://content.example.org`. */
  readonly contentOrigin: string;
  readonly words: PlayerWords;
  readonly signal: AbortSignal;
}

/** Our ends of the player's two ports, neither of them started. */
export interface AttachedPlayer {
  /** For the recorder. */
  readonly port: MessagePort;
  /** About how the course is shown. A player before it takes no notice. */
  readonly stagePort: MessagePort;
}

/**
 * Loads the player into the frame and resolves to our ends of its ports, once its worker is active (or refused: then the player says `failed`). Rejects with
 * AttachError, or with the signal's reason.
 */
export function attachPlayer({ frame, contentOrigin, words, signal }: AttachOptions): Promise<AttachedPlayer> {
  return new Promise((resolve, reject) => {
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(helloBoundMs)]);
    const settle = (act: () => void): void => {
      removeEventListener('message', hear);
      bounded.removeEventListener('abort', giveUp);
      act();
    };
    const giveUp = (): void => settle(() => reject(signal.aborted ? (signal.reason as Error) : new AttachError('silent')));
    const hear = ({ source, origin, data }: MessageEvent<PlayerHello | null>): void => {
      // Both: a course deeper in this frame has the same origin, another frame of ours might have another.
      if (source !== frame.contentWindow || origin !== contentOrigin || data?.haversack !== 'player-hello') return;
      const spoken = Math.min(data.protocol, playerProtocol);
      if (!(spoken >= playerProtocol - 1)) {
        settle(() => reject(new AttachError('too-old')));
        return;
      }
      const [recorder, stage] = [new MessageChannel(), new MessageChannel()];
      frame.contentWindow?.postMessage({ haversack: 'port-for-player', protocol: spoken, words } satisfies PortForPlayer, contentOrigin, [recorder.port2, stage.port2]);
      settle(() => resolve({ port: recorder.port1, stagePort: stage.port1 }));
    };
    if (bounded.aborted) {
      giveUp();
      return;
    }
    addEventListener('message', hear);
    bounded.addEventListener('abort', giveUp);
    frame.src = contentOrigin + playerScope;
  });
}
