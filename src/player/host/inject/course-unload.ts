type UnloadHandler = ((event: Event) => unknown) | null;

/**
 * Where the browser withholds `unload` – Chromium does so by a permission policy, and takes no listeners for it either – the course gets it with `pagehide`: 71 of
 * 95 packages finish in such handlers (reference/scorm-facts.md, static scan).
 */
export function keepUnload(window: Window): void {
  const { featurePolicy } = window.document as Document & { featurePolicy?: { features(): string[]; allowsFeature(name: string): boolean } };
  if (featurePolicy?.features().includes('unload') && !featurePolicy.allowsFeature('unload')) unloadByPagehide(window);
}

/** For windows whose `unload` never comes. Listeners keep their order among themselves; a handler of the window or of `<body onunload>` runs before them. */
export function unloadByPagehide(window: Window): void {
  const { document } = window;
  const add = window.addEventListener.bind(window);
  const remove = window.removeEventListener.bind(window);
  const nameFor = (type: string): string => (type === 'unload' ? 'pagehide' : type);
  let handler: UnloadHandler | undefined;
  add('pagehide', (event) => (handler === undefined ? writtenIn(document) : handler)?.call(window, event));

  window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions) =>
    add(nameFor(type), listener, options);
  window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions) =>
    remove(nameFor(type), listener, options);
  Object.defineProperty(window, 'onunload', {
    configurable: true,
    enumerable: true,
    get: () => handler ?? null,
    set: (value: unknown) => {
      handler = typeof value === 'function' ? (value as UnloadHandler) : null;
    },
  });
}

/** What `<body onunload="…">` says, made a function by the browser as any other such attribute. */
function writtenIn(document: Document): UnloadHandler {
  const attribute = document.body?.getAttribute('onunload');
  if (!attribute) return null;
  const element = document.createElement('i');
  element.setAttribute('onclick', attribute);
  return element.onclick as UnloadHandler;
}
