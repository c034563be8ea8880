/** The state of an address that was come to by signing in: the form that held the focus is gone, so the page takes it. */
export const arrived = { hasArrived: true } as const;

/** Whether a history entry's state says so. */
export const hasArrived = (state: unknown): boolean => typeof state === 'object' && state !== null && 'hasArrived' in state;
