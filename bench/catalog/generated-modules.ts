import { seededRandom } from '#server/demo/seeded-random.ts';
import type { NewModule } from '#server/store/modules.ts';
import { languages, type Language } from './language-words.ts';

type Draw = () => number;

export const oneOf = <T>(draw: Draw, of: readonly [T, ...T[]]): T => of[Math.floor(draw() * of.length)] ?? of[0];

const types = ['onlineModule', 'onlineModule', 'onlineModule', 'onlineModule', 'classroom', 'classroom', 'virtualClassroom', 'workshopSeminar', 'learningProgram', 'exam', 'book', 'video'] as const;

/** So many modules of a large organisation, the same ones for a seed: titles in ten languages and seven scripts, descriptions of one to six sentences with markup. */
export function generatedModules(count: number, seed: number): readonly NewModule[] {
  const draw = seededRandom(seed);
  return Array.from({ length: count }, (_, number) => {
    const language = oneOf(draw, languages);
    return {
      id: `EKP${String(100_000 + number)}`,
      title: title(draw, language),
      type: oneOf(draw, types),
      subject: oneOf(draw, language.subjects),
      language: language.name,
      description: `<p>${Array.from({ length: 1 + Math.floor(draw() * 6) }, () => sentence(draw, language)).join('</p><p>')}</p>`,
      isPublic: draw() < 0.1,
      archived: draw() < 0.02,
      createdAt: new Date(Date.UTC(2018, 0, 1) + Math.floor(draw() * 8 * 365 * 86_400) * 1000),
    };
  });
}

function title(draw: Draw, language: Language): string {
  const { topics, things, people, space } = language;
  const parts = [oneOf(draw, topics), ...(draw() < 0.7 ? [oneOf(draw, things)] : []), ...(draw() < 0.4 ? [oneOf(draw, people)] : [])];
  const edition = draw() < 0.3 ? `${space}${2015 + Math.floor(draw() * 12)}` : draw() < 0.3 ? ` ${oneOf(draw, ['A', 'B', 'C'])}${1 + Math.floor(draw() * 400)}` : '';
  return `${parts.join(draw() < 0.2 ? ` – ` : space || ' ')}${edition}`;
}

function sentence(draw: Draw, { topics, things, people, glue, space }: Language): string {
  const words = Array.from({ length: 6 + Math.floor(draw() * 10) }, (_, at) => {
    const word = at % 2 === 1 ? oneOf(draw, glue) : oneOf(draw, draw() < 0.5 ? things : draw() < 0.6 ? topics : people);
    return draw() < 0.04 ? `<b>${word}</b>` : word;
  });
  return `${words.join(space)}${space === '' ? '。' : '.'}`;
}
