import type { KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import type { ModuleStanding } from '#courses/module-standing.ts';
import { useWords } from '#i18n/use-words.ts';
import { Section } from '#ui/section.tsx';
import type { CatalogDeps } from './catalog-deps.ts';
import { SectionRows } from './section-rows.tsx';

const most = 4;

interface NewModulesProps {
  readonly known: KnownCatalog;
  readonly standings: ReadonlyMap<string, ModuleStanding>;
  readonly deps: CatalogDeps;
}

/** What came into the catalog last. */
export function NewModules({ known, standings, deps }: NewModulesProps) {
  const { t } = useWords();
  const modules = known.newest.slice(0, most).flatMap((id) => known.modules.get(id) ?? []);
  if (modules.length === 0) return null;
  return (
    <Section title={t('catalog.new')} more={{ to: '?view=all&sort=newest', label: t('catalog.seeAll') }}>
      <SectionRows label={t('catalog.new')} modules={modules} standings={standings} deps={deps} />
    </Section>
  );
}
