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
 * written; no DTD is read and nothing is fetched. Throws `XmlSyntaxError`.
 */
export function readXml(text: string): XmlElement {
  const lead = /^[\uFEFF\s]*/.exec(text)?.[0] ?? '';
  // One line end for all: the parser mends them one at a time, each time copying the text.
  const body = text.slice(lead.length).replaceAll(/\r\n?/g, '\n');
  try {
    const root = parseXml(body, { ignoreUndefinedEntities: true }).root;
    if (!root) throw new XmlSyntaxError('There is no root element', 1, 1);
    return plainElement(root, 1);
  } catch (error) {
    if (error instanceof XmlSyntaxError) throw error;
    if (error instanceof XmlError) {
      const problem = error.message.split(' (line ')[0] ?? error.message;
      throw new XmlSyntaxError(problem, error.line + (lead.match(/\r\n?|\n/g)?.length ?? 0), error.column, { cause: error });
    }
    throw tooDeep(error); // the parser is recursive: nothing but the end of the stack is left
  }
}

function plainElement(parsed: ParsedElement, depth: number): XmlElement {
  if (depth > deepest) throw tooDeep();
  const nodes: XmlNode[] = [];
  for (const node of parsed.children) {
    if (node instanceof XmlText) nodes.push(node.text);
    else if (node instanceof ParsedElement) nodes.push(plainElement(node, depth + 1));
  }
  return { name: parsed.name, attributes: parsed.attributes, children: nodes };
}

function tooDeep(cause?: unknown): XmlSyntaxError {
  return new XmlSyntaxError('Elements are nested too deeply', 1, 1, { cause });
}
