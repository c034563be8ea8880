/** The state of an address that was come to by signing in: the form that held the focus is gone, so the page takes it. */
export const arrived = { hasArrived: true } as const;
