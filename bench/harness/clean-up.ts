type Undo = () => Promise<void> | void;
const undoing: Undo[] = [];

/** Remembers how something is taken away again, for a bench that is stopped half-way; returns what does it at the usual end. */
export function atTheEnd(undo: Undo): () => Promise<void> {
  undoing.push(undo);
  return async () => {
    const at = undoing.indexOf(undo);
    if (at < 0) return;
    undoing.splice(at, 1);
    await undo();
  };
}

/** Takes away what is still there, the youngest first. */
export async function cleanUp(): Promise<void> {
  for (let undo = undoing.pop(); undo; undo = undoing.pop()) await undo();
}
