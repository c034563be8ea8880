/** Whether `form` begins with `word` when one letter is put right: another one, one too many, one missing, or two that changed places. The first letter is right. */
export function isNear(word: string, form: string): boolean {
  if (word[0] !== form[0]) return false;
  let same = 1;
  while (same < word.length && word[same] === form[same]) same++;
  if (same === word.length) return true;
  const rest = word.slice(same);
  return (
    form.startsWith(rest.slice(1), same + 1) || // another letter
    form.startsWith(rest.slice(1), same) || // one too many
    form.startsWith(rest, same + 1) || // one is missing
    (form[same] === rest[1] && form[same + 1] === rest[0] && form.startsWith(rest.slice(2), same + 2)) // changed places
  );
}
