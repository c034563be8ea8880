import type { NewModule } from '#server/store/modules.ts';
import { oneOf } from './generated-modules.ts';

/** What a person has typed after each key of one search: one or two words of some module's title, at times from inside a word or its description, at times with a slip. */
export function typedSearch(draw: () => number, modules: readonly [NewModule, ...NewModule[]]): readonly string[] {
  const { title, description } = oneOf(draw, modules);
  const text = draw() < 0.85 ? title : (description ?? '').replaceAll(/<[^>]*>/g, ' ');
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [title];
  const first = Math.floor(draw() * words.length);
  const wanted = words.slice(first, first + (draw() < 0.5 ? 1 : 2)).join(' ');
  const letters = Array.from(wanted).slice(draw() < 0.1 ? 2 : 0, 24);
  if (draw() < 0.05) letters.splice(Math.floor(draw() * letters.length), 1);
  return letters.map((_, at) => letters.slice(0, at + 1).join('')).filter((typed) => typed.trim() !== '');
}
