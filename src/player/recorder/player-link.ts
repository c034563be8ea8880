import type { FromPlayer, ToPlayer } from '../messages.ts';
import { parsePlayerMessage } from '../parse-player-message.ts';
import { createMessageAllowance, type MessageAllowance } from './message-allowance.ts';
import type { ArchiveServing } from './serve-archive.ts';

type FileQuestion = Extract<FromPlayer, { id: number }>;
/** What the player says about items: a file question is answered here already. */
export type PlayerNews = Exclude<FromPlayer, FileQuestion>;

/** The port to player.html, guarded: what comes out of it is a message of the protocol, within all bounds. */
export interface PlayerLink {
  readonly say: (message: ToPlayer, transfer?: Transferable[]) => void;
  /** One more message that was not heard: what the course said is not what a player says. */
  readonly drop: () => void;
  readonly droppedCount: () => number;
  readonly close: () => void;
}

const isFileQuestion = (message: FromPlayer): message is FileQuestion => 'id' in message;

/** How many characters it takes of the allowance. */
const weightOf = (message: FromPlayer): number => {
  if (message.type === 'set') return message.changes.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (message.type === 'commit' || message.type === 'item-ended') return Object.entries(message.data).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (message.type === 'sequencing-state') return message.state.length;
  if (message.type === 'navigation') {
    const { activities, choices, hidden } = message.navigation;
    return [...activities.map(({ id }) => id), ...choices, ...hidden].reduce((sum, text) => sum + text.length + 10, 100);
  }
  return 1;
};

/** Answers questions about files from the one package that this launch is for, and passes everything else on to `hear`. */
export function linkPlayer(port: MessagePort, serving: ArchiveServing, hear: (news: PlayerNews) => void, allowance: MessageAllowance = createMessageAllowance()): PlayerLink {
  let dropped = 0;
  const say = (message: ToPlayer, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  const answer = async (question: FileQuestion): Promise<void> => {
    const { id } = question;
    if (question.type === 'ask-file') {
      say({ type: 'file', id, file: serving.file(question.path) });
    } else if (question.type === 'read') {
      const bytes = await serving.read(question.entry, question.start, question.length);
      say({ type: 'bytes', id, bytes }, bytes ? [bytes] : []);
    } else {
      const texts = (await serving.texts()) ?? { files: [], isComplete: false };
      say({ type: 'texts', id, ...texts }, texts.files.map(({ bytes }) => bytes));
    }
  };
  const onMessage = ({ data }: MessageEvent<unknown>): void => {
    const message = parsePlayerMessage(data);
    // The end of a run is heard in any case: it comes once.
    if (!message || (message.type !== 'item-ended' && !allowance.allows(weightOf(message)))) dropped += 1;
    else if (isFileQuestion(message)) void answer(message);
    else hear(message);
  };
  port.addEventListener('message', onMessage);
  port.start();
  return {
    say,
    drop: () => (dropped += 1),
    droppedCount: () => dropped,
    close: () => {
      port.removeEventListener('message', onMessage);
      port.close();
    },
  };
}
