import type { PageWords } from './words/page-words.ts';
import type { PlacedPage } from './course-parts.ts';
import { escaped } from './escaped.ts';
import type { OnlineModule } from './online-modules.ts';

const section = (name: string, content: string): string => `
      <section class="page" data-page="${name}" aria-labelledby="${name}-title" hidden>${content}
      </section>`;
const heading = (name: string, text: string): string => `<h1 id="${name}-title" tabindex="-1">${escaped(text)}</h1>`;
const list = (texts: readonly string[]): string => `<ul>${texts.map((text) => `\n          <li>${escaped(text)}</li>`).join('')}\n        </ul>`;

/** What the course is about, and what one can do after it. */
export const coverSection = ({ title, description, minutes, objectives }: OnlineModule, words: PageWords): string =>
  section(
    'cover',
    `
        <figure class="cover"><img src="pictures/cover.svg" width="160" height="90" alt=""></figure>
        ${heading('cover', title)}
        <p><span class="tag">${escaped(words.minutes(minutes))}</span></p>
        <p>${escaped(description)}</p>
        <h2>${escaped(words.afterThis)}</h2>
        ${list(objectives)}
        <p>${escaped(words.whatFollows)}</p>`,
  );

/** One objective. `after` is said below it. */
export function pageSection({ heading: title, number, says, rule }: PlacedPage, after?: string): string {
  const [first, rest] = firstSentence(rule);
  const name = `page-${number}`;
  return section(
    name,
    `
        <figure class="cover route"><img src="pictures/route-${number}.svg" width="320" height="56" alt=""></figure>
        ${heading(name, title)}
        ${list(says)}
        <p class="rule"><strong>${escaped(first)}</strong> ${escaped(rest)}</p>${after === undefined ? '' : `\n        <p>${escaped(after)}</p>`}`,
  );
}

function firstSentence(text: string): readonly [first: string, rest: string] {
  const end = /[.!?؟](?=\s)|[。！？]/.exec(text);
  return end ? [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()] : [text, ''];
}
