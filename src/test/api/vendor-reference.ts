/** One parameter as the vendor's reference has it. */
export interface ReferenceParameter {
  readonly name: string;
  readonly isRequired: boolean;
  /** `string`, `string <date-time>`, `boolean`, `integer` … */
  readonly type: string;
  readonly default: string | undefined;
  readonly values: readonly string[];
}

/** One function as the vendor's reference has it. */
export interface ReferenceFunction {
  readonly name: string;
  readonly group: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly authentication: 'user' | 'user-optional' | 'none' | 'system';
  /** The media type of a request body; undefined for reads. */
  readonly body: string | undefined;
  readonly parameters: readonly ReferenceParameter[];
}

const groups = ['News', 'Learning Record and Enrollment Actions', 'Learning Module Actions', 'Career Development Actions', 'Community Actions', 'User Actions', 'Exam Actions', 'Report Actions'];

const authentications = {
  'User Authentication (required).': 'user',
  'User Authentication (supported).': 'user-optional',
  'Not supported.': 'none',
  'System authentication.': 'system',
} as const;

/** Reads the vendor's reference, as text from its web page: every function with its parameters. */
export function readVendorReference(text: string): readonly ReferenceFunction[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const starts = lines.flatMap((line, at) => (isName(line) && authenticationAfter(lines, at) !== undefined ? [at] : []));
  return starts.map((start, index) => {
    const block = lines.slice(start, starts[index + 1] ?? lines.length);
    const [title = ''] = block;
    const body = block.find((line) => line.startsWith('Request Body schema:'))?.slice('Request Body schema:'.length).trim();
    return {
      name: title.replace('contentHandler/', ''),
      group: groups.findLast((group) => lines.slice(0, start).includes(group)) ?? '',
      path: title.startsWith('contentHandler/') ? title : `api/${title}`,
      method: body === undefined ? 'GET' : 'POST',
      authentication: authenticationAfter(lines, start) ?? 'user',
      body,
      parameters: parametersIn(block),
    };
  });
}

const isName = (line: string): boolean => /^(?:contentHandler\/)?[a-z][A-Za-z0-9]+$/.test(line);

/** A function's name is followed by its description and, before any parameter, by how it is authenticated. */
function authenticationAfter(lines: readonly string[], start: number): ReferenceFunction['authentication'] | undefined {
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('Authentication:')) {
      const said = Object.entries(authentications).find(([words]) => line === `Authentication: ${words}`);
      return said?.[1];
    }
    if (isName(line) || line === 'query Parameters' || line.startsWith('Request Body schema:')) return undefined;
  }
  return undefined;
}

const isType = (line: string): boolean => /^(?:string|boolean|integer|number)(?: <[a-z-]+>)?$/.test(line);

/** A parameter is its name, perhaps `required`, its type, perhaps default and values. */
function parametersIn(block: readonly string[]): readonly ReferenceParameter[] {
  const from = block.findIndex((line) => line === 'query Parameters' || line.startsWith('Request Body schema:'));
  if (from < 0) return [];
  return block.flatMap((line, at): readonly ReferenceParameter[] => {
    if (at <= from || !isType(line)) return [];
    const isRequired = block[at - 1] === 'required';
    const name = block[at - (isRequired ? 2 : 1)] ?? '';
    // A raw body has a type and no name.
    if (!/^[A-Za-z][\w-]*$/.test(name) || name === 'required') return [];
    const after = block.slice(at + 1, at + 4);
    const told = (what: string): string | undefined => after.find((next) => next.startsWith(`${what}:`))?.slice(what.length + 1).trim();
    const quoted = (words: string | undefined): readonly string[] => [...(words ?? '').matchAll(/"([^"]*)"/g)].map((found) => found[1] ?? '');
    return [{ name, isRequired, type: line, default: quoted(told('Default'))[0] ?? told('Default'), values: quoted(told('Enum')) }];
  });
}
