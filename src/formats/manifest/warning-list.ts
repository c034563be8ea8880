/** More than a person reads; a manifest can be made that would give millions. */
const mostWarnings = 50;

/** Collects warnings in words: each once, only so many, each no longer than a few lines. */
export function warningList(): { readonly add: (warning: string) => void; readonly all: () => string[] } {
  const warnings = new Set<string>();
  let more = 0;
  return {
    add: (warning) => {
      const short = warning.length > 400 ? `${warning.slice(0, 400)}…` : warning;
      if (warnings.size < mostWarnings) warnings.add(short);
      else if (!warnings.has(short)) more += 1;
    },
    all: () => (more === 0 ? [...warnings] : [...warnings, `There are ${more} more warnings.`]),
  };
}
