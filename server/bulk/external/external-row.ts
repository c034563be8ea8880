import { clearable, isNone, type Cells, type Column } from '../cells.ts';
import type { Asked } from '../load-rows.ts';
import { RowError } from '../row-error.ts';
import { languageCode, numberIn, oneOf, yearFirstDate } from '../values.ts';
import type { DurationUnit, ExternalStatus } from '../../store/values.ts';

/** The columns of `contentHandler/externalTrainingCsv` (facts B.1), with the reference's names and limits. */
export const externalColumns: readonly Column[] = [
  { name: 'Action', aliases: ['Actions'], isRequired: true },
  { name: 'RecordID', isRequired: true, mostCharacters: 15 },
  { name: 'UserId', mostCharacters: 85 },
  { name: 'Title', mostCharacters: 255 },
  { name: 'CourseType' },
  { name: 'StartDate' },
  { name: 'EndDate' },
  { name: 'Status' },
  { name: 'Subject', mostCharacters: 50 },
  { name: 'Grade' },
  { name: 'Score' },
  { name: 'Duration' },
  { name: 'Unit' },
  { name: 'Cost' },
  { name: 'Currency' },
  { name: 'Language' },
  { name: 'VendorInfo1' },
  { name: 'Comments' },
];

export type BulkAction = 'A' | 'U' | 'AU' | 'D';
/** Facts D.10: what a bulk handler may be told to do with a row. */
export const bulkActions: Readonly<Record<BulkAction, BulkAction>> = { A: 'A', U: 'U', AU: 'AU', D: 'D' };

/** What a row says about a record; undefined: unchanged. */
export interface ExternalFacts {
  readonly title: string | undefined;
  readonly type: string | undefined;
  /** `yyyy-MM-dd` */
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  readonly status: ExternalStatus | undefined;
  readonly subject: string | undefined;
  readonly grade: string | undefined;
  readonly score: string | undefined;
  readonly durationAmount: number | null | undefined;
  readonly durationUnit: DurationUnit | undefined;
  readonly costAmount: number | null | undefined;
  readonly costCurrency: string | undefined;
  readonly language: string | undefined;
  readonly vendor: string | undefined;
  readonly comments: string | undefined;
}

export interface ExternalRow extends Asked {
  readonly action: BulkAction;
  readonly id: string;
  readonly userId: string | undefined;
  readonly facts: ExternalFacts;
}

/** Facts B.1 and D.6. TNS is "not specified". */
const courseTypes = { TNS: 'TNS', C: 'learningProgram', R: 'classroom', O: 'onlineModule', W: 'workshopSeminar' } as const;
const statuses = { 0: 'openForEditing', 1: 'pendingApproval', 2: 'approved', 3: 'approvalDenied', 4: 'completed', 5: 'cancelled' } as const;
const units = { I: 'minute', H: 'hour', D: 'day', W: 'week', M: 'month', Y: 'year' } as const;

/** Reads a row. Throws RowError for the first thing in it that cannot be meant. */
export function readExternalRow({ text, code }: Cells): ExternalRow {
  const warnings: string[] = [];
  const action = oneOf('Action', code('Action'), bulkActions);
  if (action === undefined) throw new RowError('Action is blank and must be A, U, AU or D.');
  const id = code('RecordID');
  if (id === undefined) throw new RowError('RecordID is blank; every record needs one.');

  /** *NONE* leaves an empty text. */
  const free = (name: string): string | undefined => (isNone(text(name)) ? '' : text(name));
  const needed = (name: string): string | undefined => {
    if (isNone(text(name))) throw new RowError(`${name} cannot be cleared.`);
    return text(name);
  };
  const date = (name: string): string | undefined => {
    const value = needed(name);
    if (value === undefined) return undefined;
    const moment = yearFirstDate(name, value);
    if (moment.getTime() % (24 * 3600 * 1000) !== 0) warnings.push(`${name}: external records keep the day only; the time was not kept.`);
    return moment.toISOString().slice(0, 10);
  };
  const amount = (name: string): number | null | undefined => {
    const value = clearable(code(name));
    return value === null ? null : numberIn(name, value, { decimals: 2, least: 0, most: 99_999_999 });
  };
  const language = clearable(code('Language'));
  const facts: ExternalFacts = {
    title: needed('Title'),
    type: oneOf('CourseType', clearable(code('CourseType')) ?? (isNone(code('CourseType')) ? 'TNS' : undefined), courseTypes),
    startDate: date('StartDate'),
    endDate: date('EndDate'),
    status: oneOf('Status', needed('Status'), statuses),
    subject: free('Subject'),
    grade: free('Grade'),
    score: free('Score'),
    durationAmount: amount('Duration'),
    durationUnit: oneOf('Unit', needed('Unit'), units),
    costAmount: amount('Cost'),
    costCurrency: currencyCode(needed('Currency')),
    language: typeof language === 'string' ? languageCode('Language', language) : language === null ? '' : undefined,
    vendor: free('VendorInfo1'),
    comments: free('Comments'),
  };
  return { warnings, action, id, userId: code('UserId'), facts };
}

export function currencyCode(value: string | undefined, name = 'Currency'): string | undefined {
  if (value === undefined) return undefined;
  const code = value.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return code;
  throw new RowError(`${name} is “${value.slice(0, 60)}” and must be a three-letter currency code such as EUR.`);
}
