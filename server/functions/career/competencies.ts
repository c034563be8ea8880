import type { competencies as contractCompetencies, competency as contractCompetency } from '#api/contract/career.ts';
import type { CompetencySummary } from '#api/contract/competencies.ts';
import { LmsError } from '../../errors.ts';
import { findCompetency, levelsOf, searchCompetencies, type CompetencyRow } from '../../store/competencies.ts';
import { findModules, type ModuleRow } from '../../store/modules.ts';
import type { DocumentHandler } from '../handler.ts';
import { moduleLinks } from '../lms-links.ts';
import { moduleType } from '../vocabulary.ts';

/** Competencies that have all of the words, the best match first; without words by name. */
export const competencies: DocumentHandler<typeof contractCompetencies> = async ({ lms, parameters: { keywords, max } }) => ({
  competencies: (await searchCompetencies(lms.store.db, keywords, max)).map((row) => summaryTree(lms.baseUrl, row)),
});

/** One competency, with its levels from low to high and the modules that lead to it. */
export const competency: DocumentHandler<typeof contractCompetency> = async ({ lms: { store, baseUrl }, parameters: { id } }) => {
  const found = await findCompetency(store.db, id);
  if (!found) throw new LmsError('not-found', `There is no competency ${id}; look for it with competencies.`);
  const levels = (await levelsOf(store.db, [id])).get(id) ?? [];
  const moduleIds = [...new Set(found.steps.flatMap(({ items }) => items.map(({ moduleId }) => moduleId)))];
  const modules = new Map((await findModules(store.db, moduleIds)).map((module) => [module.id, module]));
  return {
    ...summaryTree(baseUrl, found),
    levels: levels.map(({ code, label, measure }) => ({ code, label, measure })),
    modules: moduleIds.flatMap((moduleId) => moduleTree(baseUrl, modules.get(moduleId)) ?? []),
  };
};

const summaryTree = (baseUrl: string, { id, code, name, description }: CompetencyRow): CompetencySummary => ({
  id,
  code,
  name,
  description,
  links: [{ rel: 'self', type: 'application/json', href: `${baseUrl}/ekp/api/competency?id=${encodeURIComponent(id)}` }],
});

const moduleTree = (baseUrl: string, module: ModuleRow | undefined) =>
  module && { id: module.id, title: module.title, type: moduleType(module.type), description: module.description, links: moduleLinks(baseUrl, module.id) };
