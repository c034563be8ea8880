import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { ExternalFields } from '#offline/calls/stored-call.ts';

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

/** What stands in a record, to be changed. */
export function draftOf(record: ExternalRecord, costCurrency: string): ExternalDraft {
  const { title, startDate = '', endDate = '', vendor = '', venue = '', duration, cost, score = '', grade = '', comments = '' } = record;
  return {
    title, startDate: startDate.slice(0, 10), endDate: endDate.slice(0, 10), vendor, venue,
    durationAmount: textOf(duration?.amount),
    durationUnit: durationUnits.find((unit) => unit === duration?.unit) ?? 'hour',
    costAmount: textOf(cost?.amount),
    costCurrency: cost?.currency !== undefined && cost.currency !== '' && cost.amount ? cost.currency : costCurrency,
    score, grade, comments,
  };
}

const textOf = (amount: number | undefined): string => (amount === undefined || amount === 0 ? '' : String(amount));

export type DraftFault = 'nameMissing' | 'dayMissing' | 'daysTurned' | 'notANumber';

/** What has to be mended before it can be handed in, field by field in the form's order. */
export function faultsOf({ title, startDate, endDate, durationAmount, costAmount }: ExternalDraft): ReadonlyMap<DraftField, DraftFault> {
  const faults = new Map<DraftField, DraftFault>();
  if (title.trim() === '') faults.set('title', 'nameMissing');
  if (startDate === '') faults.set('startDate', 'dayMissing');
  if (endDate !== '' && startDate !== '' && endDate < startDate) faults.set('endDate', 'daysTurned');
  if (Number.isNaN(amountOf(durationAmount))) faults.set('durationAmount', 'notANumber');
  if (Number.isNaN(amountOf(costAmount))) faults.set('costAmount', 'notANumber');
  return faults;
}

/** A number as people write it, with a comma or a point; undefined for nothing, NaN for what is none. */
export function amountOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return undefined;
  return /^\d{1,7}(?:\.\d{1,2})?$/u.test(plain) ? Number(plain) : NaN;
}

interface WayOfSaying {
  readonly status: 'openForEditing' | 'pendingApproval';
  /** The learner's own, for the LMS would take English. */
  readonly language: string;
  /** Facts D.1. */
  readonly type: string;
  /** What stands there already: a text that was emptied must be said, or it would stay. */
  readonly before?: ExternalDraft | undefined;
}

/** What is told. Unit, currency and language always go with it: what is left out becomes minutes, dirhams and English in the LMS (facts D.6). Throws nothing; `faultsOf` has been asked. */
export function fieldsOf(draft: ExternalDraft, { status, language, type, before }: WayOfSaying): ExternalFields {
  const amount = (name: 'durationAmount' | 'costAmount'): number | undefined => amountOf(draft[name]) ?? (before && before[name] !== '' ? 0 : undefined);
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
