import { crc32 } from '#formats/zip/crc32.ts';
import type { PageWords } from './words/page-words.ts';
import { escaped } from './escaped.ts';
import type { LessonPage } from './read-lesson.ts';

/** Two of three questions, three of four. */
export const masteryPercent = 66;

/** The check: a question for each page, with its rule as the reason. */
export function checkSection(lesson: readonly LessonPage[], words: PageWords): string {
  return `
      <section class="page" data-page="check" aria-labelledby="check-title" hidden>
        <h1 id="check-title" tabindex="-1">${escaped(words.check)}</h1>
        <p>${escaped(words.oneAnswerEach)}</p>
        <div class="result" data-result hidden>
          <h2 tabindex="-1">${escaped(words.result)}</h2>
          <p class="figure" data-figure></p>
          <p data-words></p>
          <button type="button" data-again>${escaped(words.tryAgain)}</button>
        </div>
        <form data-quiz data-mastery="${masteryPercent}">${lesson.map(question).join('')}
          <p role="alert" data-open-questions hidden></p>
          <button class="main" data-send>${escaped(words.sendAnswers)}</button>
        </form>
      </section>`;
}

function question({ question: text, right, wrong, rule }: LessonPage, index: number): string {
  const name = `question-${index + 1}`;
  const choices = [...wrong];
  // Neither always first nor by chance: the same sources give the same bytes.
  const place = crc32(new TextEncoder().encode(text)) % (choices.length + 1);
  choices.splice(place, 0, right);
  const letter = (at: number): string => 'abcdef'.charAt(at);
  const input = (choice: string, at: number): string =>
    `\n            <label class="choice"><input type="radio" name="${name}" value="${letter(at)}"> <span>${escaped(choice)}</span></label>`;
  return `
          <fieldset data-question="${name}" data-answer="${letter(place)}" data-objective="objective-${index + 1}">
            <legend>${index + 1}. ${escaped(text)}</legend>${choices.map(input).join('')}
            <template data-why>${escaped(rule)}</template>
          </fieldset>`;
}
