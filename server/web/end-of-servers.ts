import type { ServerResponse } from 'node:http';
import type { serve } from '@hono/node-server';

type Server = ReturnType<typeof serve>;

/**
 * The way to end these servers, which have not been asked anything yet: they take no request more, and those that are under way get their answers. One that is lost makes a learner's device ask
 * what became of it, and a report's cannot be asked for. Resolves when all have theirs, or after `withinMs`; whoever only keeps a connection is not waited for.
 */
export function endOf(servers: readonly Server[]): (withinMs: number) => Promise<void> {
  let underWay = 0;
  let whenAnswered: (() => void) | undefined;
  for (const server of servers) {
    server.on('request', (_request: unknown, answer: ServerResponse) => {
      underWay += 1;
      answer.once('close', () => {
        underWay -= 1;
        if (underWay === 0) whenAnswered?.();
      });
    });
  }
  return async (withinMs) => {
    const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    await new Promise<void>((resolve) => {
      const bound = setTimeout(resolve, withinMs);
      whenAnswered = () => {
        clearTimeout(bound);
        resolve();
      };
      if (underWay === 0) whenAnswered();
    });
    for (const server of servers) if ('closeAllConnections' in server) server.closeAllConnections();
    await closed;
  };
}
