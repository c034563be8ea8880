import type { Asked } from '../load-rows.ts';
import { RowError } from '../row-error.ts';
import { languageCode, numberIn, oneOf } from '../values.ts';
import type { modules } from '../../store/schema.ts';
import type { catalogModules } from '../../store/tables/catalog-tables.ts';
import type { ApprovalStep, ModuleType, Prerequisites } from '../../store/values.ts';
import { everyModuleType } from '../../functions/vocabulary.ts';
import type { ElementReader } from './element-reader.ts';
import { given } from './given.ts';
import { readSession, type SessionFacts } from './read-session.ts';
import { readAttributes, readPrice } from './read-values.ts';

export interface ModuleElement extends Asked {
  readonly kind: 'module';
  readonly id: string;
  readonly facts: Partial<typeof modules.$inferInsert>;
  /** All places in the catalog; undefined: unchanged. */
  readonly places: readonly Omit<typeof catalogModules.$inferInsert, 'moduleId'>[] | undefined;
  readonly sessions: readonly SessionFacts[];
}

const types = Object.fromEntries(everyModuleType.map((type) => [type, type])) as Readonly<Record<ModuleType, ModuleType>>;
const longText = 20_000;

/** A module or program with everything that hangs on it. */
export function readModule(reader: ElementReader): ModuleElement {
  const price = readPrice(reader, 'price');
  const sessionPrice = readPrice(reader, 'defaultSessionPrice');
  const language = reader.code('language');
  const texts = (wrapper: string, item: string): readonly string[] | undefined => reader.list(wrapper, item)?.map((each) => each.ownText());
  return {
    kind: 'module',
    warnings: [],
    id: reader.id(),
    facts: given({
      type: oneOf('type of module', reader.attribute('type'), types),
      title: reader.text('title'),
      subject: reader.text('subject'),
      language: language === undefined ? undefined : languageCode(reader.name('language'), language),
      description: reader.text('description', longText),
      info: reader.text('info', longText),
      duration: reader.text('duration'),
      image: reader.isCleared('image') ? null : reader.code('image'),
      objectives: texts('objectives', 'objective'),
      audience: texts('audiences', 'audience'),
      attributes: readAttributes(reader),
      archived: reader.flag('archived'),
      isOpen: reader.flag('open'),
      isPublic: reader.flag('public'),
      hasWaitlist: reader.flag('waitlist'),
      hasCertificationExam: reader.flag('certificationExam'),
      ownerId: reader.isCleared('owner') ? null : reader.code('owner'),
      prerequisites: readPrerequisites(reader),
      approvalSteps: reader.list('approvalSteps', 'step')?.map(readStep),
      ...(price !== undefined && { priceCurrency: price?.currency ?? null, priceAmount: price?.amount ?? null }),
      ...(sessionPrice !== undefined && { defaultSessionPriceCurrency: sessionPrice?.currency ?? null, defaultSessionPriceAmount: sessionPrice?.amount ?? null }),
    }),
    places: reader.list('catalogs', 'catalog')?.map((each) => {
      const place = { catalogId: each.id(), position: numberIn(each.name('@position'), each.attribute('position'), { decimals: 0 }) ?? 0 };
      each.done();
      return place;
    }),
    sessions: reader.list('sessions', 'session')?.map(readSession) ?? [],
  };
}

/** Empty: none. */
function readPrerequisites(reader: ElementReader): Prerequisites | null | undefined {
  const found = reader.member('prerequisites');
  if (!found) return undefined;
  const operator = oneOf('operator of prerequisites', found.attribute('operator'), { all: 'all', any: 'any' } as const) ?? 'all';
  const condition = oneOf('condition of prerequisites', found.attribute('condition'), { enrolled: 'enrolled', completed: 'completed', cmiCompleted: 'cmiCompleted' } as const) ?? 'completed';
  const moduleIds = found.all('module').map((each) => {
    const id = each.id();
    each.done();
    return id;
  });
  found.done();
  return moduleIds.length === 0 ? null : { operator, condition, moduleIds };
}

/** `<step name="…"><directAppraiser/></step>` or `<step name="…"><user id="…"/></step>` */
function readStep(reader: ElementReader): ApprovalStep {
  const name = reader.attribute('name') ?? '';
  const appraiser = reader.member('directAppraiser');
  const user = reader.member('user');
  const id = user?.id();
  user?.done();
  reader.done();
  if ((appraiser === undefined) === (user === undefined)) throw new RowError(`${reader.name('user')}: a step names one approver, a user or the directAppraiser.`);
  return { name, approver: id === undefined ? { kind: 'direct-appraiser' } : { kind: 'user', id } };
}
