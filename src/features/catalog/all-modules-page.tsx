import { useMemo } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import type { CatalogDeps } from './catalog-deps.ts';
import { ModuleList } from './module-list.tsx';
import { useCatalog } from './use-catalog.ts';

/** All courses that this device knows of, by their titles: `/catalog?view=all`. */
export function AllModulesPage({ deps }: { readonly deps: CatalogDeps }) {
  const { t, language } = useWords();
  const { known, standings } = useCatalog(deps);
  const isRead = useStore(deps.isRead);
  const modules = useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return [...known.modules.values()].sort((one, other) => compare(one.title, other.title));
  }, [known.modules, language]);
  const isComing = modules.length === 0 && (!isRead || known.listedAt === undefined);
  return (
    <Page isWide title={modules.length === 0 ? t('catalog.all') : t('catalog.courses', { count: modules.length })} above={<Breadcrumb label={t('catalog.path')} above={[{ to: deps.hrefOfCatalog, title: t('catalog.title') }]} />}>
      {isComing && <RowsSkeleton />}
      {!isComing && modules.length === 0 && <EmptyPlace drawing="blank-tag" title={t('catalog.emptyTitle')} sentence={t('catalog.emptySentence')} />}
      {modules.length > 0 && <ModuleList label={t('catalog.all')} modules={modules} standings={standings} deps={deps} />}
    </Page>
  );
}
