/** How passwords are kept and checked. Passed in, because the good ways need Node. */
export interface Passwords {
  /** A text that tells the password to nobody and holds what `verify` needs. */
  hash(password: string): Promise<string>;
  /** False for a wrong password and for a text that is no hash. */
  verify(password: string, hash: string): Promise<boolean>;
  /** SHA-256 of a text, base64url: for what is kept in memory only, where each call would else wait for a thread. */
  fingerprint(text: string): string | Promise<string>;
  /** A hash that no password fits: checking against it costs the same as against a real one, so unknown users cannot be told from known ones. */
  readonly decoyHash: string;
}
