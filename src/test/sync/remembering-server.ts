import type { Recalled } from '#api/recall.ts';
import { encodeHacpAnswer } from '#formats/hacp/hacp-answer.ts';
import type { LmsForTelling } from '#sync/lms-for-telling.ts';

/** An LMS behind the app's own server, which remembers what was answered under a number (`server/web/recall.ts`) until it is started anew. */
export class RememberingServer {
  private readonly heard = new Map<string, Promise<string>>();
  private life = 1;
  private given = 0;

  private readonly lms: LmsForTelling;

  constructor(lms: LmsForTelling) {
    this.lms = lms;
  }

  startAnew(): void {
    this.life += 1;
    this.heard.clear();
  }

  /** The LMS as it is met through this server. */
  get met(): LmsForTelling {
    const { lms } = this;
    const remembered = async <T>(number: string | undefined, answer: Promise<T>, write: (answer: T) => string): Promise<T> => {
      if (number !== undefined) this.heard.set(number, answer.then(write));
      return answer;
    };
    return {
      call: lms.call,
      me: (signal) => lms.me(signal),
      look: (enrollmentId, signal) => lms.look(enrollmentId, signal),
      hacpInfo: (item, signal) => lms.hacpInfo(item, signal),
      launchTracker: (launch, number) => remembered(number, lms.launchTracker(launch), JSON.stringify),
      hacp: (session, message, signal, number) => remembered(number, lms.hacp(session, message, signal), encodeHacpAnswer),
      memory: {
        newNumber: () => `number-${(this.given += 1)}`,
        mark: () => String(this.life),
        recall: ({ number, since }) => this.recall(number, since),
        launchIn: (text) => JSON.parse(text) as Awaited<ReturnType<LmsForTelling['launchTracker']>>,
      },
    };
  }

  private async recall(number: string, since: string): Promise<Recalled> {
    const text = this.heard.get(number);
    if (text) return text.then((known): Recalled => ({ kind: 'answered', text: known })).catch((): Recalled => ({ kind: 'unknown' }));
    return { kind: since === String(this.life) ? 'never' : 'unknown' };
  }
}
