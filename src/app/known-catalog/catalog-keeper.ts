import { ApiError } from '#api/api-error.ts';
import type { Catalog } from '#api/contract/catalog.ts';
import type { Answer } from '#api/client.ts';
import * as modules from '#api/contract/modules.ts';
import type { Module } from '#api/contract/module.ts';
import { learnBranch, learnList, learnModules, nothingKnown, topBranch, unknownBranches, type KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import { joined, ofBranch, ofList, ofModule, type KnownModule } from '#courses/known-catalog/known-module.ts';
import { forgetLeft, leftBranch, leftNewest, tellsAll, type Leaving } from '#courses/known-catalog/what-left.ts';
import { newestByModule, type KnownEnrollments } from '#courses/known-enrollments.ts';
import { fillIndex } from '#courses/module-index/fill-index.ts';
import type { ModuleIndex } from '#courses/module-index/module-index.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';
import type { Store } from '#ui/store.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { forgetAnswer } from '../keep-answers.ts';
import { createLiveStore } from '../live-store.ts';
import { keptCatalog } from './kept-catalog.ts';
import { lateIndex } from './late-index.ts';
import { rest } from './rest.ts';

/** What this device knows of the catalog, kept on it, gathered quietly, and searched. */
export interface CatalogKeeper {
  readonly known: Store<KnownCatalog>;
  /** Everything that this device holds has been read. */
  readonly isRead: Store<boolean>;
  readonly index: ModuleIndex;
  /** Counts up when a search would find other things than before. */
  readonly indexed: Store<number>;
  /** Reads what is kept, makes it searchable, and gathers what is missing or old; a second call joins the first. */
  readonly wake: () => void;
  readonly learnBranch: (id: string, told: Answer<Catalog>) => void;
  /** Its learner has left: nothing is gathered or heard any more. */
  readonly stop: () => void;
}

export interface CatalogKeeperEnv extends Pick<LearnerSpace, 'client' | 'queries'> {
  readonly answers: KnownAnswers;
  readonly isOnline: Store<boolean>;
  /** How long changes gather before they are written, in milliseconds; a second unless told. */
  readonly writeAfterMs?: number;
}

const listIsFreshMs = 10 * 60_000;
const branchIsFreshMs = 24 * 3_600_000;
/** The list is asked once, with the most that the LMS gives; what it leaves out is in the branches. */
const mostListed = 1000;
const mostBranches = 300;
const mostRefused = 5;

export function createCatalogKeeper({ client, queries, answers, isOnline, writeAfterMs = 1000 }: CatalogKeeperEnv): CatalogKeeper {
  const kept = keptCatalog(answers);
  const known = createLiveStore<KnownCatalog>(nothingKnown);
  const isRead = createLiveStore(false);
  const indexed = createLiveStore(0);
  const index = lateIndex(() => import('#courses/module-index/module-index.ts'));
  let writing: ReturnType<typeof setTimeout> | undefined;
  let isGathering = false;
  const leaving = new AbortController();
  let isFilling = false;
  /** What the LMS has taken out of the catalog: it must leave the index, and what is read from the device must not bring it back. */
  const forgotten = new Set<string>();

  const learn = (next: KnownCatalog): void => {
    if (next === known.get()) return;
    known.set(next);
    // What is not read yet must not be written over.
    if (!isRead.get()) return;
    writing ??= setTimeout(write, writeAfterMs);
    void fill();
  };

  /** Forgets what has left, but not what the learner is or was enrolled in. */
  const withoutLeft = (next: KnownCatalog, left: Leaving): KnownCatalog => {
    if (left.modules.length === 0 && left.branches.length === 0) return next;
    const own = newestByModule([queries.getQueryData<KnownEnrollments>(['enrollments']), queries.getQueryData<KnownEnrollments>(['records'])]);
    const gone = left.modules.filter((id) => !own.has(id));
    for (const id of gone) {
      forgotten.add(id);
      void forgetAnswer(answers, ['module', id]).catch(() => undefined);
    }
    return forgetLeft(next, { ...left, modules: gone });
  };

  const tellBranch = (id: string, { value, problems }: Answer<Catalog>): void => {
    const [before, after] = [known.get(), learnBranch(known.get(), id, value, Date.now())];
    const isWhole = tellsAll(problems) && value.modules.every((module) => ofBranch(module) !== undefined);
    learn(isWhole ? withoutLeft(after, leftBranch(before, after, id)) : after);
  };

  const write = (): void => {
    writing = undefined;
    void kept.write(known.get()).catch(() => undefined);
  };

  const fill = async (): Promise<void> => {
    if (isFilling) return;
    isFilling = true;
    try {
      await index.come();
      let filled: KnownCatalog['modules'] | undefined;
      while (filled !== known.get().modules) {
        filled = known.get().modules;
        index.remove([...forgotten].filter((id) => !known.get().modules.has(id)));
        await fillIndex(index, filled, { rest });
      }
      indexed.set(indexed.get() + 1);
    } catch {
      // Its code did not come: the LMS's own search is left, and the next change tries again.
    }
    isFilling = false;
  };

  const branches = kept.readBranches().then(
    // What was told meanwhile is newer.
    (tree) => known.set({ ...tree, ...known.get(), branches: new Map([...tree.branches, ...known.get().branches]), newest: known.get().listedAt === undefined ? tree.newest : known.get().newest }),
    () => undefined,
  );
  const readAll = async (): Promise<void> => {
    await branches;
    const before = await kept.readModules().catch((): readonly KnownModule[] => []);
    // What was told meanwhile is newer.
    const all = new Map(before.filter(({ id }) => !forgotten.has(id)).map((module) => [module.id, module]));
    for (const module of known.get().modules.values()) all.set(module.id, joined(all.get(module.id), module));
    isRead.set(true);
    learn(learnModules({ ...known.get(), modules: all }, modulesAsked().filter(({ id }) => all.has(id) || !forgotten.has(id))));
    await fill();
  };

  /** What the pages of modules have told: they are asked for by other places. */
  const modulesAsked = (): readonly KnownModule[] => queries.getQueriesData<Module>({ queryKey: ['module'] }).flatMap(([, module]) => (module ? [ofModule(module)] : []));
  const stopHearing = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryKey[0] !== 'module') return;
    const [, id] = event.query.queryKey;
    if (event.action.type === 'success') learn(learnModules(known.get(), [ofModule(event.action.data as Module)]));
    else if (event.action.type === 'error' && event.action.error instanceof ApiError && event.action.error.reason === 'not-found' && typeof id === 'string') learn(withoutLeft(known.get(), { modules: [id], branches: [] }));
  });

  const gather = async (): Promise<void> => {
    if (isGathering || leaving.signal.aborted || !isOnline.get()) return;
    isGathering = true;
    try {
      if (Date.now() - (known.get().listedAt ?? 0) > listIsFreshMs) await askList();
      if (!savesData()) await askBranches();
    } catch {
      // The network went, or the LMS has no such function: what is known stays, and the next visit asks again.
    }
    isGathering = false;
  };
  const askList = async (): Promise<void> => {
    // It makes the LMS's own first search quick; there is nothing to read in its answer.
    void client.call(modules.preloadModules, {}).catch(() => undefined);
    const list = await client.call(modules.modules, { sort: 'created', max: mostListed }).catch(() => undefined);
    if (!list) return;
    const [before, after] = [known.get(), learnList(known.get(), list.value.modules.map(ofList), Date.now())];
    learn(tellsAll(list.problems) ? withoutLeft(after, leftNewest(before, after)) : after);
  };
  const askBranches = async (): Promise<void> => {
    const olderThan = Date.now() - branchIsFreshMs;
    if ((known.get().branches.get(topBranch)?.asOf ?? 0) < olderThan) await askBranch(topBranch);
    // What the LMS does not give is not asked for again and again.
    const refused = new Set<string>();
    for (let asked = 0; asked < mostBranches && refused.size < mostRefused && isOnline.get() && !leaving.signal.aborted; asked++) {
      const next = unknownBranches(known.get(), olderThan).find((id) => !refused.has(id));
      if (next === undefined) return;
      await rest();
      const didCome = await askBranch(next).then(
        () => true,
        () => false,
      );
      if (!didCome) refused.add(next);
    }
  };
  const askBranch = async (id: string): Promise<void> => {
    tellBranch(id, await client.call(modules.catalog, { id }));
  };

  let reading: Promise<void> | undefined;
  const stopFollowing = isOnline.subscribe(() => void reading?.then(gather));
  return {
    known,
    isRead,
    index,
    indexed,
    wake: () => {
      reading ??= readAll();
      void reading.then(gather);
    },
    learnBranch: tellBranch,
    stop: () => {
      leaving.abort();
      clearTimeout(writing);
      stopFollowing();
      stopHearing();
    },
  };
}

/** The learner has asked the device to save data: then only what is looked at is asked for. */
const savesData = (): boolean => (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
