/** The name by which the browser wakes the app's worker for what waits (Background Sync, Periodic Sync). */
export const backgroundTag = 'haversack-tell';
