import { nothingKnown, type KnownBranch, type KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';

// Not among the answers that are recalled as a whole at each start (keep-answers.ts): a catalog is large. It counts up with every change of the shape.
const version = 1;
const prefix = 'catalog ';
const own = `${prefix}${version} `;
const branchesKey = `${own}branches`;
const listKey = `${own}list`;
/** In pages, so that neither reading nor writing holds up the page. */
const pageSize = 500;
const pageKey = (page: number): string => `${own}modules ${String(page).padStart(4, '0')}`;

interface KeptList {
  readonly newest: readonly string[];
  readonly listedAt?: number;
}

/** What this device keeps of the catalog. */
export interface KeptCatalog {
  /** The tree alone: small, and enough for the hues of covers. */
  readonly readBranches: () => Promise<Pick<KnownCatalog, 'branches' | 'newest' | 'listedAt'>>;
  readonly readModules: () => Promise<readonly KnownModule[]>;
  /** Writes what has changed since it was read or written last. What cannot be written can be asked for again. */
  readonly write: (known: KnownCatalog) => Promise<void>;
}

export function keptCatalog(answers: KnownAnswers): KeptCatalog {
  const written: (readonly KnownModule[])[] = [];
  let last: KnownCatalog = nothingKnown;

  return {
    readBranches: async () => {
      const [branches, list] = [(await answers.get(branchesKey))?.value as readonly KnownBranch[] | undefined, (await answers.get(listKey))?.value as KeptList | undefined];
      return { branches: new Map((branches ?? []).map((branch) => [branch.id, branch])), newest: list?.newest ?? [], ...(list?.listedAt !== undefined && { listedAt: list.listedAt }) };
    },
    readModules: async () => {
      for (let page = 0; ; page++) {
        const kept = (await answers.get(pageKey(page)))?.value as readonly KnownModule[] | undefined;
        if (!kept) break;
        written[page] = kept;
      }
      return written.flat();
    },
    write: async (known) => {
      if (known.branches !== last.branches) await answers.set(branchesKey, [...known.branches.values()]);
      if (known.listedAt !== last.listedAt) await answers.set(listKey, { newest: known.newest, listedAt: known.listedAt });
      if (known.modules !== last.modules) {
        const modules = [...known.modules.values()];
        for (let page = 0; page * pageSize < modules.length; page++) {
          const now = modules.slice(page * pageSize, (page + 1) * pageSize);
          const before = written[page];
          if (before?.length === now.length && now.every((module, at) => module === before[at])) continue;
          await answers.set(pageKey(page), now);
          written[page] = now;
        }
        // A catalog that has become smaller leaves pages behind, which would be read again.
        while (written.length > Math.ceil(modules.length / pageSize)) {
          await answers.remove(pageKey(written.length - 1));
          written.pop();
        }
      }
      last = known;
    },
  };
}
