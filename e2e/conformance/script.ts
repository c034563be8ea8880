// What a script of ADL's test suite says (`testcases/<case>.properties`), as the suite's own LMSTestCaseGenerator reads it.

/** One launch of one activity, in the order in which the suite expects them. */
export interface Visit {
  /** `Act2V1`: the first visit of activity 2. */
  readonly name: string;
  /** The `act` in the address of the page. */
  readonly activity: string;
  /** What is asked about the controls on offer, and the expected answers (`Y`, `N`). */
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly commands: readonly string[];
  /** What the tester is told to do after it, or an empty string: then the course goes on by itself. */
  readonly instruction: string;
}

/** One test case. */
export interface Script {
  readonly title: string;
  /** The title of the activity to begin with, `.` for the course itself, or the name of its first package. */
  readonly start: string;
  /** `endNormal`, or `endUserInter~…` where the session must be over. */
  readonly end: string;
  readonly visits: readonly Visit[];
}

/** Reads a script. Lines that end in a backslash go on in the next one; the order is that of the lines, whatever their numbers. */
export function readScript(text: string): Script {
  const said: Record<string, string> = {};
  const visits: { name: string; activity: string; questions: string[]; answers: string[]; commands: string[]; instruction: string }[] = [];
  for (const line of logicalLines(text)) {
    const at = line.indexOf('=');
    if (line.startsWith('#') || at < 0) continue;
    const [key, value] = [line.slice(0, at).trim(), line.slice(at + 1)];
    const [name = '', what = ''] = key.split('.');
    if (!/^Act.+V\d+$/.test(name)) {
      said[key] = value;
      continue;
    }
    if (visits.at(-1)?.name !== name) visits.push({ name, activity: name.slice(3, name.indexOf('V')), questions: [], answers: [], commands: [], instruction: '' });
    const visit = visits.at(-1);
    if (!visit) continue;
    if (what === 'UIQ') visit.questions = value.split('~');
    else if (what === 'UIA') visit.answers = value.split('~');
    else if (what === 'CUI') visit.instruction = value.trim();
    else if (what === 'commands') visit.commands.push(withUnicode(value));
  }
  return { title: said['title'] ?? '', start: said['start']?.trim() ?? '.', end: said['end']?.trim() ?? '', visits };
}

/** The words behind the abbreviations (`testcases/Commands.properties`). */
export function readWords(text: string): ReadonlyMap<string, string> {
  return new Map(
    logicalLines(text)
      .filter((line) => !line.startsWith('#') && line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1)]),
  );
}

function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let begun = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.endsWith('\\')) begun += line.slice(0, -1);
    else {
      lines.push(begun + line);
      begun = '';
    }
  }
  return begun === '' ? lines : [...lines, begun];
}

const withUnicode = (text: string): string => text.replaceAll(/\\u([\da-fA-F]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
