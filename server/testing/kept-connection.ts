import { connect } from 'node:net';

/** One connection to a server, which carries several requests; Node only. */
export interface KeptConnection {
  /** Sends a request as it stands, and gives the answer as it stands: its status line, headers and body. Rejects when the connection ends before. */
  ask(request: string): Promise<string>;
  /** Sends a request, for whose answer nobody waits. */
  send(request: string): void;
  /** As a network does: with no word to the other end but that. */
  cut(): void;
}

export async function keepConnection(port: number): Promise<KeptConnection> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => socket.once('connect', () => resolve()).once('error', reject));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        let heard = '';
        const hear = (piece: Buffer): void => {
          heard += piece.toString('latin1');
          if (!isWhole(heard)) return;
          socket.off('data', hear);
          resolve(heard);
        };
        socket.on('data', hear);
        socket.once('close', () => reject(new Error('The connection has ended.')));
        socket.write(request);
      }),
    send: (request) => void socket.write(request),
    cut: () => void socket.destroy(),
  };
}

/** By its length, which all answers here have. */
function isWhole(heard: string): boolean {
  const end = heard.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)\r\n/iu.exec(heard.slice(0, end + 2))?.[1];
  return end >= 0 && heard.length - end - 4 >= Number(length ?? 0);
}
