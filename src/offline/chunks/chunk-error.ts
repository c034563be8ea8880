/** Why bytes of a package cannot be had or kept: `not-here` – they have not arrived; `gone` – the package was deleted meanwhile, or its download began anew. */
export type ChunkErrorReason = 'not-here' | 'gone';

export class ChunkError extends Error {
  override readonly name = 'ChunkError';
  readonly reason: ChunkErrorReason;

  constructor(reason: ChunkErrorReason, packageKey: string) {
    super(`Package ${packageKey}: ${reason}`);
    this.reason = reason;
  }
}
