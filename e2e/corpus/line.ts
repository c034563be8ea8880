import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * The line between the learners' browsers and the server, with ports of its own. While it is cut nobody gets through, whatever the browser thinks of its
 * network: Chromium's offline mode lets its own looks for newer service workers pass.
 */
export interface Line {
  readonly url: string;
  readonly contentUrl: string;
  /** Where it leads: the server is started after the line, because it must know the addresses that the browsers use. */
  connectTo(url: string, contentUrl: string): void;
  /** Ends every connection; what is asked from now on is not passed on. */
  cut(): void;
  /** Lets through again; answers the addresses that were asked for in vain. */
  mend(): readonly string[];
  remove(): Promise<void>;
}

export async function layLine(): Promise<Line> {
  const sockets = new Set<Socket>();
  const inVain: string[] = [];
  let isCut = false;
  let targets = { app: '', content: '' };

  const hold = (socket: Socket, onGone: () => void = () => undefined): void => {
    sockets.add(socket);
    socket.on('error', onGone);
    socket.on('close', () => {
      sockets.delete(socket);
      onGone();
    });
  };
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const refuse = (near: Socket): void => {
    hold(near);
    near.once('data', (bytes) => {
      inVain.push(bytes.toString('latin1').split(' ', 2)[1] ?? '');
      near.destroy();
    });
  };
  const passOn = (near: Socket, target: string): void => {
    const { hostname, port } = new URL(target);
    const far = connect(Number(port), hostname);
    hold(near, () => far.destroy());
    hold(far, () => near.destroy());
    near.pipe(far).pipe(near);
  };
  const listen = async (which: keyof typeof targets): Promise<Server> => {
    const server = createServer((near) => (isCut ? refuse(near) : passOn(near, targets[which])));
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    return server;
  };
  const [app, content] = [await listen('app'), await listen('content')];
  const addressOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;

  return {
    url: addressOf(app),
    contentUrl: addressOf(content),
    connectTo: (url, contentUrl) => {
      targets = { app: url, content: contentUrl };
    },
    cut: () => {
      isCut = true;
      hangUp();
    },
    mend: () => {
      isCut = false;
      hangUp();
      return inVain.splice(0);
    },
    remove: async () => {
      hangUp();
      await Promise.all([app, content].map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
    },
  };
}
