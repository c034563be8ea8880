import * as v from 'valibot';
import { dateTimeParameter } from './parameters.ts';

const mostResponses = 1_000;
const mostChoices = 200;
const mostIdCharacters = 255;
const mostTextCharacters = 20_000;

/** PostgreSQL can keep neither, and XML carry neither; a JSON text can hold both as escapes. */
// oxlint-disable-next-line no-control-regex -- these are the ones
const isText = (text: string): boolean => !/[\0-\u0008\u000b\u000c\u000e-\u001f\uFFFE\uFFFF]/.test(text) && text.isWellFormed();

const textOf = (most: number) => v.pipe(v.string('must be text'), v.maxLength(most, `must be at most ${most} characters`), v.check(isText, 'holds a character that is no text'));
const id = v.pipe(textOf(mostIdCharacters), v.check((text) => text.trim() !== '', 'must not be empty'));

const responseDescriptor = v.object({
  questionId: id,
  choiceIds: v.optional(v.pipe(v.array(id, 'must be a list'), v.maxLength(mostChoices, `must be at most ${mostChoices}`)), []),
  text: v.optional(textOf(mostTextCharacters)),
  /** When, by the device's clock. */
  answered: v.optional(dateTimeParameter),
});

/** What the `attempt` of `assessmentAttemptHandler` holds (ours: facts C.9; the vendor's JSON is not known). Unknown members are ignored. */
export const attemptDescriptor = v.object(
  {
    enrollmentId: id,
    /** May be left out where the course has one assessment only. */
    itemId: v.optional(id),
    started: dateTimeParameter,
    finished: dateTimeParameter,
    /** A question without one is not answered. */
    responses: v.pipe(v.array(responseDescriptor, 'must be a list'), v.maxLength(mostResponses, `must be at most ${mostResponses}`)),
  },
  'must be an object',
);

/** What a device hands in, as an object: `attempt: JSON.stringify(descriptor)`. */
export type AttemptDescriptor = v.InferInput<typeof attemptDescriptor>;
/** The same as it was read. */
export type ReadAttempt = v.InferOutput<typeof attemptDescriptor>;

export type AttemptReading = { readonly isUnderstood: true; readonly attempt: ReadAttempt } | { readonly isUnderstood: false; readonly message: string };

/** Reads the JSON text; `message` names what is wrong, for the person who wrote the caller. */
export function readAttempt(text: string): AttemptReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { isUnderstood: false, message: 'attempt is not JSON' };
  }
  const result = v.safeParse(attemptDescriptor, json);
  if (result.success) return { isUnderstood: true, attempt: result.output };
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  return { isUnderstood: false, message: place === null ? 'attempt must be a JSON object' : `attempt.${place} ${issue.received === 'undefined' ? 'is missing' : issue.message}` };
}
