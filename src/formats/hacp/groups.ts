/** The groups that HACP data can hold (facts E.4). Any other line in brackets is text: JSON arrays are common in suspend data. */
export const groupNames = [
  'Core',
  'Core_Lesson',
  'Core_Vendor',
  'Comments',
  'Objectives_Status',
  'Student_Data',
  'Student_Preferences',
  'Evaluation',
  'Student_Demographics',
] as const;
export type GroupName = (typeof groupNames)[number];

/** The text under each group's header, untouched but for the one line end that closes it. */
export type Groups = ReadonlyMap<GroupName, string>;

const lineEnds = /\r\n|\n|\r/g;

/**
 * Splits HACP data into its groups. Headers stand alone on a line, in any case; what precedes the first is ignored; a group that comes twice counts as first
 * seen. Line ends inside a group stay as they came (CRLF, LF or CR).
 */
export function readGroups(text: string): Groups {
  const groups = new Map<GroupName, string>();
  let open: { name: GroupName; start: number } | undefined;
  const close = (end: number): void => {
    if (open && !groups.has(open.name)) groups.set(open.name, text.slice(open.start, end).replace(/(?:\r\n|\n|\r)$/, ''));
  };
  for (const line of linesOf(text)) {
    const name = headerOn(text.slice(line.start, line.end));
    if (!name) continue;
    close(line.start);
    open = { name, start: line.next };
  }
  close(text.length);
  return groups;
}

/** HACP data of these groups, in this order, with CRLF after headers and texts. Free text goes out as it is: see `hasGroupHeaderLine` before. */
export function writeGroups(groups: readonly (readonly [name: GroupName, text: string])[]): string {
  return groups.map(([name, text]) => `[${name}]\r\n${text}${text === '' ? '' : '\r\n'}`).join('');
}

/** Whether a line of this text would be read as a group's header, so that it cannot be carried as free text (facts E.6, "Hazards"; rule S13). */
export function hasGroupHeaderLine(text: string): boolean {
  return linesOf(text).some((line) => headerOn(text.slice(line.start, line.end)) !== undefined);
}

/** `Keyword=Value` lines of a group: keywords in lower case, values trimmed, `;` lines left out, the last of two equal keywords counts. */
export function readKeywords(text: string | undefined): ReadonlyMap<string, string> {
  const keywords = new Map<string, string>();
  for (const line of (text ?? '').split(lineEnds)) {
    const equals = line.indexOf('=');
    if (equals < 0 || line.trimStart().startsWith(';')) continue;
    keywords.set(line.slice(0, equals).trim().toLowerCase(), line.slice(equals + 1).trim());
  }
  return keywords;
}

/** The lines of a keyword group. A value stands on one line, so its line breaks become blanks. */
export function writeKeywords(keywords: readonly (readonly [keyword: string, value: string])[]): string {
  return keywords.map(([keyword, value]) => `${keyword}=${value.replace(lineEnds, ' ')}`).join('\r\n');
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const found of text.matchAll(lineEnds)) {
    lines.push({ start, end: found.index, next: found.index + found[0].length });
    start = found.index + found[0].length;
  }
  return [...lines, { start, end: text.length, next: text.length }];
}

function headerOn(line: string): GroupName | undefined {
  const found = /^\[\s*(\w+)\s*\]$/.exec(line.trim())?.[1]?.toLowerCase();
  return found === undefined ? undefined : groupNames.find((name) => name.toLowerCase() === found);
}
