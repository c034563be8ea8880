import { registerHooks } from 'node:module';
import { mutatedText } from '../mutations/mutated-text.ts';
import { mutationNamed } from '../mutations/mutations.ts';

// A worker whose teller has a deliberate fault in it. What this file imports must not import the file that is changed.
const source = mutationNamed(process.argv[4])?.source;
if (source) {
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (!url.endsWith(`/${source.file}`)) return loaded;
      const text = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      return { ...loaded, source: mutatedText(text, source) };
    },
  });
}
await import('./worker.ts');
