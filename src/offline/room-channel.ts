/** What was removed so that something that a learner did could be saved. All of it can be fetched again. */
export type RoomMade = { readonly kind: 'pages' } | { readonly kind: 'course'; readonly title: string };

const channelName = (dbName: string): string => `haversack-room:${dbName}`;

/** Tells every tab of the learner what was removed so that their work could be saved. */
export function announceRoomMade(dbName: string, made: RoomMade): void {
  const channel = new BroadcastChannel(channelName(dbName));
  channel.postMessage(made);
  channel.close();
}

/** Calls `listener` with what was removed, here or by a worker. Returns the way to stop. */
export function onRoomMade(dbName: string, listener: (made: RoomMade) => void): () => void {
  const channel = new BroadcastChannel(channelName(dbName));
  channel.addEventListener('message', (event: MessageEvent<RoomMade>) => listener(event.data));
  return () => channel.close();
}
