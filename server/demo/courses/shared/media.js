// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// Films and sounds: <video|audio data-medium> in a <figure>, with [data-medium-failed] for browsers that cannot play it, and [data-transcript] whose
// <li data-from="seconds"> is marked while it is spoken.
(() => {
  for (const medium of document.querySelectorAll('[data-medium]')) {
    const section = medium.closest('[data-page]');
    const failed = section.querySelector('[data-medium-failed]');
    const lines = [...medium.parentElement.querySelectorAll('[data-transcript] > [data-from]')];
    const sources = [...medium.querySelectorAll('source')];
    let refused = 0;
    const refuse = () => {
      refused += 1;
      failed.hidden = refused < Math.max(1, sources.length);
    };
    medium.addEventListener('error', refuse);
    for (const source of sources) source.addEventListener('error', refuse);
    medium.addEventListener('timeupdate', () => {
      const now = lines.filter((line) => Number(line.dataset.from) <= medium.currentTime).at(-1);
      for (const line of lines) {
        if (line === now) line.setAttribute('aria-current', 'true');
        else line.removeAttribute('aria-current');
      }
    });
    medium.addEventListener('ended', () => {
      for (const line of lines) line.removeAttribute('aria-current');
    });
    // A page that was turned is not heard on.
    new MutationObserver(() => section.hidden && medium.pause()).observe(section, { attributeFilter: ['hidden'] });
  }
})();
