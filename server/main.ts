// `npm start` ends here: the reference LMS, the app's site and the content site in one process.
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Hono } from 'hono';
import { scryptPasswords } from './auth/scrypt-passwords.ts';
import { systemClock } from './clock.ts';
import { isTheDemos, loadDemo, loadLargePackages } from './demo/load-demo.ts';
import { signInPeople } from './demo/sign-in-people.ts';
import { createLms } from './lms.ts';
import { randomId } from './random-id.ts';
import { readSettings, SettingError, type Settings } from './settings.ts';
import { FolderInUseError } from './store/folder-lock.ts';
import { openArrivalLog } from './store/arrival-log.ts';
import { openStore } from './store/open-store.ts';
import { plainTemperament } from './temperament.ts';
import { createAppSite } from './web/app-site.ts';
import { endOf } from './web/end-of-servers.ts';
import { createContentSite } from './web/content-site.ts';

/** So long requests that are under way are waited for at the end. */
const answersWithinMs = 10_000;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const store = await openStore(settings);
  const app = settings.appOrigin ?? `http://${settings.host}:${settings.appPort}`;
  const hasDemo = settings.hasDemo && (await isTheDemos(store.db));
  if (settings.hasDemo && !hasDemo) console.log('The organisation in this database is not the demo’s: it is left as it is, and nobody of the demo can sign in. DEMO=off says so beforehand.');
  // The demo organisation comes in through system functions: without a key of the operator's, one that only this process knows.
  const systemKey = settings.systemKey ?? (hasDemo ? randomId() : undefined);
  const usual = createLms({ store, clock: systemClock, passwords: scryptPasswords, systemKey, baseUrl: app, onFault: (error) => console.error(error) });
  // A plain LMS could not be filled: it has no answer to most of what that takes.
  const signIns = hasDemo ? await loadDemo(usual, settings.organisationName, (sentence) => console.error(`Demo: ${sentence}`)) : [];
  const lms = settings.temperament === 'plain' ? createLms({ ...usual.parts, temperament: plainTemperament, onFault: (error) => console.error(error) }) : usual;
  const origins = { app: settings.appOrigin, content: settings.contentOrigin, appPort: settings.appPort, contentPort: settings.contentPort };
  const config = { organisation: { name: settings.organisationName, ...(settings.accent && { accent: settings.accent }) }, ...(hasDemo && { demoPeople: await signInPeople(store) }) };

  const servers = [
    await listen(createAppSite({ lms: { fetch: (request, connection) => lms.fetch(request, connection) }, arrivals: await openArrivalLog(store.db, systemClock), origins, config, folder: 'dist/app', addressOf }), settings.appPort, settings),
    await listen(createContentSite({ origins, folder: 'dist/content' }), settings.contentPort, settings),
  ];
  const end = endOf(servers);
  lms.parts.catalog.load().catch((error: unknown) => console.error(error)); // so that the first search need not wait
  console.log(`\nHaversack is running: ${app}`);
  for (const { userId, password, name, jobTitle } of signIns) console.log(`  sign in as ${userId} with the password ${password} (${name}, ${jobTitle})`);
  console.log('Stop it with Ctrl+C.');
  // Through the usual LMS: a plain one has no import.
  if (hasDemo) loadLargePackages(usual).catch((error: unknown) => console.error(error));

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void end(answersWithinMs)
        .then(() => store.close())
        .finally(() => process.exit(0));
    });
  }
}

function addressOf(context: Parameters<typeof getConnInfo>[0]): { readonly address?: string } {
  const { address } = getConnInfo(context).remote;
  return address === undefined ? {} : { address };
}

/** Cookies ignore ports: a course may fill the jar of this host (180 cookies of 4 kB in Chromium), and the app must still be answered. */
const maxHeaderSize = 1024 * 1024;

function listen(site: Hono, port: number, { host }: Settings): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    // Node ends requests after five minutes by itself; a large package over a slow line takes longer.
    // A phone that lost its network in the middle says nothing more, for ever: the system finds out that nobody is there.
    const server = serve({ fetch: site.fetch, port, hostname: host, serverOptions: { requestTimeout: 0, maxHeaderSize, keepAlive: true, keepAliveInitialDelay: 60_000 } }, () => resolve(server));
    server.once('error', reject);
  });
}

/** What went wrong, in one sentence with the next step, where it is a thing that people do. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof SettingError || error instanceof FolderInUseError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${String(error.port)} is in use: stop the program that has it, or choose other ports with PORT and CONTENT_PORT.`;
  }
  return undefined;
}

try {
  await main();
} catch (error) {
  console.error(sentenceFor(error) ?? error);
  process.exit(1);
}
