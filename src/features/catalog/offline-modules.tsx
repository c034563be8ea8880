import type { KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import type { ModuleStanding } from '#courses/module-standing.ts';
import { useWords } from '#i18n/use-words.ts';
import { Section } from '#ui/section.tsx';
import { useStore } from '#ui/store.ts';
import type { CatalogDeps } from './catalog-deps.ts';
import { SectionRows } from './section-rows.tsx';

const most = 4;

interface OfflineModulesProps {
  readonly known: KnownCatalog;
  readonly standings: ReadonlyMap<string, ModuleStanding>;
  readonly deps: CatalogDeps;
}

/** My courses that may be taken along, as far as the LMS says so; what is on this device already comes first. */
export function OfflineModules({ known, standings, deps }: OfflineModulesProps) {
  const { t } = useWords();
  const downloads = useStore(deps.downloads);
  const isHere = (enrollmentId: string): boolean => downloads.get(enrollmentId)?.kind === 'ready';
  const modules = [...standings]
    .filter(([, { isDownloadable, isActive }]) => isDownloadable && isActive)
    .sort(([, one], [, other]) => Number(isHere(other.enrollmentId)) - Number(isHere(one.enrollmentId)))
    .flatMap(([id]) => known.modules.get(id) ?? [])
    .slice(0, most);
  if (modules.length === 0) return null;
  return (
    <Section title={t('catalog.offline')}>
      <SectionRows label={t('catalog.offline')} modules={modules} standings={standings} deps={deps} />
    </Section>
  );
}
