import type { CourseServices } from '../course-services.ts';

/**
 * The other ways in which AICC content posts, for its HACP address alone: fetch and beacon are answered at once, so that what is said one after the other arrives so and a
 * page that goes away loses nothing; a form too, while the item is left, when the browser would not send it any more. What cannot be read at once (a Blob, a Request), and
 * every other form, goes through the content worker.
 */
export function answerHacpPosts(window: Window & typeof globalThis, player: CourseServices): void {
  const { document, navigator, Response, HTMLFormElement, FormData } = window;

  const answerTo = (url: string, body: unknown): string | undefined => {
    try {
      const address = new URL(url, document.baseURI).href;
      const text = player.isHacp(address) ? textOfBody(window, body) : undefined;
      return text === undefined ? undefined : player.hacpNow(address, text);
    } catch {
      return undefined;
    }
  };

  const realFetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const isPost = !(input instanceof window.Request) && init?.method?.toUpperCase() === 'POST';
    const answer = isPost ? answerTo(String(input), init.body) : undefined;
    return answer === undefined ? realFetch(input, init) : Promise.resolve(new Response(answer, { headers: { 'Content-Type': 'text/plain;charset=utf-8' } }));
  };

  const realBeacon = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (url, body) => answerTo(String(url), body) !== undefined || realBeacon(url, body);

  // oxlint-disable-next-line typescript/unbound-method -- called on each form
  const { submit } = HTMLFormElement.prototype;
  HTMLFormElement.prototype.submit = function submitUnlessHeard(this: HTMLFormElement) {
    // `action` may be hidden by a field of that name.
    const isHeard = player.isLeaving() && answerTo(this.getAttribute('action') ?? '', new FormData(this)) !== undefined;
    if (!isHeard) submit.call(this);
  };
}

/** A body as the text that would be sent, parameters and objects as they write themselves; undefined for what cannot be read at once. Objects may come from another page of the course: their kinds are told by name. */
export function textOfBody(window: Window & typeof globalThis, body: unknown): string | undefined {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  const kind = Object.prototype.toString.call(body).slice(8, -1);
  if (kind === 'FormData') return new window.URLSearchParams([...(body as FormData)].filter((field): field is [string, string] => typeof field[1] === 'string')).toString();
  if (kind === 'ArrayBuffer' || ArrayBuffer.isView(body)) return new TextDecoder().decode(body as ArrayBuffer);
  return kind === 'Blob' || kind === 'File' || kind === 'ReadableStream' || kind.endsWith('Document') ? undefined : (body as { toString(): string }).toString();
}
