import * as v from 'valibot';

// Kinds of parameters, as valibot schemas. They read what comes over the wire (always text) and what our own code passes (typed values).
// An empty text is the same as no parameter (facts A.2): `readParameters` drops it before a schema sees it.

export const textParameter = v.string('must be text');

const truths: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false, yes: true, no: false, on: true, off: false };

export const booleanParameter = v.pipe(
  v.union([v.boolean(), v.string()], 'must be true or false'),
  v.check((value) => typeof value === 'boolean' || truths[value.toLowerCase()] !== undefined, 'must be true or false'),
  v.transform((value) => (typeof value === 'boolean' ? value : truths[value.toLowerCase()] === true)),
);

const requestDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** `yyyy-MM-ddTHH:mmZ` (facts A.6, request date-time); seconds and other offsets are read too. `toRequestDateTime` writes it. */
export const dateTimeParameter = v.pipe(
  v.string('must be a date-time such as 2026-01-05T09:30Z'),
  v.check((value) => requestDateTime.test(value) && !Number.isNaN(Date.parse(value)), 'must be a date-time such as 2026-01-05T09:30Z'),
);

/** A file in a multipart form: what `File` and `Blob` have in common in browsers, workers and Node. */
export interface UploadedFile {
  readonly size: number;
  readonly type: string;
  readonly name?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export const fileParameter = v.custom<UploadedFile>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value,
  'must be a file',
);

/** Most functions of the reference require `format`, and real clients leave it out: missing means json (facts A.2). */
export const formatParameter = v.optional(v.picklist(['json', 'xml'], 'must be json or xml'), 'json');

const optionalText = v.optional(textParameter);

/** The recurrent parameters of the user functions (facts D.11). */
export const inContextOf = { assignmentId: optionalText, onBehalfOf: optionalText };
