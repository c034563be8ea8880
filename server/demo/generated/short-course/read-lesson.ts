/** A page of a lesson, and what the check asks about it. */
export interface LessonPage {
  /** The objective that it is for, in its module's words. */
  readonly heading: string;
  readonly says: readonly string[];
  /** What to keep in mind: it is shown again under the question. */
  readonly rule: string;
  readonly question: string;
  readonly right: string;
  readonly wrong: readonly string[];
}

/**
 * Reads a lesson of `seeds/lessons`: a page under each `##`, with `-` for what it says, `>` for its rule, and a question with `- [x]` and `- [ ]` for its answers.
 * Throws, with the page's heading, when a page lacks one of them.
 */
export function readLesson(text: string): readonly LessonPage[] {
  return text.split(/^## /m).slice(1).map(readPage);
}

function readPage(text: string): LessonPage {
  const [heading = '', ...lines] = text.split('\n').map((line) => line.trim());
  const after = (mark: string): readonly string[] => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length).trim());
  const [right] = after('- [x]');
  const [rule] = after('>');
  const wrong = after('- [ ]');
  const says = lines.filter((line) => /^- (?!\[)/.test(line)).map((line) => line.slice(2));
  const question = lines.find((line) => line !== '' && !/^[->]/.test(line));
  if (!right || !rule || !question || wrong.length === 0 || says.length === 0) throw new Error(`The page “${heading}” of a lesson is not complete.`);
  return { heading, says, rule, question, right, wrong };
}
