import { expectations } from './expectations.ts';
import type { CorpusRow } from './row.ts';

/** What became of a package, held against what is expected of it. */
export type CheckedRow = CorpusRow & { readonly deviation: string | undefined };

export const header = `${'package'.padEnd(58)} ${'kind'.padEnd(10)} ${'items'.padStart(7)} ${'calls'.padStart(6)} ${'errors'.padStart(6)} ${'missing'.padStart(7)} synced ${'s'.padStart(6)}  end`;

/** One line of the table; a package that cannot work says why in words. */
export function lineOf(row: CheckedRow): string {
  const facts = `${row.name.padEnd(58)} ${row.kind.padEnd(10)} ${`${row.launched}/${row.launchable}`.padStart(7)} ${String(row.apiCalls).padStart(6)} ${String(row.apiErrors).padStart(6)} ${String(row.missingFiles).padStart(7)} ${(row.isSynced ? 'yes' : 'no').padEnd(6)} ${row.seconds.toFixed(1).padStart(6)}`;
  const end = row.reason ? `${row.reason}: ${row.sentence ?? ''}` : `${row.end}${row.scores.length > 0 ? `; score ${row.scores.join(', ')}` : ''}`;
  const withheld = row.withheldFiles.length > 0 ? `; withheld: ${row.withheldFiles.join(', ')}` : '';
  const expected = expectations[row.name];
  const because = expected && 'because' in expected ? ` (${expected.because})` : '';
  return `${facts}  ${end}${because}${withheld}${row.deviation ? `\n    UNEXPECTED: ${row.deviation}` : ''}`;
}

export function totalsOf(rows: readonly CheckedRow[], seconds: number): string {
  const played = rows.filter((row) => !row.reason);
  const inVain = [...new Set(rows.flatMap(({ askedInVain }) => askedInVain))].toSorted();
  const sum = (of: (row: CheckedRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return [
    `\n${rows.length} packages: ${played.length} played, ${rows.length - played.length} refused in words; ${played.filter(({ isSynced }) => isSynced).length} of ${played.length} told and equal at the LMS`,
    `${sum(({ launched }) => launched)} of ${sum(({ launchable }) => launchable)} items launched, ${sum(({ apiCalls }) => apiCalls)} API calls, ${sum(({ apiErrors }) => apiErrors)} API errors, ${sum(({ missingFiles }) => missingFiles)} files missing in archives, ${sum(({ withheldFiles }) => withheldFiles.length)} withheld, ${played.filter(({ isDriven }) => isDriven).length} driven by a script of their own, ${seconds} s`,
    `asked for while the line was cut, and not passed on: ${inVain.join(', ') || 'nothing'}`,
    `${rows.filter(({ deviation }) => !deviation).length} as expected, ${rows.filter(({ deviation }) => deviation).length} unexpected`,
  ].join('\n');
}
