import type { Locks } from '#sync/sync-locks.ts';
import type { TellDeps } from '#sync/telling.ts';

/** The teller's parts, and whether the app that they belong to has died. */
export type TellerParts = TellDeps & { readonly locks: Locks };

/** Puts a deliberate fault between the teller and what it stands on. */
export type Meddler = (parts: TellerParts & { readonly isDead: () => boolean }) => TellerParts;
