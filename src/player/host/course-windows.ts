import type { PlayerWords } from '#player/messages.ts';
import { newCourseFrame, unloadFrame } from './course-frame.ts';

/**
 * The windows that a course opens with `window.open`. In WebKit a real one would go to the network, and everywhere it would leave the player; so each is a frame
 * over the item, and what the course gets is that frame's real window: its document, its functions, `closed` and `postMessage` are all true.
 */
export interface CourseWindows {
  open(address: string, name: string, opener: Window): Window | null;
  /** Closes the window that stands directly in the player; false when it is none of these. */
  close(window: Window): boolean;
  openerOf(window: Window): Window | undefined;
  /** Gives the keyboard to the window that was opened last; false when there is none. */
  focus(): boolean;
  closeAll(): Promise<void>;
}

interface Opened {
  readonly shell: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly opener: Window;
}

/** `equip` is given each empty window that a course is about to write into. */
export function createCourseWindows(document: Document, words: PlayerWords | undefined, equip: (window: Window & typeof globalThis) => void = () => undefined): CourseWindows {
  const opened = new Set<Opened>();
  const of = (window: Window): Opened | undefined => [...opened].find(({ frame }) => frame.contentWindow === window);

  const remove = async (one: Opened): Promise<void> => {
    if (!opened.has(one)) return;
    one.shell.hidden = true;
    await unloadFrame(one.frame);
    opened.delete(one);
    one.shell.remove();
    [...opened].at(-1)?.frame.focus();
  };

  const create = (address: string, name: string, opener: Window): Window | null => {
    const frame = newCourseFrame(document, name, address);
    frame.name = name;
    const shell = document.createElement('section');
    shell.className = 'window';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '✕';
    // An app before these words has none: the cross alone must do.
    if (words) [close.lang, close.title, close.ariaLabel] = [words.lang, words.closeWindow, words.closeWindow];
    const title = document.createElement('p');
    const bar = document.createElement('header');
    bar.append(title, close);
    shell.append(bar, frame);
    const one = { shell, frame, opener };
    close.addEventListener('click', () => void remove(one));
    frame.addEventListener('load', () => {
      title.textContent = titleOf(frame);
      frame.title = title.textContent || name;
    });
    opened.add(one);
    document.body.append(shell);
    frame.focus();
    const window = frame.contentWindow;
    // Pages of the course set both for themselves; this is for the time before, and for pages that the opener writes.
    if (window && address === 'about:blank') equip(window as Window & typeof globalThis);
    if (window) preset(window, opener, () => void remove(one));
    return window;
  };

  return {
    open: (address, name, opener) => {
      const same = name === '' || name === '_blank' ? undefined : [...opened].find(({ frame }) => frame.name === name);
      if (!same) return create(address, name === '_blank' ? '' : name, opener);
      if (address !== 'about:blank') same.frame.contentWindow?.location.assign(address);
      same.frame.focus();
      return same.frame.contentWindow;
    },
    close: (window) => {
      const one = of(window);
      if (one) void remove(one);
      return one !== undefined;
    },
    openerOf: (window) => of(window)?.opener,
    focus: () => {
      const last = [...opened].at(-1);
      last?.frame.focus();
      return last !== undefined;
    },
    closeAll: async () => {
      await Promise.all([...opened].map(remove));
    },
  };
}

function preset(window: Window, opener: Window, close: () => void): void {
  try {
    window.opener = opener;
    window.close = close;
  } catch {
    // A page from elsewhere.
  }
}

function titleOf(frame: HTMLIFrameElement): string {
  try {
    return frame.contentDocument?.title ?? '';
  } catch {
    return '';
  }
}
