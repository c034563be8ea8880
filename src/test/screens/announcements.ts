import { onTestFinished } from 'vitest';

/** What is said to screen readers from now on, each sentence as often as it is said: by `announce`, and by messages that are shown. */
export function announcements(): readonly string[] {
  const said: string[] = [];
  const watching = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      const place = target instanceof Element ? target : target.parentElement;
      const words = type === 'childList' ? [...addedNodes].map((node) => node.textContent) : [target.textContent];
      if (place?.closest('output')) said.push(...words.filter((word): word is string => word !== null && word !== ''));
    }
  });
  watching.observe(document.body, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => watching.disconnect());
  return said;
}
