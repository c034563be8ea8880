import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { Decision } from '#offline/calls/make-call.ts';
import type { Writer } from './amount-text.ts';
import { draftOf, fieldsOf } from './external-draft.ts';
import { ownCurrency } from './own-currency.ts';

/** What was handed in becomes a draft again, as it stands. `records`: they say in which money the learner pays. */
export function takenBack(record: ExternalRecord, records: readonly ExternalRecord[], writer: Writer): Decision<'editExternal'> {
  const draft = draftOf(record, ownCurrency(records, navigator.languages), writer);
  const fields = fieldsOf(draft, { status: 'openForEditing', language: record.language?.code ?? writer.language, type: record.type?.code ?? 'externalCourse', before: record, writer });
  return { kind: 'editExternal', parameters: { ...fields, recordId: record.id }, subject: record.title };
}
