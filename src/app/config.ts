import { isContentOrigin } from '#player/content-origin.ts';

/** Somebody whom the demo offers at sign-in. */
export interface DemoPerson {
  readonly userId: string;
  readonly name: string;
  readonly job: string;
  readonly sentence: string;
  readonly password: string;
  readonly photo?: string;
}

/** What the operator of this Haversack set: `config.json`, read at run time and kept by the app worker for starts without a network. */
export interface AppConfig {
  readonly organisation: { readonly name: string; readonly accent?: string };
  /** Where courses run: another origin of the same site; with `{package}` in it, a host for each course (src/player/content-origin.ts). */
  readonly contentOrigin: string;
  readonly demoPeople?: readonly DemoPerson[];
}

/** Reads `config.json`. @throws when it is neither reachable nor kept, or is not the document expected. */
export async function loadConfig(): Promise<AppConfig> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json answered ${answer.status}`);
  const config: unknown = await answer.json();
  if (!isConfig(config)) throw new Error('config.json lacks an organisation with a name, or a contentOrigin that is an address');
  return config;
}

/** What the app cannot do without is looked at; the rest is our own server's. A schema library would be a fiftieth of the first screen, for this alone. */
function isConfig(value: unknown): value is AppConfig {
  const { organisation, contentOrigin } = (value ?? {}) as { readonly organisation?: { readonly name?: unknown }; readonly contentOrigin?: unknown };
  return typeof organisation?.name === 'string' && typeof contentOrigin === 'string' && isContentOrigin(contentOrigin);
}
