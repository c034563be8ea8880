import type { module as contractModule } from '#api/contract/modules.ts';
import type { Module } from '#api/contract/module.ts';
import { LmsError } from '../../errors.ts';
import { isCertified } from '../../store/certified-modules.ts';
import { findModule, findModules, sessionsOf, type ModuleRow } from '../../store/modules.ts';
import type { Database } from '../../store/store.ts';
import type { PublicDocumentHandler } from '../handler.ts';
import { moduleLinks } from '../lms-links.ts';
import { moduleType } from '../vocabulary.ts';
import { moneyOf } from './money-of.ts';
import { sessionTrees } from './session-trees.ts';

/** A module with its sessions (facts C.1-X3). Without a user only what is public is there, and nothing about people is told. */
export const module: PublicDocumentHandler<typeof contractModule> = async ({ lms, caller, parameters: { id } }) => {
  const { db } = lms.store;
  const isForAnybody = caller === undefined;
  const found = await findModule(db, id);
  if (!found || (isForAnybody && !isPublic(found))) throw new LmsError('not-found', `There is no module ${id}.`);
  const defaultSessionPrice = moneyOf(found.defaultSessionPriceCurrency, found.defaultSessionPriceAmount);
  const price = moneyOf(found.priceCurrency, found.priceAmount);
  const certification = await certificationOf(db, found);
  const prerequisites = await prerequisitesOf(db, found, isForAnybody);
  return {
    id: found.id,
    title: found.title,
    links: moduleLinks(lms.baseUrl, found.id),
    ...(found.image !== null && URL.canParse(found.image, lms.baseUrl) && { image: new URL(found.image, lms.baseUrl).href }),
    effectiveRevision: found.effectiveRevision,
    type: moduleType(found.type),
    typeLabel: moduleType(found.type).label,
    subject: found.subject,
    language: found.language,
    description: found.description,
    objectives: found.objectives,
    info: found.info,
    duration: found.duration,
    ...(defaultSessionPrice && { defaultSessionPrice }),
    ...(price && { price }),
    archived: found.archived,
    attributes: lms.temperament.isPlain || isForAnybody ? found.attributes : [...found.attributes, ...moreOf(found)],
    sessions: await sessionTrees(lms, found, await sessionsOf(db, found.id), { isForAnybody }),
    ...(certification && { certification }),
    audiences: isForAnybody ? [] : found.audience,
    ...(prerequisites && { prerequisites }),
  };
};

const isPublic = ({ isPublic, archived }: ModuleRow): boolean => isPublic && !archived;

/** There for a module that leads to a certification; with `exam` where an exam decides on it. */
async function certificationOf(db: Database, { id, hasCertificationExam }: ModuleRow): Promise<Module['certification']> {
  if (hasCertificationExam) return { exam: true };
  return (await isCertified(db, id)) ? {} : undefined;
}

/** Anybody is not told what a module that is not public is called. */
async function prerequisitesOf(db: Database, { prerequisites }: ModuleRow, isForAnybody: boolean): Promise<Module['prerequisites']> {
  if (!prerequisites) return undefined;
  const found = await findModules(db, prerequisites.moduleIds);
  const titles = new Map(found.filter((module) => !isForAnybody || isPublic(module)).map((module) => [module.id, module.title]));
  return {
    operator: { code: prerequisites.operator },
    condition: { code: prerequisites.condition },
    modules: prerequisites.moduleIds.map((id) => ({ id, title: titles.get(id) ?? id })),
  };
}

/** What nothing else in the vendor's shape can tell, as a site might define it (docs/decisions/0014). What the site gave itself stays. */
function moreOf({ approvalSteps, hasWaitlist, attributes }: ModuleRow): Module['attributes'] {
  const more = { ...(approvalSteps.length > 0 && { approval: 'required' }), ...(hasWaitlist && { waitlist: 'open' }) };
  return Object.entries(more).flatMap(([code, value]) => (attributes.some((given) => given.code === code) ? [] : [{ code, value }]));
}
