import type { FileFacts, FromPlayer, TextFile, ToPlayer } from '#player/messages.ts';

type Question = Extract<FromPlayer, { id: number }>;
type Answer = Extract<ToPlayer, { id: number }>;

/** The archive of the course, asked over the port. */
export interface Archive {
  file(path: string): Promise<FileFacts | null>;
  /** Part of an entry as it lies in the archive, or null when it cannot be had. */
  read(entry: number, start: number, length: number): Promise<ArrayBuffer | null>;
  /** The package's text files, still compressed, within the budget. */
  texts(): Promise<{ readonly files: readonly TextFile[]; readonly isComplete: boolean }>;
  /** An answer came over the port. */
  answered(answer: Answer): void;
}

/** Questions with numbers: the recorder may answer in any order. */
export function createArchive(say: (question: Question) => void): Archive {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  const ask = (question: (id: number) => Question): Promise<Answer> =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      say(question(id));
    });
  return {
    file: async (path) => {
      const answer = await ask((id) => ({ type: 'ask-file', id, path }));
      return answer.type === 'file' ? answer.file : null;
    },
    read: async (entry, start, length) => {
      const answer = await ask((id) => ({ type: 'read', id, entry, start, length }));
      return answer.type === 'bytes' ? answer.bytes : null;
    },
    texts: async () => {
      const answer = await ask((id) => ({ type: 'ask-texts', id }));
      return answer.type === 'texts' ? answer : { files: [], isComplete: false };
    },
    answered: (answer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
  };
}
