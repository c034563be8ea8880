/** How much the player may say: far more than courses do (Adapt makes 136 calls while it starts; 2,000 calls of one script come as one message). */
export const allowance = { messagesPerSecond: 1000, messagesAtOnce: 10_000, charactersPerSecond: 4 * 1024 * 1024, charactersAtOnce: 32 * 1024 * 1024 } as const;

/** Two buckets that fill with time and empty with use: what finds one empty is not heard. */
export interface MessageAllowance {
  /** True when a message of this many characters may be heard now. */
  readonly allows: (characters: number) => boolean;
}

export function createMessageAllowance(nowMs: () => number = () => performance.now()): MessageAllowance {
  let messages: number = allowance.messagesAtOnce;
  let characters: number = allowance.charactersAtOnce;
  let lastMs = nowMs();
  return {
    allows: (length) => {
      const now = nowMs();
      const seconds = Math.max(now - lastMs, 0) / 1000;
      lastMs = now;
      messages = Math.min(messages + seconds * allowance.messagesPerSecond, allowance.messagesAtOnce);
      characters = Math.min(characters + seconds * allowance.charactersPerSecond, allowance.charactersAtOnce);
      if (messages < 1 || characters < length) return false;
      messages -= 1;
      characters -= length;
      return true;
    },
  };
}
