import type { JsonSchema } from './json-schema.ts';

/** What valibot's schemas tell about themselves, as far as our parameters use it. */
interface ToldSchema {
  readonly type: string;
  readonly wrapped?: ToldSchema;
  readonly default?: unknown;
  readonly options?: readonly (string | ToldSchema)[];
  readonly pipe?: readonly (ToldSchema & { readonly metadata?: { readonly schema?: JsonSchema } })[];
}

interface DescribedParameter {
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
}

/** A parameter of the contract as JSON Schema. Throws a TypeError for a kind that nobody has told it about. */
export function parameterSchema(given: unknown): DescribedParameter {
  const told = given as ToldSchema;
  if (told.type !== 'optional') return { isRequired: true, schema: valueSchema(told) };
  const schema = told.wrapped ? valueSchema(told.wrapped) : { type: 'string' };
  return { isRequired: false, schema: { ...schema, ...(told.default !== undefined && { default: told.default }) } };
}

function valueSchema(told: ToldSchema): JsonSchema {
  const metadata = told.pipe?.find((step) => step.type === 'metadata')?.metadata?.schema;
  if (metadata) return metadata;
  // A kind that is made from another one has that one first in its pipe.
  const [made] = told.pipe ?? [];
  if (made?.pipe) return valueSchema(made);
  switch (told.type) {
    case 'string':
      return { type: 'string' };
    case 'picklist':
      return { type: 'string', enum: told.options ?? [] };
    default:
      throw new TypeError(`A parameter of the kind ${told.type} has no schema: give it v.metadata({ schema }).`);
  }
}
