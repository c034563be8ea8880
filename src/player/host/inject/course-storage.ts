/**
 * `localStorage` or `sessionStorage` as if it were the course's own: all courses of an origin share one, and collide. Complete, with names as properties; only
 * keys that begin with `prefix` exist in it.
 */
function prefixedStorage(real: Storage, prefix: string): Storage {
  const keys = (): string[] => {
    const all = Array.from({ length: real.length }, (_, index) => real.key(index) ?? '');
    return all.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  };
  const get = (key: string): string | null => real.getItem(prefix + key);
  const methods: Record<string, unknown> = {
    getItem: (key: unknown) => get(String(key)),
    setItem: (key: unknown, value: unknown) => real.setItem(prefix + String(key), String(value)),
    removeItem: (key: unknown) => real.removeItem(prefix + String(key)),
    clear: () => {
      for (const key of keys()) real.removeItem(prefix + key);
    },
    key: (index: unknown) => keys()[Number(index)] ?? null,
  };
  const prototype = Object.getPrototypeOf(real) as object;
  const isItem = (name: string | symbol): name is string => typeof name === 'string' && !(name in prototype) && get(name) !== null;

  return new Proxy(Object.create(prototype) as Storage, {
    get: (_, name) => {
      if (name === 'length') return keys().length;
      if (typeof name === 'string' && Object.hasOwn(methods, name)) return methods[name];
      if (typeof name === 'symbol' || name in prototype) return Reflect.get(prototype, name, real) as unknown;
      return get(name) ?? undefined;
    },
    set: (_, name, value) => {
      if (typeof name === 'string') real.setItem(prefix + name, String(value));
      return true;
    },
    has: (_, name) => name in prototype || isItem(name),
    deleteProperty: (_, name) => {
      if (typeof name === 'string') real.removeItem(prefix + name);
      return true;
    },
    ownKeys: () => keys(),
    getOwnPropertyDescriptor: (_, name) => (isItem(name) ? { value: get(name), writable: true, enumerable: true, configurable: true } : undefined),
    defineProperty: (_, name, { value }) => {
      if (typeof name === 'string') real.setItem(prefix + name, String(value));
      return true;
    },
  });
}

/** Puts the facades on the window. Where storage is blocked, or the browser does not let us, everything stays as it is. */
export function separateStorage(window: Window & typeof globalThis, prefix: string): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      const real = window[name];
      const facade = prefixedStorage(real, prefix);
      Object.defineProperty(window, name, { configurable: true, enumerable: true, get: () => facade });
      tellOwnChanges(window, real, facade, prefix);
    } catch {
      // Untouched.
    }
  }
}

/** Another page of this course changed a value: its event carries the course's own key. Other courses' events are not heard. */
function tellOwnChanges(window: Window & typeof globalThis, real: Storage, facade: Storage, prefix: string): void {
  window.addEventListener('storage', (event) => {
    if (event.storageArea !== real) return;
    event.stopImmediatePropagation();
    const { key, oldValue, newValue, url } = event;
    if (key === null || !key.startsWith(prefix)) return;
    const own = new window.StorageEvent('storage', { key: key.slice(prefix.length), oldValue, newValue, url });
    Object.defineProperty(own, 'storageArea', { value: facade });
    window.dispatchEvent(own);
  });
}
