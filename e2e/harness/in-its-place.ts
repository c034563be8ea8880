import { createServer } from 'node:http';

/** Something that answers at a server's address while that is away: with a page for everything but the files given. */
export async function inItsPlace(serverUrl: string, page: string, files: Readonly<Record<string, string>> = {}): Promise<{ readonly leave: () => Promise<void> }> {
  const server = createServer(({ url = '' }, answer) => {
    const file = files[new URL(url, serverUrl).pathname];
    answer.writeHead(200, { 'Content-Type': file === undefined ? 'text/html' : 'text/plain' }).end(file ?? page);
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(serverUrl).port), resolve));
  return {
    leave: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
