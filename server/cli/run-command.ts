import { parseArgs } from 'node:util';
import { versionings, type Versioning } from '../content/import-package.ts';
import { demoAdministrator, demoPassword } from '../demo/people.ts';
import type { GenerateOptions } from '../demo/generate.ts';
import { AdminError, createAdminClient, type AdminAccess, type AdminClient } from './admin-client.ts';
import { generateLoad } from './generate-load.ts';
import { importFiles } from './import-files.ts';
import { recordLines } from './record-lines.ts';
import { createSystemClient, type SystemClient } from './system-client.ts';

const help = `npm run lms -- COMMAND …

  import FILE… [--versioning none|newRevision|overwrite]
                             imports content packages (SCORM, AICC or IMS as .zip; a PDF, film or sound alone); each becomes a module
  enroll USER MODULE [--session CODE]
                             enrols a user in a module
  record USER [MODULE] [--json]
                             shows what the LMS holds: status, score, launches, items, time
  generate [--modules N] [--records N] [--people N] [--seed N]
                             fills the LMS with generated courses, people and training records
                             (1000, 5000 and one for each 25 records); needs the system key
  help                       shows this

It talks to the running server:
  --url ADDRESS              or HAVERSACK_URL       (http://localhost:4173, or the port that PORT says)
  --user USER                or HAVERSACK_USER      (${demoAdministrator}, the demo organisation's administrator)
  --password PASSWORD        or HAVERSACK_PASSWORD
  --key KEY                  or SYSTEM_KEY, as the server was started with it
`;

export interface CommandLine {
  readonly print: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** For tests; the platform's otherwise. */
  readonly fetch?: AdminAccess['fetch'];
}

/** Runs one command and answers the exit code: 0 when all of it went well. What went wrong is one printed sentence. */
export async function runCommand(words: readonly string[], line: CommandLine): Promise<0 | 1> {
  try {
    return (await carryOut(words, line)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof AdminError)) throw error;
    line.print(`✗ ${error.message}`);
    return 1;
  }
}

async function carryOut(words: readonly string[], line: CommandLine): Promise<boolean> {
  const { values, positionals } = readWords(words);
  const [command = 'help', ...rest] = positionals;
  const client = clientFor(values, line);
  switch (command) {
    case 'import':
      if (rest.length === 0) throw new AdminError('usage', 'Name the files to import: npm run lms -- import FILE…');
      return importFiles(client, rest, { versioning: versioningOf(values.versioning), folder: line.environment['INIT_CWD'], print: line.print });
    case 'enroll':
      return enroll(client, rest, values.session, line.print);
    case 'record':
      return record(client, rest, values.json, line.print);
    case 'generate':
      return generateLoad(systemClientFor(values, line), generateOptions(values), line.print);
    case 'help':
      line.print(help);
      return true;
    default:
      throw new AdminError('usage', `There is no command ${command}; npm run lms -- help lists them.`);
  }
}

async function enroll(client: AdminClient, [user, module]: readonly string[], session: string | undefined, print: (line: string) => void): Promise<boolean> {
  if (user === undefined || module === undefined) throw new AdminError('usage', 'Name the user and the module: npm run lms -- enroll USER MODULE');
  const enrollment = await client.enroll(user, module, session).catch((error: unknown) => {
    throw aboutTheUser(error, user);
  });
  print(`✓ ${user} is enrolled in “${enrollment.learningModule.title}” (enrollment ${enrollment.id}, revision ${enrollment.revision ?? '?'}).`);
  return true;
}

async function record(client: AdminClient, [user, module]: readonly string[], asJson: boolean, print: (line: string) => void): Promise<boolean> {
  if (user === undefined) throw new AdminError('usage', 'Name the user: npm run lms -- record USER [MODULE]');
  const held = await client.record(user, module);
  if (module !== undefined && held.enrollments.length === 0) {
    throw new AdminError('not-found', `${held.name} (${user}) is not enrolled in a module ${module}; npm run lms -- record ${user} shows what they are enrolled in.`);
  }
  for (const line of asJson ? [JSON.stringify(held, undefined, 2)] : recordLines(held)) print(line);
  return true;
}

/** The LMS speaks of its parameter; who typed a command knows of none. */
function aboutTheUser(error: unknown, user: string): unknown {
  const isUnknownUser = error instanceof AdminError && error.message.startsWith('onBehalfOf: there is no user ');
  return isUnknownUser ? new AdminError(error.code, `There is no user ${user}.`, { cause: error }) : error;
}

interface Options {
  readonly versioning: string;
  readonly session: string | undefined;
  readonly json: boolean;
  readonly url: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly key: string | undefined;
  readonly modules: string | undefined;
  readonly records: string | undefined;
  readonly people: string | undefined;
  readonly seed: string | undefined;
}

function readWords(words: readonly string[]): { readonly values: Options; readonly positionals: readonly string[] } {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { versioning: text, session: text, url: text, user: text, password: text, key: text, modules: text, records: text, people: text, seed: text, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    const { versioning = 'none', session, json = false, url, user, password, key, modules, records, people, seed } = values;
    return { values: { versioning, session, json, url, user, password, key, modules, records, people, seed }, positionals: values.help ? ['help'] : positionals };
  } catch (error) {
    throw new AdminError('usage', `${error instanceof Error ? error.message.split('. ')[0] : ''}; npm run lms -- help lists what there is.`, { cause: error });
  }
}

function versioningOf(text: string): Versioning {
  const known = versionings.find((versioning) => versioning === text);
  if (known) return known;
  throw new AdminError('usage', `--versioning is one of ${versionings.join(', ')}, not ${text}.`);
}

function generateOptions({ modules, records, people, seed }: Options): GenerateOptions {
  const count = (name: string, given: string | undefined, usual: number, least = 1): number => {
    const number = given === undefined ? usual : Number(given);
    if (!Number.isInteger(number) || number < least || number > 1_000_000) throw new AdminError('usage', `--${name} is “${given ?? ''}” and must be a whole number from ${least} to 1000000.`);
    return number;
  };
  const manyRecords = count('records', records, 5_000, 0);
  return { modules: count('modules', modules, 1_000), records: manyRecords, people: count('people', people, Math.max(20, Math.ceil(manyRecords / 25))), seed: count('seed', seed, 1, 0), now: new Date() };
}

function systemClientFor({ url, key }: Options, { environment, fetch }: CommandLine): SystemClient {
  const found = key ?? environment['SYSTEM_KEY'];
  if (!found) throw new AdminError('usage', 'This needs the system key that the server was started with: SYSTEM_KEY=… npm start, and the same here with SYSTEM_KEY or --key.');
  return createSystemClient({ url: addressIn(url, environment), key: found, ...(fetch && { fetch }) });
}

const addressIn = (url: string | undefined, environment: CommandLine['environment']): string => url ?? (environment['HAVERSACK_URL'] || `http://localhost:${environment['PORT'] || '4173'}`);

function clientFor({ url, user, password }: Options, { environment, fetch }: CommandLine): AdminClient {
  return createAdminClient({
    url: addressIn(url, environment),
    user: user ?? (environment['HAVERSACK_USER'] || demoAdministrator),
    password: password ?? (environment['HAVERSACK_PASSWORD'] || demoPassword),
    ...(fetch && { fetch }),
  });
}
