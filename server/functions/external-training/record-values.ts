import type { ReadParametersFor } from '#api/contract/describe.ts';
import type { externalRecordAdder, externalRecordUpdater } from '#api/contract/external-training.ts';
import { LmsError } from '../../errors.ts';
import type { ExternalRecordRow } from '../../store/external-records.ts';
import { moduleTypeCodes, moduleTypeOf } from '../vocabulary.ts';
import type { ReceivedRecord } from './receive-record.ts';

type Parameters = ReadParametersFor<typeof externalRecordAdder>;
type RecordValues = Omit<ExternalRecordRow, 'id' | 'userId' | 'attachmentName' | 'attachmentType' | 'createdAt' | 'changedAt'>;

/** What a new record holds, with the reference's defaults. Throws LmsError `invalid-parameter`. */
export function newValues(parameters: Parameters): RecordValues {
  const { title, subject = '', startDate, endDate, venue = '', language, durationAmount, durationUnit, costAmount, costCurrency, grade = '', score = '', vendor = '', comments = '' } = parameters;
  return checked({
    title: title.trim(),
    type: learningType(parameters.type),
    subject,
    startDate,
    endDate,
    venue,
    language,
    durationAmount: durationAmount ?? null,
    durationUnit,
    costAmount: costAmount ?? null,
    costCurrency,
    grade,
    score,
    vendor,
    comments,
    status: parameters.status,
  });
}

const texts = ['subject', 'venue', 'grade', 'score', 'vendor', 'comments'] as const;
const amounts = ['durationAmount', 'costAmount'] as const;
const choices = ['language', 'durationUnit', 'costCurrency', 'status'] as const;

/**
 * What a record holds after a change. What was not sent stays: an approver need not repeat what the learner wrote. What was sent empty is cleared, where that is
 * possible. Throws LmsError `invalid-parameter`.
 */
export function changedValues(held: ExternalRecordRow, { parameters, sent }: ReceivedRecord<typeof externalRecordUpdater>): RecordValues {
  const wasFilled = (name: string): boolean => sent(name) !== undefined && sent(name) !== '';
  const after = newValues({ ...parameters, type: wasFilled('type') ? parameters.type : 'learningProgram' });
  const { title, startDate, endDate } = after;
  const pick = <K extends keyof RecordValues>(names: readonly K[], isNew: (name: K) => boolean): Pick<RecordValues, K> =>
    Object.fromEntries(names.map((name) => [name, isNew(name) ? after[name] : held[name]])) as Pick<RecordValues, K>;
  return {
    title,
    startDate,
    endDate,
    ...pick([...texts, ...amounts], (name) => sent(name) !== undefined),
    ...pick(['type', ...choices], wasFilled),
  };
}

function checked(values: RecordValues): RecordValues {
  if (values.title === '') throw new LmsError('invalid-parameter', 'title is blank; name the training.');
  if (values.endDate < values.startDate) throw new LmsError('invalid-parameter', 'endDate must not be before startDate.');
  return values;
}

function learningType(code: string): string {
  const known = moduleTypeOf(code);
  if (known) return known;
  throw new LmsError('invalid-parameter', `type must be one of ${moduleTypeCodes.join(', ')}.`);
}
