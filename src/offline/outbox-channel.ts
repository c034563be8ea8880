const channelName = (dbName: string): string => `haversack-outbox:${dbName}`;

/** Tells every tab and worker of this device, this one included, that the outbox changed. What changed is read from the database. */
export function announceOutboxChange(dbName: string): void {
  const channel = new BroadcastChannel(channelName(dbName));
  channel.postMessage('changed');
  channel.close();
}

/** Calls `listener` after each change of the outbox, made here or in another tab. Returns the way to stop. */
export function onOutboxChange(dbName: string, listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName(dbName));
  channel.addEventListener('message', () => listener());
  return () => channel.close();
}
