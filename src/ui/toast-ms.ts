/** How long a toast stays; it waits while it is pointed at or holds the focus. */
export const toastMs = 6_000;
