/**
 * Settles when nothing on the page moves any more, after five seconds at the latest. It asks again and again: in what is out of view (`content-visibility`) no time
 * passes, so a picture that fades in there never says that it has ended (`Animation.finished`), and only tells when it is asked. Stands by itself: also said into a page.
 */
export async function atRest(): Promise<void> {
  const until = performance.now() + 5_000;
  while (performance.now() < until && document.getAnimations().some(({ playState }) => playState === 'running')) await new Promise((goOn) => setTimeout(goOn, 20));
}
