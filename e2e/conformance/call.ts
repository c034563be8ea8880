/** What the script lets a page do: a function of the page, with its arguments. `&name&` in an element stands for the place of that objective or store. */
export interface Call {
  readonly name: 'doInitialize' | 'doTerminate' | 'doCommit' | 'doGetValue' | 'doSetValue' | 'doGetErrorString' | 'doGetLastError' | 'doGetDiagnostic' | 'compareObjIds';
  readonly arguments: readonly string[];
}

/** What came of it. */
export interface Answer {
  readonly value: string;
  readonly errorCode: string;
  /** The place that was found for a `&name&`; -1 where there is none, and then nothing was called. */
  readonly index?: number;
  /** Of `compareObjIds`: what the run-time lists. */
  readonly ids?: readonly string[];
}

/** A call, and what is expected of it. */
export interface Step {
  readonly call: Call;
  readonly value: string;
  readonly errorCode: string;
  /** The type of the interaction whose pattern or response is asked for. */
  readonly type?: string;
}

/** Reads a command: `METHOD->argument->expected value->expected error`, in abbreviations that `words` resolves. */
export function readStep(command: string, words: ReadonlyMap<string, string>): Step | undefined {
  const parts = command.split('->');
  const [method = '', argument = ''] = parts;
  const word = (text: string): string => words.get(text) ?? text;
  const value = parts.at(-2) ?? '';
  const errorCode = parts.at(-1)?.trim() ?? '';
  const step = (name: Call['name'], args: readonly string[], expected = word(value)): Step => ({ call: { name, arguments: args }, value: expected, errorCode });
  switch (method) {
    case 'I':
      return step('doInitialize', [argument]);
    case 'C':
      return step('doCommit', [argument]);
    case 'GLE':
      return step('doGetLastError', [''], value);
    case 'GES':
      return step('doGetErrorString', [argument], value);
    case 'GeDi':
      return step('doGetDiagnostic', [argument], value);
    case 'COI':
      return { call: { name: 'compareObjIds', arguments: [] }, value: argument, errorCode: '' };
    case 'SET':
      return step('doSetValue', setArguments(argument, words));
    case 'GET': {
      const [element, type] = argument.startsWith('c~INTR') ? argument.split('!') : [argument];
      return { ...step('doGetValue', [elementOf(element ?? '', words)]), ...(type !== undefined && { type: word(type) }) };
    }
    default:
      return undefined; // the suite passes over what it does not know
  }
}

function setArguments(text: string, words: ReadonlyMap<string, string>): readonly [string, string] {
  const at = text.indexOf('!');
  const [element, value] = [text.slice(0, at), text.slice(at + 1)];
  const [kind = '', target = '', request = ''] = value.split('~');
  const isTargeted = element === 'a~n~r' && request !== '';
  return [elementOf(element, words), isTargeted ? targeted(kind, target, words) + (words.get(request) ?? request) : (words.get(value) ?? value)];
}

function elementOf(text: string, words: ReadonlyMap<string, string>): string {
  const tokens = text.split('~');
  const at = tokens.indexOf('tar');
  const plain = (at < 0 ? tokens : tokens.slice(0, at)).map((token) => words.get(token) ?? token);
  return at < 0 ? plain.join('.') : [...plain, targeted('tar', tokens[at + 1] ?? '', words)].join('.');
}

const targeted = (word: string, target: string, words: ReadonlyMap<string, string>): string => (words.get(word) ?? word).replace('%s', target);
