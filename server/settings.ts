import { join } from 'node:path';
import { hasHostForEach, withHost } from './web/origins.ts';

/** What the operator of the server may set, by environment variables. */
export interface Settings {
  readonly host: string;
  readonly appPort: number;
  readonly contentPort: number;
  /** Fixed addresses for a deployment; on a first start they follow from the host of each request. */
  readonly appOrigin: string | undefined;
  /** May begin with `{package}`: a host for each course (decision 0023). */
  readonly contentOrigin: string | undefined;
  /** A PostgreSQL server; without it the data live in `dataDir` (PGlite). */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Whether an empty LMS is filled with the demo organisation. On a database of the operator's own only when he says so. */
  readonly hasDemo: boolean;
  /** What other programs send as the password of the system functions (facts A.3); without it they are off. */
  readonly systemKey: string | undefined;
  /** `plain`: only what the vendor is known to answer (design/gaps.md). */
  readonly temperament: 'usual' | 'plain';
  readonly organisationName: string;
  readonly accent: string | undefined;
}

/** A setting that cannot be used: one sentence that names it. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** Reads the settings. @throws SettingError */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const text = (name: string): string | undefined => environment[name] || undefined;
  return {
    host: text('HOST') ?? 'localhost',
    appPort: port('PORT', text('PORT'), 4173),
    contentPort: port('CONTENT_PORT', text('CONTENT_PORT'), 4174),
    appOrigin: origin('APP_ORIGIN', text('APP_ORIGIN')),
    contentOrigin: contentOrigin(text('CONTENT_ORIGIN'), text('APP_ORIGIN')),
    databaseUrl: text('DATABASE_URL'),
    dataDir: text('DATA_DIR') ?? join('.data', 'lms'),
    hasDemo: demo(text('DEMO'), text('DATABASE_URL') === undefined),
    systemKey: systemKey(text('SYSTEM_KEY')),
    temperament: temperament(text('TEMPERAMENT')),
    organisationName: text('ORGANISATION') ?? 'Nordkai Ports',
    accent: text('ACCENT'),
  };
}

function port(name: string, given: string | undefined, usual: number): number {
  if (given === undefined) return usual;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) throw new SettingError(`${name} is “${given}”: set it to a port number from 1 to 65535.`);
  return number;
}

function demo(given: string | undefined, usual: boolean): boolean {
  if (given === undefined) return usual;
  if (given === 'on' || given === 'off') return given === 'on';
  throw new SettingError(`DEMO is “${given}”: set it to on or off.`);
}

/** Whoever has it may change everybody: it must be one that nobody guesses. */
const shortestSystemKey = 16;

function systemKey(given: string | undefined): string | undefined {
  if (given === undefined || given.length >= shortestSystemKey) return given;
  throw new SettingError(`SYSTEM_KEY is too short: set it to ${shortestSystemKey} characters or more, such as those that openssl rand -hex 32 prints.`);
}

function temperament(given: string | undefined): Settings['temperament'] {
  if (given === undefined || given === 'usual' || given === 'plain') return given ?? 'usual';
  throw new SettingError(`TEMPERAMENT is “${given}”: set it to usual or plain.`);
}

function origin(name: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.parse(given);
  if (!url || url.origin !== given) throw new SettingError(`${name} is “${given}”: set it to an origin such as https://learn.example.org, without a path.`);
  return given;
}

/** As `CONTENT_ORIGIN`, one origin for all courses, or a pattern with a host for each. */
function contentOrigin(given: string | undefined, app: string | undefined): string | undefined {
  if (given === undefined || !hasHostForEach(given)) return origin('CONTENT_ORIGIN', given);
  const one = withHost(given, 'c0');
  if (one.includes('{') || URL.parse(one)?.origin !== one) throw new SettingError(`CONTENT_ORIGIN is “${given}”: set it to an origin such as https://{package}.content.example.org, without a path.`);
  // The app cannot be worked out from the host of one course.
  if (app === undefined) throw new SettingError(`CONTENT_ORIGIN has {package} in it: set APP_ORIGIN too, to a host of the same site.`);
  return given;
}
