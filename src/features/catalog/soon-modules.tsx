import { useQuery } from '@tanstack/react-query';
import { nextDate } from '#courses/known-catalog/next-date.ts';
import type { ModuleStanding } from '#courses/module-standing.ts';
import { useWords } from '#i18n/use-words.ts';
import { Section } from '#ui/section.tsx';
import type { CatalogDeps } from './catalog-deps.ts';
import { SectionRows } from './section-rows.tsx';

const most = 4;

interface SoonModulesProps {
  readonly standings: ReadonlyMap<string, ModuleStanding>;
  readonly deps: CatalogDeps;
}

/** Courses with a date in the next weeks. An LMS that tells no dates has none here. */
export function SoonModules({ standings, deps }: SoonModulesProps) {
  const { t } = useWords();
  const soon = useQuery(deps.soon).data?.value.filter((module) => nextDate(module)).slice(0, most) ?? [];
  if (soon.length === 0) return null;
  return (
    <Section title={t('catalog.soon')}>
      <SectionRows label={t('catalog.soon')} modules={soon} standings={standings} deps={deps} />
    </Section>
  );
}
