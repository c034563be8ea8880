import { RowError } from '../row-error.ts';
import { isTimeZone } from '../time-zone.ts';
import { numberIn, oneOf } from '../values.ts';
import type { moduleSessions } from '../../store/schema.ts';
import type { programModules } from '../../store/tables/catalog-tables.ts';
import type { ModuleSessionStatus } from '../../store/values.ts';
import type { ElementReader } from './element-reader.ts';
import { given } from './given.ts';
import { momentOf, readAttributes, readMoment, readPrice } from './read-values.ts';

/** A session as it was sent; it is found by its ID, else by its code among the module's. */
export interface SessionFacts {
  readonly id: string | undefined;
  readonly code: string;
  readonly facts: Partial<typeof moduleSessions.$inferInsert>;
  readonly facilityCode: string | undefined;
  /** Of a program's session: all its modules; undefined: unchanged. */
  readonly parts: readonly Omit<typeof programModules.$inferInsert, 'programSessionId'>[] | undefined;
}

/** Facts D.8. */
const statuses: Readonly<Record<ModuleSessionStatus, ModuleSessionStatus>> = {
  active: 'active', pending: 'pending', completed: 'completed', closed: 'closed', cancelled: 'cancelled', invitation: 'invitation', prompt: 'prompt', required: 'required',
};

export function readSession(reader: ElementReader): SessionFacts {
  const id = reader.attribute('id');
  const code = reader.attribute('code') ?? id;
  if (code === undefined) throw new RowError(`${reader.name('@code')} is missing; a session needs a code or an id.`);
  const timeZone = reader.code('timeZone');
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new RowError(`${reader.name('timeZone')} is “${timeZone}” and must be a time zone ID such as Europe/Berlin.`);
  const price = readPrice(reader, 'price');
  const count = (member: string): number | null | undefined =>
    reader.isCleared(member) ? null : numberIn(reader.name(member), reader.code(member), { decimals: 0, least: 0, most: 1_000_000 });
  const ids = (wrapper: string, item: string): readonly string[] | undefined =>
    reader.list(wrapper, item)?.map((each) => {
      const found = each.id();
      each.done();
      return found;
    });
  const facts = given({
    title: reader.text('title'),
    startAt: readMoment(reader, 'start'),
    endAt: readMoment(reader, 'end'),
    opensAt: readMoment(reader, 'open'),
    deadlineAt: readMoment(reader, 'deadline'),
    timeZone,
    region: reader.text('region'),
    institute: reader.text('institute'),
    location: reader.text('location'),
    seats: count('seats'),
    status: oneOf(reader.name('status'), reader.code('status'), statuses),
    instructorIds: ids('instructors', 'instructor'),
    classes: reader.list('classes', 'class')?.map((each) => {
      const start = each.attribute('start');
      const end = each.attribute('end');
      each.done();
      return {
        ...(start !== undefined && { start: momentOf(each.name('@start'), start).toISOString() }),
        ...(end !== undefined && { end: momentOf(each.name('@end'), end).toISOString() }),
      };
    }),
    attributes: readAttributes(reader),
    requiredElectiveCredits: reader.isCleared('requiredElectiveCredits') ? null : numberIn(reader.name('requiredElectiveCredits'), reader.code('requiredElectiveCredits'), { least: 0 }),
    ...(price !== undefined && { priceCurrency: price?.currency ?? null, priceAmount: price?.amount ?? null }),
  });
  const facilityCode = reader.code('facility');
  const parts = reader.list('modules', 'module')?.map((each, position) => {
    const part = { moduleId: each.id(), sessionId: each.attribute('session') ?? null, isElective: each.attribute('elective') === 'true', position };
    each.done();
    return part;
  });
  reader.done();
  if (facts.startAt && facts.endAt && facts.endAt < facts.startAt) throw new RowError(`${reader.name('end')} is before its start.`);
  return { id, code, facts, facilityCode, parts };
}
