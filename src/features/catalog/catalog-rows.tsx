import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import type { ModuleStanding } from '#courses/module-standing.ts';
import { useStore } from '#ui/store.ts';
import { useMedia } from '#ui/use-media.ts';
import { VirtualList } from '#ui/virtual-list.tsx';
import type { CatalogDeps } from './catalog-deps.ts';
import { CatalogRow } from './catalog-row.tsx';

interface CatalogRowsProps {
  readonly label: string;
  readonly modules: readonly KnownModule[];
  readonly standings: ReadonlyMap<string, ModuleStanding>;
  readonly deps: CatalogDeps;
}

/** Modules of the catalog; side by side where there is room. */
export function CatalogRows({ label, modules, standings, deps }: CatalogRowsProps) {
  const downloads = useStore(deps.downloads);
  const isWide = useMedia('(width >= 1024px)');
  return (
    <VirtualList label={label} items={modules} keyOf={({ id }) => id} columns={isWide && modules.length > 1 ? 2 : 1}>
      {(module) => {
        const standing = standings.get(module.id);
        return (
          <CatalogRow
            module={module}
            standing={standing}
            to={standing?.isActive ? deps.hrefOfCourse(standing.enrollmentId) : deps.hrefOfModule(module.id)}
            isHere={standing !== undefined && downloads.get(standing.enrollmentId)?.kind === 'ready'}
          />
        );
      }}
    </VirtualList>
  );
}
