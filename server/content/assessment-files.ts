import * as v from 'valibot';
import { isText } from '../is-text.ts';
import type { AssessmentDefinition, AssessmentQuestion } from '../store/assessment.ts';

// The two files that make a content package an exam (docs/exam-format.md): `assessment.json` has the questions and goes to the learners, `assessment.key.json`
// has the answers and never leaves the server.

export const assessmentFormat = 'haversack-assessment-1';

/** An assessment of a package, before it is known which item it belongs to. */
export interface PackageAssessment {
  readonly itemId: string | undefined;
  readonly title: string | undefined;
  readonly filledInBy: 'learner' | 'supervisor';
  readonly definition: AssessmentDefinition;
}

/** Something in one of the files that cannot be used; `message` is a sentence for the author. */
export class AssessmentFileError extends Error {
  override readonly name = 'AssessmentFileError';
}

const text = (most: number) => v.pipe(v.string('must be text'), v.maxLength(most, `must be at most ${most} characters`), v.check(isText, 'holds a character that is no text'));
const id = v.pipe(text(255), v.check((value) => value.trim() !== '', 'must not be empty'));
const count = (most: number) => v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1'), v.maxValue(most, `must be at most ${most}`));

/** Strict, so that an answer that slipped in under any name is refused and not delivered. */
const question = v.strictObject({
  id,
  text: text(10_000),
  type: v.picklist(['single', 'multiple', 'text', 'scale'], 'must be single, multiple, text or scale'),
  choices: v.optional(v.pipe(v.array(v.strictObject({ id, text: text(2_000) }), 'must be a list'), v.maxLength(100, 'must be at most 100')), []),
  points: v.optional(v.pipe(v.number('must be a number'), v.minValue(0, 'must be at least 0'), v.maxValue(1_000, 'must be at most 1000')), 1),
});

const questionsFile = v.strictObject({
  format: v.literal(assessmentFormat),
  itemId: v.optional(id),
  title: v.optional(text(500)),
  filledInBy: v.optional(v.picklist(['learner', 'supervisor'], 'must be learner or supervisor'), 'learner'),
  passPercent: v.pipe(v.number('must be a number'), v.minValue(0, 'must be at least 0'), v.maxValue(100, 'must be at most 100')),
  minutes: v.optional(v.nullable(count(1_440)), null),
  mostAttempts: v.optional(v.nullable(count(100)), null),
  sections: v.pipe(
    v.array(v.strictObject({ title: v.optional(text(500), ''), questions: v.pipe(v.array(question, 'must be a list'), v.minLength(1, 'must not be empty')) }), 'must be a list'),
    v.minLength(1, 'must not be empty'),
  ),
});

const keyFile = v.strictObject({ answers: v.record(v.string(), v.pipe(v.array(text(2_000), 'must be a list'), v.minLength(1, 'must not be empty')), 'must be an object') });

/** Whether a file called `assessment.json` means to be one of ours: courses have files of that name for purposes of their own. */
export function isAssessment(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && 'format' in value && value.format === assessmentFormat;
  } catch {
    return false;
  }
}

/** Puts questions and key together. Throws AssessmentFileError. */
export function readAssessment(questionsJson: string, keyJson: string | undefined): PackageAssessment {
  const { itemId, title, filledInBy, passPercent, minutes, mostAttempts, sections } = understood(questionsFile, questionsJson, 'assessment.json');
  const { answers } = keyJson === undefined ? { answers: {} } : understood(keyFile, keyJson, 'assessment.key.json');
  const keys = new Map(Object.entries(answers));
  const ids = new Set<string>();
  const keyed = sections.map((section) => ({
    title: section.title,
    questions: section.questions.map((each): AssessmentQuestion => {
      if (ids.has(each.id)) throw new AssessmentFileError(`assessment.json: there are two questions ${each.id}; give each an ID of its own.`);
      ids.add(each.id);
      return { ...each, key: keyOf(each, keys.get(each.id)) };
    }),
  }));
  const stray = [...keys.keys()].find((each) => !ids.has(each));
  if (stray !== undefined) throw new AssessmentFileError(`assessment.key.json: there is no question ${stray} in assessment.json.`);
  const canBeScored = keyed.some(({ questions }) => questions.some(({ type, key, points }) => points > 0 && (type === 'scale' || key.length > 0)));
  if (filledInBy === 'learner' && !canBeScored) throw new AssessmentFileError('assessment.json: nothing in this exam can be scored; give at least one question points and a key.');
  return { itemId, title, filledInBy, definition: { sections: keyed, passPercent, minutes, mostAttempts } };
}

function keyOf({ id, type, choices }: Omit<AssessmentQuestion, 'key'>, answers: readonly string[] | undefined): readonly string[] {
  const choiceIds = new Set(choices.map((choice) => choice.id));
  if (choiceIds.size !== choices.length) throw new AssessmentFileError(`assessment.json: the question ${id} has two choices with one ID.`);
  if (type === 'text') {
    if (choices.length > 0) throw new AssessmentFileError(`assessment.json: the question ${id} is answered with a text, so it has no choices.`);
    return answers ?? [];
  }
  if (choices.length === 0) throw new AssessmentFileError(`assessment.json: the question ${id} has no choices.`);
  if (type === 'scale') {
    if (answers) throw new AssessmentFileError(`assessment.key.json: ${id} is a scale and has no right answer; take it out.`);
    return [];
  }
  if (!answers) throw new AssessmentFileError(`assessment.key.json: the answer to ${id} is missing.`);
  const unknown = answers.find((answer) => !choiceIds.has(answer));
  if (unknown !== undefined) throw new AssessmentFileError(`assessment.key.json: ${unknown} is not a choice of ${id}.`);
  const key = [...new Set(answers)];
  if (type === 'single' && key.length > 1) throw new AssessmentFileError(`assessment.key.json: ${id} has one right choice, and ${key.length} are given.`);
  return key;
}

function understood<T extends v.GenericSchema>(schema: T, json: string, file: string): v.InferOutput<T> {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new AssessmentFileError(`${file} is not JSON; mend it and import the package again.`, { cause });
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  // A strict object says `never` of a member that it does not know.
  const what = issue.expected === 'never' ? 'is not known here' : issue.received === 'undefined' ? 'is missing' : issue.message;
  throw new AssessmentFileError(`${file}: ${place ?? 'the whole'} ${what}.`);
}
