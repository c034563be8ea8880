import * as v from 'valibot';

// Kinds of parameters, as valibot schemas. They read what comes over the wire (always text) and what our own code passes (typed values).
// An empty text is the same as no parameter (facts A.2): `readParameters` drops it before a schema sees it.

// `v.metadata({ schema })` is for the documents made from the contract: how a kind is told to people who do not read our code.

/** Nothing that a person types is longer; what may be (a body, an attempt) is a `longTextParameter`. */
const mostCharacters = 4_000;
export const textParameter = v.pipe(v.string('must be text'), v.maxLength(mostCharacters, `must be at most ${mostCharacters} characters`), v.metadata({ schema: { type: 'string' } }));
/** As long as the body may be. */
export const longTextParameter = v.string('must be text');

const truths: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false, yes: true, no: false, on: true, off: false };

export const booleanParameter = v.pipe(
  v.union([v.boolean(), v.string()], 'must be true or false'),
  v.check((value) => typeof value === 'boolean' || truths[value.toLowerCase()] !== undefined, 'must be true or false'),
  v.transform((value) => (typeof value === 'boolean' ? value : truths[value.toLowerCase()] === true)),
  v.metadata({ schema: { type: 'boolean' } }),
);

/** A whole number between two others, as text or as a number. */
export function integerParameter(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return v.pipe(
    v.union([v.number(), v.string()], message),
    v.check((value) => (typeof value === 'number' ? Number.isInteger(value) : /^[+-]?\d{1,15}$/.test(value.trim())) && Number(value) >= least && Number(value) <= most, message),
    v.transform(Number),
    v.metadata({ schema: { type: 'integer', minimum: least, maximum: most } }),
  );
}

/** `max`: how many at most (default 25 where the reference gives one). More than a thousand are never answered. */
export const maxParameter = (standard: number) => v.optional(integerParameter(1, 1000), standard);

/** A decimal number from 0, with a point. */
export const amountParameter = v.pipe(
  v.union([v.number(), v.string()], 'must be a number such as 12.5'),
  v.check((value) => (typeof value === 'number' ? Number.isFinite(value) && value >= 0 : /^\d{1,10}(?:\.\d{1,6})?$/.test(value.trim())), 'must be a number such as 12.5'),
  v.transform(Number),
  v.metadata({ schema: { type: 'number', minimum: 0 } }),
);

/** An HTML5 date, `yyyy-MM-dd` (facts A.6). */
export const dateParameter = v.pipe(
  v.string('must be a date such as 2026-01-05'),
  v.check((value) => isDate(value), 'must be a date such as 2026-01-05'),
  v.metadata({ schema: { type: 'string', format: 'date' } }),
);

function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value.startsWith('0000')) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value); // 2026-02-30 is none
}

const requestDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** `yyyy-MM-ddTHH:mmZ` (facts A.6, request date-time); seconds and other offsets are read too. `toRequestDateTime` writes it. */
export const dateTimeParameter = v.pipe(
  v.string('must be a date-time such as 2026-01-05T09:30Z'),
  v.check((value) => requestDateTime.test(value) && !Number.isNaN(Date.parse(value)), 'must be a date-time such as 2026-01-05T09:30Z'),
  v.metadata({ schema: { type: 'string', format: 'date-time' } }),
);

/** Facts D.10, in any case. */
export const userStatusParameter = v.pipe(
  v.string('must be active, suspend or close'),
  v.toLowerCase(),
  v.picklist(['active', 'suspend', 'close'], 'must be active, suspend or close'),
);

/** A file in a multipart form: what `File` and `Blob` have in common in browsers, workers and Node. */
export interface UploadedFile {
  readonly size: number;
  readonly type: string;
  readonly name?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export const fileParameter = v.pipe(
  v.custom<UploadedFile>((value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value, 'must be a file'),
  v.metadata({ schema: { type: 'string', format: 'binary' } }),
);

/** Most functions of the reference require `format`, and real clients leave it out: missing means json (facts A.2). */
export const formatParameter = v.optional(v.picklist(['json', 'xml'], 'must be json or xml'), 'json');

const optionalText = v.optional(textParameter);

/** The recurrent parameters of the user functions (facts D.11). */
export const inContextOf = { assignmentId: optionalText, onBehalfOf: optionalText };
