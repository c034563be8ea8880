// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// <a href download data-get> gives a file of the course to the learner. Browsers load what a download link names past the service worker, so without a network
// it would not come: the file is fetched first, and given as it is.
(() => {
  for (const link of document.querySelectorAll('a[data-get]')) {
    let isReady = false;
    const give = async () => {
      const failed = link.closest('[data-page]').querySelector('[data-get-failed]');
      try {
        const answer = await fetch(link.href);
        if (!answer.ok) throw new Error(String(answer.status));
        link.href = URL.createObjectURL(await answer.blob());
        isReady = true;
        failed.hidden = true;
        link.click();
      } catch {
        failed.hidden = false;
      }
    };
    link.addEventListener('click', (event) => {
      if (isReady) return;
      event.preventDefault();
      void give();
    });
  }
})();
