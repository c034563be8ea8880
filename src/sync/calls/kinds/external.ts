import * as external from '#api/contract/external-training.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { ExternalFields } from '#offline/calls/stored-call.ts';
import { uploadMs } from '../../waits.ts';
import { isGone, type CallAnswer } from '../call-answer.ts';
import type { CallRun, KindOfCall } from '../kind-of-call.ts';
import type { StepNote } from '../../journal.ts';

/** What the LMS tells of a record, in the parameters' names and as text; what it does not tell is left out. */
function told(record: ExternalRecord): Readonly<Record<string, string>> {
  const { title, type, startDate, endDate, venue, duration, cost, grade, score, vendor, comments, status } = record;
  const all = {
    title, type: type?.code, startDate, endDate, venue, durationAmount: duration?.amount, durationUnit: duration?.unit, costAmount: cost?.amount, costCurrency: cost?.currency, grade, score, vendor, comments,
    status: status?.code,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}

/** Whether everything that was to be written stands in the record, as far as the LMS tells it. */
const holds = (record: ExternalRecord, fields: ExternalFields): boolean => {
  const there = told(record);
  const wanted: Readonly<Record<string, string | number | undefined>> = { ...fields };
  return Object.entries(there).every(([name, value]) => {
    const to = wanted[name];
    return to === undefined || (typeof to === 'number' ? Math.abs(Number(value) - to) < halfACent : to === value);
  });
};

/** An LMS may keep two decimals of an amount, as the vendor's files have them (facts B.1). */
const halfACent = 0.005_000_1;

const isAlike = (record: ExternalRecord, { title, startDate, endDate }: ExternalFields): boolean => record.title === title && record.startDate === startDate && record.endDate === endDate;
const idsIn = (note: StepNote | undefined): readonly string[] => String(note?.['alike'] ?? '').split(' ').filter((id) => id !== '');

const withFile = <Fields extends object>(fields: Fields, file: File | undefined): Fields & { attachment?: File } => ({ ...fields, ...(file && { attachment: file }) });

/** The client waits for uploads without end: one that stalls would hold everything that waits. */
const waitFor = (file: File | undefined): { readonly timeoutMs: number } => ({ timeoutMs: uploadMs(file?.size ?? 0) });

export const addExternal: KindOfCall<'addExternal'> = {
  says: 'externalRecordAdder',
  send: async ({ lms, call: { parameters, context }, file }) => {
    const { value } = await lms.call(external.externalRecordAdder, { ...withFile(parameters, file), ...context }, waitFor(file));
    return { kind: 'taken', note: { recordId: value.record?.id ?? '' } };
  },
  sure: {
    look: async ({ lms, call: { parameters, context } }, signal) => {
      const { records } = (await lms.call(external.externalTrainingRecords, { ...context }, { signal })).value;
      return { alike: records.filter((record) => isAlike(record, parameters)).map(({ id }) => id).join(' ') };
    },
    // Two alike are a person's right: before anything was said only their number is kept.
    after: (before, now) => {
      const known = idsIn(before);
      const added = idsIn(now).filter((id) => !known.includes(id));
      if (before === undefined && added.length > 0) return { kind: 'unsure' };
      return { kind: added.length > 0 ? 'there' : 'not-there' };
    },
  },
};

/** The record's ID: its own, or the one that the call made which added it. */
const idOf = ({ call, madeId }: CallRun<'editExternal' | 'deleteExternal'>): string => ('recordId' in call.parameters ? call.parameters.recordId : (madeId ?? ''));

async function lookAtRecord({ lms, call: { context }, file }: CallRun<'editExternal' | 'deleteExternal' | 'decideExternal'>, id: string, fields: ExternalFields | undefined, signal: AbortSignal): Promise<StepNote> {
  try {
    const { value } = await lms.call(external.externalTrainingRecord, { id, ...context }, { signal });
    const at = value.attachment;
    // A file of which the LMS tells nothing may not be there: it is not given up for words that were there before.
    const hasFile = !file || (at?.name === file.name && (at.size === undefined || at.size === file.size));
    return { isThere: true, status: value.status?.code ?? '', stands: JSON.stringify([told(value), at?.name, at?.size]), isAsWanted: fields !== undefined && hasFile && holds(value, fields) };
  } catch (error) {
    if (!isGone(error)) throw error;
    return { isThere: false };
  }
}

const update = async ({ lms, call: { context }, file }: CallRun<'editExternal' | 'decideExternal'>, id: string, fields: ExternalFields): Promise<CallAnswer> => {
  const { value } = await lms.call(external.externalRecordUpdater, { id, ...withFile(fields, file), ...context }, waitFor(file));
  return { kind: 'taken', note: { recordId: value.record?.id ?? id } };
};

/** Whose record it is sees what stands there now: neither as before nor as wanted means that another device wrote it meanwhile. */
const afterUpdate: Exclude<KindOfCall<'editExternal' | 'decideExternal'>['sure'], 'repeatable'>['after'] = (before, now) => {
  if (now['isThere'] !== true) return { kind: 'refused', reason: 'gone' };
  if (now['isAsWanted'] === true) return { kind: 'there' };
  return { kind: before?.['stands'] === now['stands'] ? 'not-there' : 'unsure' };
};

const fieldsOf = ({ parameters }: CallRun<'editExternal'>['call']): ExternalFields => {
  const { recordId: _id, addedBy: _call, ...fields } = { recordId: undefined, addedBy: undefined, ...parameters };
  return fields;
};

export const editExternal: KindOfCall<'editExternal'> = {
  says: 'externalRecordUpdater',
  send: (run) => update(run, idOf(run), fieldsOf(run.call)),
  sure: { look: (run, signal) => lookAtRecord(run, idOf(run), fieldsOf(run.call), signal), after: afterUpdate },
};

const decidedFields = ({ parameters: { decision, recordId: _id, ...fields } }: CallRun<'decideExternal'>['call']): ExternalFields => ({ ...fields, status: decision });

export const decideExternal: KindOfCall<'decideExternal'> = {
  says: 'externalRecordUpdater',
  send: (run) => update(run, run.call.parameters.recordId, decidedFields(run.call)),
  sure: {
    look: (run, signal) => lookAtRecord(run, run.call.parameters.recordId, decidedFields(run.call), signal),
    before: (now) => (now['isThere'] === true && now['status'] !== 'pendingApproval' && now['status'] !== '' ? { kind: 'refused', reason: 'decided-already' } : { kind: 'not-there' }),
    after: afterUpdate,
  },
};

export const deleteExternal: KindOfCall<'deleteExternal'> = {
  says: 'externalRecordDeleter',
  send: async (run) => {
    await run.lms.call(external.externalRecordDeleter, { id: idOf(run), ...run.call.context });
    return { kind: 'taken' };
  },
  sure: {
    look: (run, signal) => lookAtRecord(run, idOf(run), undefined, signal),
    before: (now) => (now['isThere'] === true ? { kind: 'not-there' } : { kind: 'there', remark: 'already-so' }),
    after: (_before, now) => ({ kind: now['isThere'] === true ? 'not-there' : 'there' }),
  },
};
