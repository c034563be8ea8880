import { parseXml, XmlElement as ParsedElement, XmlError, XmlText } from '@rgrove/parse-xml';
import type { XmlElement, XmlNode } from './xml-element.ts';

/** Deeper than any document that means something, and shallow enough to walk by recursion everywhere. */
const deepest = 500;

/** Why a text is not well-formed XML, and where (both count from 1). */
export class XmlSyntaxError extends Error {
  override readonly name = 'XmlSyntaxError';
  readonly problem: string;
  readonly line: number;
  readonly column: number;

  constructor(problem: string, line: number, column: number, options?: ErrorOptions) {
    super(`${problem} (line ${line}, column ${column})`, options);
    this.problem = problem;
    this.line = line;
    this.column = column;
  }
}

/**
 * Reads a document into a plain tree. A byte order mark and blank lines before the declaration are forgiven, unknown entities stay as they are
 * written; no DTD is read and nothing is fetched. `withLines` tells the line of each element. Throws `XmlSyntaxError`.
 */
export function readXml(text: string, { withLines = false } = {}): XmlElement {
  const lead = /^[\uFEFF\s]*/.exec(text)?.[0] ?? '';
  // One line end for all: the parser mends them one at a time, each time copying the text.
  const body = text.slice(lead.length).replaceAll(/\r\n?/g, '\n');
  try {
    const root = parseXml(body, { ignoreUndefinedEntities: true, includeOffsets: withLines }).root;
    if (!root) throw new XmlSyntaxError('There is no root element', 1, 1);
    return plainElement(root, 1, withLines ? lineCounter(body, lineEndsIn(lead)) : undefined);
  } catch (error) {
    if (error instanceof XmlSyntaxError) throw error;
    if (error instanceof XmlError) {
      const problem = error.message.split(' (line ')[0] ?? error.message;
      throw new XmlSyntaxError(problem, error.line + lineEndsIn(lead), error.column, { cause: error });
    }
    throw tooDeep(error); // the parser is recursive: nothing but the end of the stack is left
  }
}

function plainElement(parsed: ParsedElement, depth: number, lineAt?: (offset: number) => number): XmlElement {
  if (depth > deepest) throw tooDeep();
  const line = lineAt?.(parsed.start);
  const nodes: XmlNode[] = [];
  for (const node of parsed.children) {
    if (node instanceof XmlText) nodes.push(node.text);
    else if (node instanceof ParsedElement) nodes.push(plainElement(node, depth + 1, lineAt));
  }
  return { name: parsed.name, attributes: parsed.attributes, children: nodes, ...(line !== undefined && { line }) };
}

/** The line of an offset; asked in the order of the document, so that it counts each line end once. */
function lineCounter(text: string, linesBefore: number): (offset: number) => number {
  let line = linesBefore + 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

function tooDeep(cause?: unknown): XmlSyntaxError {
  return new XmlSyntaxError('Elements are nested too deeply', 1, 1, { cause });
}
