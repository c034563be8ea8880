import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { Coded } from '#api/contract/shape.ts';
import type { ExternalRecordView } from '../../store/external-records.ts';
import { attachmentAddress } from '../lms-links.ts';
import { externalStatus, moduleType, moduleTypeOf } from '../vocabulary.ts';

/** A record as the API shows one (ours: facts C.4). What was not told is left out. */
export function externalRecordTree(baseUrl: string, { record, owner, subjectName, attachmentBytes }: ExternalRecordView): ExternalRecord {
  const { id, title, subject, startDate, endDate, venue, language, durationAmount, durationUnit, costAmount, costCurrency, grade, score, vendor, comments, status } = record;
  return {
    id,
    title,
    type: typeWords(record.type),
    ...(subject !== '' && { subject: subjectName === null ? { name: subject } : { id: subject, name: subjectName } }),
    startDate,
    endDate,
    ...(venue !== '' && { venue }),
    language: languageWords(language),
    ...(durationAmount !== null && { duration: { amount: durationAmount, unit: durationUnit } }),
    ...(costAmount !== null && { cost: { currency: costCurrency, amount: costAmount } }),
    ...(grade !== '' && { grade }),
    ...(score !== '' && { score }),
    ...(vendor !== '' && { vendor }),
    ...(comments !== '' && { comments }),
    status: externalStatus(status),
    ...(attachmentBytes !== null && { attachment: { name: record.attachmentName ?? 'attachment', url: attachmentAddress(baseUrl, id), size: attachmentBytes } }),
    user: owner,
  };
}

/** The CSV handler has types that are no learning type. */
function typeWords(code: string): Coded {
  const known = moduleTypeOf(code);
  return known ? moduleType(known) : { code };
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function languageWords(code: string): Coded {
  try {
    const label = languages.of(code.replaceAll('_', '-'));
    return { code, ...(label !== undefined && { label }) };
  } catch {
    return { code }; // not even shaped like a language
  }
}
