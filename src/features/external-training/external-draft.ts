import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { ExternalFields } from '#offline/calls/stored-call.ts';
import { amountOf, moneyStyle, textOfAmount, timeStyle, type Writer } from './amount-text.ts';

export const durationUnits = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
type DurationUnit = (typeof durationUnits)[number];

/** The form as it is written, text by text; and the file. It can be cloned, so that it can be kept. */
export interface ExternalDraft {
  readonly title: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly vendor: string;
  readonly venue: string;
  readonly durationAmount: string;
  readonly durationUnit: DurationUnit;
  readonly costAmount: string;
  readonly costCurrency: string;
  readonly score: string;
  readonly grade: string;
  readonly comments: string;
  readonly file?: File | undefined;
}

export type DraftField = Exclude<keyof ExternalDraft, 'file'>;

export const emptyDraft = (costCurrency: string): ExternalDraft => ({ title: '', startDate: '', endDate: '', vendor: '', venue: '', durationAmount: '', durationUnit: 'hour', costAmount: '', costCurrency, score: '', grade: '', comments: '' });

/** What stands in a record, to be changed, as its learner writes numbers. */
export function draftOf(record: ExternalRecord, own: string, writer: Writer): ExternalDraft {
  const { title, startDate = '', endDate = '', vendor = '', venue = '', duration, cost, score = '', grade = '', comments = '' } = record;
  const costCurrency = cost?.currency !== undefined && cost.currency !== '' && cost.amount ? cost.currency : own;
  return {
    title, startDate: startDate.slice(0, 10), endDate: endDate.slice(0, 10), vendor, venue,
    durationAmount: textOfAmount(duration?.amount, timeStyle(writer), false),
    durationUnit: durationUnits.find((unit) => unit === duration?.unit) ?? 'hour',
    costAmount: textOfAmount(cost?.amount, moneyStyle(writer, costCurrency), true),
    costCurrency,
    score, grade, comments,
  };
}

export type DraftFault = 'nameMissing' | 'dayMissing' | 'daysTurned' | 'notANumber';

/** What is being changed: the record, and who changes it. */
export interface Changing {
  readonly writer: Writer;
  /** What stands there already; undefined for one more. */
  readonly before?: ExternalRecord | undefined;
}

/** What has to be mended before it can be handed in, field by field in the form's order. */
export function faultsOf(draft: ExternalDraft, changing: Changing): ReadonlyMap<DraftField, DraftFault> {
  const { title, startDate, endDate } = draft;
  const { durationAmount, costAmount } = amountsOf(draft, changing);
  const faults = new Map<DraftField, DraftFault>();
  if (title.trim() === '') faults.set('title', 'nameMissing');
  if (startDate === '') faults.set('startDate', 'dayMissing');
  if (endDate !== '' && startDate !== '' && endDate < startDate) faults.set('endDate', 'daysTurned');
  if (Number.isNaN(durationAmount)) faults.set('durationAmount', 'notANumber');
  if (Number.isNaN(costAmount)) faults.set('costAmount', 'notANumber');
  return faults;
}

interface Amounts {
  readonly durationAmount: number | undefined;
  readonly costAmount: number | undefined;
}

/** The two amounts as they were meant; NaN for what is none. What nobody changed is what the LMS told, however it is written. */
export function amountsOf(draft: ExternalDraft, { writer, before }: Changing): Amounts {
  const stood = before && draftOf(before, draft.costCurrency, writer);
  const hasStayed = (name: keyof Amounts): boolean => stood !== undefined && stood[name] !== '' && draft[name] === stood[name];
  return {
    durationAmount: hasStayed('durationAmount') ? before?.duration?.amount : amountOf(draft.durationAmount, timeStyle(writer)),
    costAmount: hasStayed('costAmount') ? before?.cost?.amount : amountOf(draft.costAmount, moneyStyle(writer, draft.costCurrency)),
  };
}

interface WayOfSaying extends Changing {
  readonly status: 'openForEditing' | 'pendingApproval';
  /** The learner's own, for the LMS would take English. */
  readonly language: string;
  /** Facts D.1. */
  readonly type: string;
}

/**
 * What is told. Unit, currency and language always go with it: what is left out becomes minutes, dirhams and English in the LMS (facts D.6). A text that was emptied
 * is said, or it would stay. Throws nothing; `faultsOf` has been asked.
 */
export function fieldsOf(draft: ExternalDraft, { status, language, type, before: record, writer }: WayOfSaying): ExternalFields {
  const before = record && draftOf(record, draft.costCurrency, writer);
  const amounts = amountsOf(draft, { writer, before: record });
  const amount = (name: keyof Amounts): number | undefined => amounts[name] ?? (before && before[name] !== '' ? 0 : undefined);
  const [durationAmount, costAmount] = [amount('durationAmount'), amount('costAmount')];
  const texts = (['vendor', 'venue', 'score', 'grade', 'comments'] as const).flatMap((name) => {
    const text = draft[name].trim();
    return text === '' && (before?.[name] ?? '') === '' ? [] : [[name, text] as const];
  });
  return {
    title: draft.title.trim(),
    startDate: draft.startDate,
    endDate: draft.endDate === '' ? draft.startDate : draft.endDate,
    type,
    language,
    durationUnit: draft.durationUnit,
    costCurrency: draft.costCurrency,
    status,
    ...(durationAmount !== undefined && { durationAmount }),
    ...(costAmount !== undefined && { costAmount }),
    ...Object.fromEntries(texts),
  };
}
