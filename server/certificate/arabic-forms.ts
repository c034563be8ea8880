// Arabic letters change with their neighbours. PDF draws glyphs, so the letters are put into the forms that Unicode has for each place (Arabic Presentation Forms A
// and B); our Arabic font has them all. The tables come out of Unicode itself: within the blocks the forms of a letter follow each other as isolated, final,
// initial, medial.

type Forms = readonly string[];
const [isolated, final, initial, medial] = [0, 1, 2, 3] as const;

interface Tables {
  readonly letters: ReadonlyMap<string, Forms>;
  readonly ligatures: ReadonlyMap<string, Forms>;
}
let tables: Tables | undefined;

function formTables(): Tables {
  const letters = new Map<string, string[]>();
  const ligatures = new Map<string, string[]>();
  // Block B first: it has the first two forms of the letter whose other two are in block A (alef maksura).
  for (const [first, last] of [[0xfe_80, 0xfe_fc], [0xfb_50, 0xfb_b1], [0xfb_d3, 0xfb_e9], [0xfb_fc, 0xfb_ff]] as const) {
    for (let code = first; code <= last; code += 1) {
      const form = String.fromCodePoint(code);
      const plain = form.normalize('NFKC');
      const isLamAlef = code >= 0xfe_f5 && code <= 0xfe_fc;
      if (plain.length !== (isLamAlef ? 2 : 1)) continue;
      const table = isLamAlef ? ligatures : letters;
      table.set(plain, [...(table.get(plain) ?? []), form]);
    }
  }
  return { letters, ligatures };
}

const tatweel = '\u0640';
const joiner = '\u200d';
const isMark = (character: string): boolean => /\p{Mn}/u.test(character);

/** The text in the forms in which its letters stand beside each other; marks stay where they are. What is not Arabic comes back as it was. */
export function arabicForms(text: string): string {
  if (!/\p{Script=Arabic}/u.test(text)) return text;
  const { letters, ligatures } = (tables ??= formTables());
  const characters = Array.from(text);
  const joinsNext = (character: string | undefined): boolean => character === tatweel || character === joiner || (letters.get(character ?? '')?.length ?? 0) === 4;
  const joinsBefore = (character: string | undefined): boolean => character === tatweel || character === joiner || (letters.get(character ?? '')?.length ?? 0) >= 2;
  const neighbour = (from: number, step: 1 | -1): number => {
    let at = from + step;
    while (at >= 0 && at < characters.length && isMark(characters[at] ?? '')) at += step;
    return at;
  };
  let shaped = '';
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const isJoined = joinsNext(characters[neighbour(at, -1)]) && joinsBefore(character);
    const nextAt = neighbour(at, 1);
    const ligature = ligatures.get(character + (characters[nextAt] ?? ''));
    if (ligature) {
      shaped += (ligature[isJoined ? final : isolated] ?? '') + characters.slice(at + 1, nextAt).join('');
      at = nextAt;
      continue;
    }
    const forms = letters.get(character);
    const willJoin = joinsNext(character) && joinsBefore(characters[nextAt]);
    shaped += forms?.[isJoined ? (willJoin ? medial : final) : willJoin ? initial : isolated] ?? character;
  }
  return shaped;
}
