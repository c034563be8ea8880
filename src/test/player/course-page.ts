import type { CourseServices, FileNow } from '#player/host/course-services.ts';

/** A page of a course in a frame of its own: what is installed in it touches nothing else. */
export async function aCoursePage(html = '<!doctype html><title>Page</title>', container: ParentNode & Node = document.body): Promise<{ window: Window & typeof globalThis; frame: HTMLIFrameElement }> {
  const frame = document.createElement('iframe');
  frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    container.append(frame);
  });
  return { window: frame.contentWindow as Window & typeof globalThis, frame };
}

/** Services of a player whose course lies at `https://content.example/course/`. */
export function someServices(more: Partial<CourseServices> & { files?: Record<string, Omit<FileNow, 'path'> | 'unheld'> } = {}): CourseServices {
  const { files = {}, ...services } = more;
  return {
    storagePrefix: 'c1:',
    isOwn: (address) => address.startsWith('https://content.example/course/'),
    fileNow: (address) => {
      const path = decodeURIComponent(new URL(address).pathname.slice('/course/'.length));
      const file = files[path];
      return file === undefined ? 'missing' : file === 'unheld' ? file : { path, ...file };
    },
    speaksHacp: () => false,
    isHacp: () => false,
    hacpNow: () => undefined,
    openWindow: () => null,
    isOutermost: () => true,
    hasFrame: () => false,
    showInItem: () => undefined,
    closeWindow: () => undefined,
    openerOf: () => undefined,
    isLeaving: () => false,
    escapePressed: () => undefined,
    askForBar: () => undefined,
    scriptBroke: () => undefined,
    pageBegan: () => undefined,
    documents: { lang: undefined, words: undefined, courseTitle: '', titleFor: () => undefined, speaksForItem: () => false, captionsFor: () => [] },
    ...services,
  };
}
