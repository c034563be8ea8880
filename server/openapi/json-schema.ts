import type { AnyField, AnyShape, ObjectShape } from '#api/contract/shape.ts';

/** JSON Schema 2020-12 with OpenAPI's `xml` hints; only what we write. */
export interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly xml?: { readonly name?: string; readonly attribute?: boolean; readonly wrapped?: boolean };
  readonly $ref?: string;
}

/** Schemas that contain themselves have a name, and stand once under `components`. */
export class SchemaNames {
  readonly components: Record<string, JsonSchema> = {};
  readonly #names = new Map<AnyShape, string>();

  /** The reference to a shape that was met as `lazy`; its schema is made the first time. */
  reference(shape: AnyShape, wish: string): JsonSchema {
    const known = this.#names.get(shape);
    if (known !== undefined) return { $ref: `#/components/schemas/${known}` };
    const name = this.#free(wish);
    this.#names.set(shape, name);
    this.components[name] = {}; // taken, before it is met again inside
    this.components[name] = schemaOf(shape, wish, this);
    return { $ref: `#/components/schemas/${name}` };
  }

  #free(wish: string): string {
    const base = wish.charAt(0).toUpperCase() + wish.slice(1);
    let name = base;
    for (let number = 2; name in this.components; number += 1) name = `${base}${number}`;
    return name;
  }
}

/** The schema of an answer's tree. `name` is what the value is called where it stands. */
export function schemaOf(shape: AnyShape, name: string, names: SchemaNames): JsonSchema {
  switch (shape.kind) {
    case 'lazy':
      return names.reference(shape.shape(), name);
    case 'object':
      return objectSchema(shape, names);
    case 'list':
      return { type: 'array', items: { ...schemaOf(shape.item, shape.singular, names), xml: { name: shape.singular } }, xml: { wrapped: false } };
    case 'coded':
      return { type: 'object', properties: { code: { type: 'string' }, label: { type: 'string' } }, required: ['code'], ...(shape.xml === 'plain' && { description: 'In XML the bare code.' }) };
    case 'presence':
      return { type: 'object', description: 'Says something by being there.' };
    case 'dateTime':
      return { type: 'string', format: 'date-time' };
    case 'integer':
    case 'boolean':
      return { type: shape.kind };
    case 'decimal':
      return { type: 'number' };
    case 'text':
    case 'identifier':
      break;
  }
  return { type: 'string' };
}

function objectSchema({ fields }: ObjectShape, names: SchemaNames): JsonSchema {
  const members = [...fields].map(([name, field]) => [name, memberSchema(name, field, names)] as const);
  // A list that is missing is an empty one.
  const required = [...fields].filter(([, field]) => field.presence !== 'sometimes' && field.shape.kind !== 'list').map(([name]) => name);
  return { type: 'object', properties: Object.fromEntries(members), ...(required.length > 0 && { required }) };
}

const memberSchema = (name: string, { shape, isAttribute }: AnyField, names: SchemaNames): JsonSchema => ({
  ...schemaOf(shape, name, names),
  ...(isAttribute && { xml: { attribute: true } }),
});
