import { playerScope, type CourseRequest } from '#player/course-address.ts';
import { openLine, type Askable, type PlayerLine } from './player-line.ts';

interface Page extends Askable {
  readonly id: string;
  readonly url: string;
}

/** The worker's `clients`, as far as they matter here. */
export interface Pages {
  get(id: string): Promise<Page | undefined>;
  matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Page[]>;
}

/** A page that is busy with a course's long script still answers in the end; one that is gone never does. */
const answerBoundMs = 30_000;

/** Only a shortcut: it is empty again whenever the browser has stopped the worker in between. */
const lastSeen = new Map<string, string>();

/** The page that plays the launch with this token, asked for one of these paths or, with `hacp`, told what AICC content posts; undefined when there is none. */
export async function findPlayer(clients: Pages, request: CourseRequest & { readonly hacp?: string }): Promise<PlayerLine | undefined> {
  const { token } = request;
  const known = await clients.get(lastSeen.get(token) ?? '');
  if (known) {
    const line = await openLine(known, request, answerBoundMs);
    if (line) return line;
  }
  // Uncontrolled too: the very first page has loaded before its worker was there.
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const players = open.filter(({ id, url }) => id !== known?.id && isPlayerPage(new URL(url)));
  try {
    return await Promise.any(
      players.map(async (player) => {
        const line = await openLine(player, request, answerBoundMs);
        if (!line) throw new Error('not this one');
        lastSeen.set(token, player.id);
        return line;
      }),
    );
  } catch {
    return undefined;
  }
}

/** Never a page of a course: those lie deeper. */
function isPlayerPage({ pathname }: URL): boolean {
  return pathname === playerScope || pathname === `${playerScope}index.html`;
}
