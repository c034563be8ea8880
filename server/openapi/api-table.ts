import type { AnyResponse, LmsFunction } from '#api/contract/describe.ts';
import { groupedFunctions, groups } from './groups.ts';
import { provenanceWords } from './openapi.ts';

export interface ApiTableFacts {
  /** Names that the server answers to. */
  readonly served: ReadonlySet<string>;
  /** By function, the test file that says most of it; undefined: none does. */
  readonly testOf: (name: string) => string | undefined;
  /** By function, the file of the app that calls it; undefined: the app does not yet, or never. */
  readonly callerOf: (name: string) => string | undefined;
}

/** `docs/api.md`: every function of the reference with what there is for it. */
export function apiTable({ served, testOf, callerOf }: ApiTableFacts): string {
  const rows = groupedFunctions.map(({ group, fn }, index) => ({ group, fn, cells: [String(index + 1), `\`${fn.name}\``, fn.method, modeOf(fn), answersOf(fn.response), served.has(fn.name) ? 'yes' : '–', clientOf(fn), testOf(fn.name) ?? '–'], caller: callerOf(fn.name)?.replace('src/', '') ?? 'not yet' }));
  const whole = rows.filter(({ cells }) => !cells.includes('–')).length;
  const sections = groups.map(({ name }) => {
    const lines = rows.filter(({ group }) => group === name).map(({ fn, cells, caller }) => `| ${[...cells, fn.authentication === 'system' ? 'never' : caller].join(' | ')} |`);
    return `## ${name} (${lines.length})\n\n| # | Function | Method | Mode | Answer | Server | Client | Test | App |\n|---|---|---|---|---|---|---|---|---|\n${lines.join('\n')}`;
  });
  return `# The LMS Legacy API

${whole} of ${rows.length} functions are described once in \`src/api/contract\`, served by the reference LMS, callable by the app where a browser may call them, and tested. Made by \`npm run api-docs\`; a test holds
it to what there is. Each function with its parameters, its answer's schema and an example that a test has run: \`/ekp/api/openapi.json\` of a running server, or \`/ekp/api/\` as a page for people.

*Mode*: for a signed-in \`user\`; \`user or anybody\` (anonymous callers get what is public); for \`anybody\`; for other programs with the site's \`system\` key.
*Answer*: \`known\` was seen at the vendor's, \`ours\` was designed here because nobody has seen the vendor's; in brackets where it is written. "facts" is the project's collection of what is known.
*Client*: the method of \`LmsClient\` that calls it. The system key never gets into a browser, so the system functions have none.
*App*: the file below \`src\` by which the app calls it: ${rows.filter(({ caller }) => caller !== 'not yet').length} of them so far. What is only read, enrolled in or marked as read is there; what people decide, record and change comes with acting offline.
Beside the 80 the server answers \`contentHandler/usersCsv\`, which is alive at the vendor's though it is missing in the reference.

${sections.join('\n\n')}
`;
}

const modeOf = ({ authentication }: LmsFunction): string => ({ user: 'user', 'user-optional': 'user or anybody', none: 'anybody', system: 'system' })[authentication];

function answersOf(response: AnyResponse): string {
  if (response.kind !== 'document') {
    const kind = { feed: 'RSS, Atom', binary: response.kind === 'binary' ? response.contentType : '', text: 'text' }[response.kind];
    return `${kind}: ${provenanceWords(response.provenance)}`;
  }
  const { json, xml } = response.encodings;
  return [json && `JSON: ${provenanceWords(json)}`, xml && `XML: ${provenanceWords(xml)}`, response.feed && 'RSS, Atom'].filter(Boolean).join('; ');
}

function clientOf({ authentication, response }: LmsFunction): string {
  if (authentication === 'system') return 'none, on purpose';
  return { document: '`call`', feed: '`feed`', binary: '`download`', text: '–' }[response.kind];
}
