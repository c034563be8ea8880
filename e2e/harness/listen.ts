import { createServer, type RequestListener } from 'node:http';

/** A server in the way of a browser: on a port of its own until it is removed. */
export async function listen(listener: RequestListener): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('The middleman has no port.');
  return {
    url: `http://localhost:${address.port}`,
    remove: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
