/** How long a page may take to go away: its handlers run at once, a frame that answers no more is not waited for. */
const unloadBoundMs = 1000;

/** A frame for a page of the course, filling its container. Not yet in the document. */
export function newCourseFrame(document: Document, title: string, address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'autoplay; fullscreen';
  // Before it is inserted, so that opening an item adds nothing to the history that the learner goes back in.
  frame.src = address;
  return frame;
}

/**
 * Leads a frame to an empty page, so that `beforeunload`, `pagehide` and `unload` of the course run and its last calls arrive; removing it at once would cost
 * the first. Resolves when the empty page is there, or after a bounded time.
 */
export function unloadFrame(frame: HTMLIFrameElement): Promise<void> {
  if (!frame.isConnected) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      frame.removeEventListener('load', loaded);
      resolve();
    };
    // The load of the course's own page may be on its way yet.
    const loaded = (): void => {
      if (isEmptyPage(frame)) done();
    };
    const timer = setTimeout(done, unloadBoundMs);
    frame.addEventListener('load', loaded);
    try {
      frame.contentWindow?.location.replace('about:blank');
    } catch {
      frame.src = 'about:blank';
    }
  });
}

function isEmptyPage(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentWindow?.location.href === 'about:blank';
  } catch {
    return false; // still a page from elsewhere
  }
}

/** Whether a frame of this name exists below `window`, as far as one can look. */
export function hasFrameBelow(window: Window, name: string): boolean {
  for (let index = 0; index < window.frames.length; index += 1) {
    const inner = window.frames[index];
    try {
      if (inner && (inner.name === name || hasFrameBelow(inner, name))) return true;
    } catch {
      // A page from elsewhere within the course.
    }
  }
  return false;
}
