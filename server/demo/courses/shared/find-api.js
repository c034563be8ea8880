// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// The standards' search for the run-time API: up the chain of parents, then the same from the window that opened us.
(() => {
  const mostWindows = 50;

  function searchUpFrom(start, name) {
    let here = start;
    for (let count = 0; count < mostWindows; count += 1) {
      try {
        if (here[name]) return here[name];
        if (!here.parent || here.parent === here) return null;
        here = here.parent;
      } catch {
        return null; // a window of another origin: the search ends at its door
      }
    }
    return null;
  }

  function opensUs(frame) {
    try {
      return frame.opener || null;
    } catch {
      return null;
    }
  }

  window.findScormApi = (name) => {
    const own = searchUpFrom(window, name);
    if (own) return own;
    for (const opener of [opensUs(window), opensUs(window.top)]) {
      const found = opener ? searchUpFrom(opener, name) : null;
      if (found) return found;
    }
    return null;
  };
})();
