import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { isAhead, ofKind, type LiveCall } from '#offline/calls/live-call.ts';
import type { ExternalFields } from '#offline/calls/stored-call.ts';

export type ExternalCall = LiveCall<'addExternal' | 'editExternal' | 'deleteExternal'>;

/** Training done elsewhere as it stands here: what the LMS told, and what was decided on this device since. */
export interface ExternalHere {
  readonly record: ExternalRecord;
  /** The last thing decided about it that has to be told of. */
  readonly live?: ExternalCall;
  /** What was written and refused: a form begins with it. */
  readonly wanted?: ExternalRecord;
  /** What adds it, and what became of that, as long as the LMS has not named it: what was decided later is about the same. */
  readonly adding?: LiveCall<'addExternal'>;
  /** All that was refused of it, the first one first. */
  readonly refused: readonly ExternalCall[];
}

/** The ID of what was added here and has none of the LMS yet: it stands in an address. */
export const idOfAdded = (callId: string): string => `call-${callId}`;

/** The list of the LMS, told at `asOf`, with what was added, changed and deleted here. What waits to be deleted still stands, so that it can be taken back. */
export function externalHere(records: readonly ExternalRecord[], calls: readonly LiveCall[], asOf: number): readonly ExternalHere[] {
  const mine = ofKind(calls, 'addExternal', 'editExternal', 'deleteExternal');
  const added = ofKind(calls, 'addExternal').filter((live) => counts(live, asOf)).map((live) => withLater({ record: recordOf(idOfAdded(live.call.id), live.call.parameters), live, adding: live, refused: refusedOf(live) }, mine, asOf));
  const told = records.map((record) => withLater({ record, refused: [] }, mine, asOf));
  return [...added, ...told].filter(({ live }) => !(live?.call.kind === 'deleteExternal' && live.state === 'told'));
}

const refusedOf = (live: ExternalCall): readonly ExternalCall[] => (live.state === 'refused' ? [live] : []);
const counts = (live: LiveCall, asOf: number): boolean => live.state !== 'told' || isAhead(live, asOf);

function withLater(here: ExternalHere, calls: readonly ExternalCall[], asOf: number): ExternalHere {
  return calls.filter(({ call }) => isAbout(call, here)).reduce<ExternalHere>((before, live) => {
    if (!counts(live, asOf)) return before;
    const after = { ...before, live, refused: [...before.refused, ...refusedOf(live)] };
    if (live.call.kind !== 'editExternal') return after;
    const written = { ...before.record, ...recordOf(before.record.id, live.call.parameters) };
    return live.state === 'waiting' || live.state === 'told' ? { ...after, record: written } : { ...after, wanted: written };
  }, here);
}

const isAbout = ({ kind, parameters }: ExternalCall['call'], { record, adding }: ExternalHere): boolean =>
  kind !== 'addExternal' && ('recordId' in parameters ? parameters.recordId === record.id : 'addedBy' in parameters && parameters.addedBy === adding?.call.id);

/** What was written, as the LMS would tell it. */
function recordOf(id: string, fields: ExternalFields): ExternalRecord {
  const { title, startDate, endDate, type, venue, language, durationAmount, durationUnit, costAmount, costCurrency, grade, score, vendor, comments, status } = fields;
  return {
    id, title, startDate, endDate,
    ...(type !== undefined && { type: { code: type } }),
    ...(venue !== undefined && { venue }),
    ...(language !== undefined && { language: { code: language } }),
    ...(durationAmount !== undefined && { duration: { amount: durationAmount, unit: durationUnit ?? 'hour' } }),
    ...(costAmount !== undefined && { cost: { amount: costAmount, currency: costCurrency ?? '' } }),
    ...(grade !== undefined && { grade }),
    ...(score !== undefined && { score }),
    ...(vendor !== undefined && { vendor }),
    ...(comments !== undefined && { comments }),
    ...(status !== undefined && { status: { code: status } }),
  };
}
