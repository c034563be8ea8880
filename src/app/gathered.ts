/**
 * Does at once what is asked for, and gathers what is asked for within the time that follows into one more doing at its end. So a telling of hundreds of steps makes a screen read a few times a
 * second, and not once a step; the last change is always seen.
 */
export function gathered(act: () => void, withinMs: number): () => void {
  let isResting = false;
  let isAsked = false;
  const ask = (): void => {
    isAsked = isResting;
    if (isResting) return;
    act();
    isResting = true;
    setTimeout(() => {
      isResting = false;
      if (isAsked) ask();
    }, withinMs);
  };
  return ask;
}
