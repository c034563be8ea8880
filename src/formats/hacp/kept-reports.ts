import type { CmiData } from '#formats/cmi.ts';
import { indexedElements } from '#formats/cmi/indexed-elements.ts';
import { onlySaid } from './put-as-cmi.ts';
import { readRows, writeRows } from './rows.ts';

// PutPath and PutPerformance say what no SCORM element holds. They are kept as they came, so that an LMS can be told them: `aicc.path.0.text`, `aicc.performance.0.text`.

export type ReportKind = 'path' | 'performance';

/** One more report, behind those that are there. One that is longer than any value may be is left out: it would cost the run all its other words (facts E.8). */
export function reportAsCmi(kind: ReportKind, text: string, before: CmiData): CmiData {
  return text.trim() === '' ? {} : onlySaid({ [`aicc.${kind}.${indexedElements(before, `aicc.${kind}`).length}.text`]: text });
}

/** All reports of a sitting as one, for one command: the rows of paths under one line of names, free text one after the other. Empty when there is none. */
export function reportsOfCmi(kind: ReportKind, data: CmiData): string {
  const texts = indexedElements(data, `aicc.${kind}`).flatMap((entry) => entry.get('text') ?? []);
  if (kind === 'performance' || texts.length < 2) return texts.join('\r\n');
  const rows = texts.flatMap((text) => readRows(text));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return writeRows(columns, rows.map((row) => columns.map((column) => row.get(column) ?? '')));
}
