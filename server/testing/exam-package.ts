import { strToU8, unzipSync, zipSync } from 'fflate';
import { tinyPackage, type TinyPackage } from './tiny-package.ts';

/** Two questions with a point each, one with two; half of the points pass. */
export const examQuestions = {
  format: 'haversack-assessment-1',
  title: 'Forklift exam',
  passPercent: 50,
  mostAttempts: 3,
  sections: [
    {
      title: 'Driving',
      questions: [
        { id: 'q1', text: 'Which side?', type: 'single', choices: [{ id: 'a', text: 'Left' }, { id: 'b', text: 'Right' }] },
        { id: 'q2', text: 'Which of these?', type: 'multiple', choices: [{ id: 'a', text: 'One' }, { id: 'b', text: 'Two' }, { id: 'c', text: 'Three' }], points: 2 },
        { id: 'q3', text: 'What is it called?', type: 'text' },
      ],
    },
  ],
};
export const examKey = { answers: { q1: ['b'], q2: ['a', 'c'], q3: ['Dead man’s switch', 'deadman'] } };

interface ExamPackage extends TinyPackage {
  readonly questions?: unknown;
  /** Null: no key in the package. */
  readonly key?: unknown;
  readonly files?: Readonly<Record<string, string>>;
}

/** A package that is an exam (docs/exam-format.md). */
export function examPackage({ questions = examQuestions, key = examKey, files = {}, ...tiny }: ExamPackage = {}): Uint8Array<ArrayBuffer> {
  const text = (value: unknown): Uint8Array<ArrayBuffer> => strToU8(typeof value === 'string' ? value : JSON.stringify(value));
  const others = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]));
  return zipSync({
    ...unzipSync(tinyPackage(tiny)),
    ...(questions !== null && { 'assessment.json': text(questions) }),
    ...(key !== null && { 'assessment.key.json': text(key) }),
    ...others,
  });
}
