import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import type { ModuleStanding } from '#courses/module-standing.ts';
import { List, ListItem } from '#ui/list.tsx';
import { useStore } from '#ui/store.ts';
import type { CatalogDeps } from './catalog-deps.ts';
import { CatalogRow } from './catalog-row.tsx';

interface SectionRowsProps {
  readonly label: string;
  readonly modules: readonly KnownModule[];
  readonly standings: ReadonlyMap<string, ModuleStanding>;
  readonly deps: CatalogDeps;
}

/** The few rows of a part of the page. */
export function SectionRows({ label, modules, standings, deps }: SectionRowsProps) {
  const downloads = useStore(deps.downloads);
  return (
    <List label={label}>
      {modules.map((module) => {
        const standing = standings.get(module.id);
        return (
          <ListItem key={module.id}>
            <CatalogRow
              module={module}
              standing={standing}
              to={standing?.isActive ? deps.hrefOfCourse(standing.enrollmentId) : deps.hrefOfModule(module.id)}
              isHere={standing !== undefined && downloads.get(standing.enrollmentId)?.kind === 'ready'}
            />
          </ListItem>
        );
      })}
    </List>
  );
}
