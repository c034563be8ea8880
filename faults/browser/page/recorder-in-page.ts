import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { PageRecorder } from './page-recorder.ts';

let bundled: Promise<string> | undefined;

/** The recorder as a script: built once a process, from the sources that the app is built from. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: `${import.meta.dirname}/page-recorder.ts`, formats: ['iife'], name: 'pageRecorder' } },
  });
  const [first] = [built].flat();
  const script = first && 'output' in first ? first.output[0].code : undefined;
  if (script === undefined) throw new Error('The recorder was not built.');
  return script;
}

type Given<Name extends keyof PageRecorder> = Parameters<PageRecorder[Name]>;
type Answer<Name extends keyof PageRecorder> = Awaited<ReturnType<PageRecorder[Name]>>;

/** Calls the recorder in a page of the app, and puts it there first where it is not yet. */
export async function recordIn<Name extends keyof PageRecorder>(page: Page, name: Name, ...given: Given<Name>): Promise<Answer<Name>> {
  const call = (): Promise<Answer<Name> | 'not there'> =>
    page.evaluate(
      async ([name, given]) => {
        const recorder = (globalThis as { haversackRecorder?: Record<string, (...given: unknown[]) => Promise<unknown>> }).haversackRecorder;
        return recorder ? ((await recorder[name]?.(...given)) as never) : ('not there' as const);
      },
      [name, given] as const,
    );
  const answer = await call();
  if (answer !== 'not there') return answer;
  bundled ??= bundle();
  await page.evaluate(await bundled);
  return (await call()) as Answer<Name>;
}
