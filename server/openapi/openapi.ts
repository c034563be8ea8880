import type { AnyResponse, Encoding, LmsFunction, Provenance } from '#api/contract/describe.ts';
import { errorBody } from '#api/contract/error-body.ts';
import { functionExamples, type FunctionExample } from './examples.ts';
import { groupedFunctions, groups } from './groups.ts';
import { schemaOf, SchemaNames, type JsonSchema } from './json-schema.ts';
import { parameterSchema } from './parameter-schema.ts';

interface MediaType {
  readonly schema?: JsonSchema;
  readonly example?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: 'query'; readonly required: boolean; readonly schema: JsonSchema; readonly example?: string }[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, MediaType>> }>>;
}

/** The OpenAPI 3.1 document of the whole API, made from the contract. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, object>>; readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** Made anew each time: it is asked for by people, not by programs in a loop. */
export function openApiDocument(baseUrl: string): OpenApiDocument {
  const names = new SchemaNames();
  const paths = groupedFunctions.map(({ group, fn }) => [`/${fn.path}`, { [fn.method === 'GET' ? 'get' : 'post']: operationOf(group, fn, names) }] as const);
  return {
    openapi: '3.1.1',
    info: {
      title: 'LMS Legacy API, as the reference LMS answers it',
      version: '1.0.0',
      description: 'Parameters are the vendor’s. An answer that is marked *known* was seen at the vendor; one marked *ours* was designed here, because nobody has seen the vendor’s.',
    },
    servers: [{ url: `${baseUrl}/ekp` }],
    tags: groups.map(({ name }) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        user: { type: 'http', scheme: 'basic', description: 'User ID and password of a user.' },
        system: { type: 'http', scheme: 'basic', description: 'Any user name; the password is the site’s system key. Not from a browser.' },
      },
      schemas: { ...names.components, Error: schemaOf(errorBody, 'error', names) },
    },
  };
}

function operationOf(group: string, fn: LmsFunction, names: SchemaNames): Operation {
  const example = functionExamples[fn.name];
  const entries = Object.entries<unknown>(fn.parameters.entries).filter(([name]) => name !== 'body');
  const described = entries.map(([name, entry]) => ({ name, ...parameterSchema(entry) }));
  return {
    operationId: fn.name,
    tags: [group],
    description: sentencesFor(fn),
    security: securityOf(fn),
    ...(fn.body === 'query' && {
      parameters: described.map(({ name, isRequired, schema }) => {
        const value = example?.parameters[name];
        return { name, in: 'query' as const, required: isRequired, schema, ...(value !== undefined && { example: value }) };
      }),
    }),
    ...(fn.body !== 'query' && { requestBody: { required: true, content: bodyOf(fn, described, example) } }),
    responses: {
      200: { description: answerSentence(fn.response), content: contentOf(fn, names, example) },
      default: { description: 'Refused: one sentence says why.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } },
    },
  };
}

const sentencesFor = ({ authentication, olderNames }: LmsFunction): string =>
  [
    { user: 'For a signed-in user.', 'user-optional': 'For a user; anybody gets what is public.', none: 'For anybody.', system: 'For other programs, with the site’s system key.' }[authentication],
    ...(olderNames.length > 0 ? [`Older name: ${olderNames.join(', ')}.`] : []),
  ].join(' ');

function securityOf({ authentication }: LmsFunction): Operation['security'] {
  if (authentication === 'none') return [];
  if (authentication === 'user-optional') return [{ user: [] }, {}];
  return [{ [authentication]: [] }];
}

const mediaTypes = { form: 'application/x-www-form-urlencoded', multipart: 'multipart/form-data', text: 'text/plain', xml: 'application/xml' } as const;

function bodyOf(
  { body }: LmsFunction,
  described: readonly { readonly name: string; readonly isRequired: boolean; readonly schema: JsonSchema }[],
  example: FunctionExample | undefined,
): Readonly<Record<string, MediaType>> {
  if (body === 'query') return {};
  if (body === 'text' || body === 'xml') return { [mediaTypes[body]]: { schema: { type: 'string' }, ...(example && { example: example.parameters['body'] }) } };
  const required = described.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const properties = Object.fromEntries(described.map(({ name, schema }) => [name, schema]));
  return { [mediaTypes[body]]: { schema: { type: 'object', properties, ...(required.length > 0 && { required }) }, ...(example && { example: example.parameters }) } };
}

const answerSentence = (response: AnyResponse): string =>
  response.kind === 'document'
    ? (['json', 'xml'] as const).flatMap((encoding) => (response.encodings[encoding] ? [`${encoding}: ${provenanceWords(response.encodings[encoding])}`] : [])).join('; ')
    : provenanceWords(response.provenance);

/** `known (facts C.1-X1)` */
export const provenanceWords = ({ shape, source }: Provenance): string => `${shape} (${source})`;

function contentOf({ response }: LmsFunction, names: SchemaNames, example: FunctionExample | undefined): Readonly<Record<string, MediaType>> {
  switch (response.kind) {
    case 'document': {
      const schema = schemaOf(response.shape, response.root, names);
      const types: Readonly<Record<Encoding, string>> = { json: 'application/json', xml: 'application/xml' };
      return Object.fromEntries(
        (['json', 'xml'] as const)
          .filter((encoding) => response.encodings[encoding])
          .map((encoding) => [
            types[encoding],
            { schema: encoding === 'xml' ? { ...schema, xml: { name: response.root } } : schema, ...(example?.contentType.startsWith(types[encoding]) && { example: exampleBody(example) }) },
          ]),
      );
    }
    case 'feed':
      return { 'application/rss+xml': {}, 'application/atom+xml': example ? { example: example.body } : {} };
    case 'binary':
    case 'text':
      break;
  }
  return { [response.contentType]: { schema: response.kind === 'text' ? { type: 'string' } : { type: 'string', format: 'binary' }, ...(response.kind === 'text' && example && { example: example.body }) } };
}

/** JSON as JSON, where it was not cut short. */
function exampleBody({ contentType, body }: FunctionExample): unknown {
  if (!contentType.startsWith('application/json')) return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
