import type { CourseServices, FileNow } from '../course-services.ts';
import { decodeResponse } from './decode-response.ts';
import { textOfBody } from './hacp-posts.ts';

/** A request that is answered here, not yet sent: a synchronous one for an address of the course, or one that speaks HACP. */
interface Asked {
  readonly isAsync: boolean;
  readonly method: string;
  readonly address: string;
  readonly credentials: readonly [username?: string | null, password?: string | null];
  readonly headers: [name: string, value: string][];
}

/** What an answered request shows. */
interface Shown {
  readonly status: number;
  readonly address: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly document: Document | null;
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * A synchronous request of a page goes past the service worker to the network (seen in Chromium; reference/scorm-facts.md, browser facts). For the course's own
 * addresses it is answered here, from the texts that the player holds. What is no text, or did not fit, still goes to the network; so does everything that is
 * asynchronous or for elsewhere. Of HACP the asynchronous ones are answered here too: what content posts one after the other must arrive so, whichever way it takes, and
 * a page that goes away must not lose its last words.
 */
export function answerSyncRequests(window: Window & typeof globalThis, player: CourseServices): void {
  const { document, XMLHttpRequest: Real } = window;

  const ownAddress = (url: string): string | undefined => {
    try {
      const address = new URL(url, document.baseURI).href;
      return player.isOwn(address) ? address.replace(/#.*$/, '') : undefined;
    } catch {
      return undefined;
    }
  };

  window.XMLHttpRequest = class XMLHttpRequest extends Real {
    #asked: Asked | undefined;
    #shown: Shown | undefined;
    #overriddenType: string | undefined;

    override open(...values: [method: string, url: string | URL, isAsync?: boolean, username?: string | null, password?: string | null]): void {
      const [method, url, isAsync, ...credentials] = values;
      this.#shown = undefined;
      // Left out means asynchronous; anything else counts as the browser counts it.
      const isSync = values.length > 2 && !isAsync;
      const own = ownAddress(String(url));
      const address = isSync || (own !== undefined && player.isHacp(own)) ? own : undefined;
      this.#asked = address === undefined ? undefined : { isAsync: !isSync, method: method.toUpperCase(), address, credentials, headers: [] };
      if (this.#asked) this.dispatchEvent(new Event('readystatechange'));
      else super.open(...(values as [string, string]));
    }

    override setRequestHeader(name: string, value: string): void {
      if (this.#asked) this.#asked.headers.push([name, value]);
      else super.setRequestHeader(name, value);
    }

    override overrideMimeType(type: string): void {
      this.#overriddenType = type;
      super.overrideMimeType(type);
    }

    override send(body?: Document | XMLHttpRequestBodyInit | null): void {
      const asked = this.#asked;
      this.#asked = undefined;
      if (!asked) {
        super.send(body);
        return;
      }
      const said = textOfBody(window, body);
      const answer = said === undefined ? undefined : player.hacpNow(asked.address, asked.method === 'POST' ? said : new URL(asked.address).search.slice(1));
      const file = answer === undefined ? (player.isHacp(asked.address) ? 'unheld' : player.fileNow(asked.address)) : hacpFile(answer);
      if (file === 'unheld') {
        super.open(asked.method, asked.address, asked.isAsync, ...asked.credentials);
        for (const [name, value] of asked.headers) super.setRequestHeader(name, value);
        super.send(body);
        return;
      }
      const shown = shownOf(asked, file, this.#overriddenType);
      if (!asked.isAsync) return this.#show(shown);
      // Until then it is open, and can be called off.
      this.#asked = asked;
      setTimeout(() => {
        if (this.#asked === asked) this.#show(shown);
      });
    }

    #show(shown: Shown): void {
      this.#asked = undefined;
      this.#shown = shown;
      const loaded = shown.bytes.byteLength;
      this.dispatchEvent(new Event('readystatechange'));
      this.dispatchEvent(new ProgressEvent('load', { lengthComputable: true, loaded, total: loaded }));
      this.dispatchEvent(new ProgressEvent('loadend', { lengthComputable: true, loaded, total: loaded }));
    }

    override abort(): void {
      this.#asked = this.#shown = undefined;
      super.abort();
    }

    override get readyState(): number {
      return this.#shown ? 4 : this.#asked ? 1 : super.readyState;
    }

    override get status(): number {
      return this.#shown?.status ?? (this.#asked ? 0 : super.status);
    }

    override get statusText(): string {
      return this.#shown ? (this.#shown.status === 200 ? 'OK' : 'Not Found') : super.statusText;
    }

    override get responseURL(): string {
      return this.#shown?.address ?? super.responseURL;
    }

    override get responseText(): string {
      return this.#shown?.text ?? super.responseText;
    }

    override get responseXML(): Document | null {
      return this.#shown ? this.#shown.document : super.responseXML;
    }

    override get response(): unknown {
      if (!this.#shown) return super.response as unknown;
      const { text, bytes, document } = this.#shown;
      const made = { '': () => text, text: () => text, json: () => jsonOf(text), arraybuffer: () => bytes.slice().buffer, blob: () => new Blob([bytes]), document: () => document };
      return made[this.responseType]();
    }

    override getResponseHeader(name: string): string | null {
      return this.#shown ? (this.#shown.headers.get(name.toLowerCase()) ?? null) : super.getResponseHeader(name);
    }

    override getAllResponseHeaders(): string {
      return this.#shown ? [...this.#shown.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('') : super.getAllResponseHeaders();
    }
  };
}

const hacpFile = (answer: string): FileNow => ({ path: '', mimeType: 'text/plain;charset=utf-8', bytes: new TextEncoder().encode(answer) });

function shownOf({ method, address }: Asked, file: FileNow | 'missing', overriddenType: string | undefined): Shown {
  const isThere = file !== 'missing';
  const type = isThere ? file.mimeType : 'text/plain';
  const bytes = isThere && method !== 'HEAD' ? file.bytes : new Uint8Array();
  const headers = new Map([
    ['content-type', type],
    ['content-length', String(isThere ? file.bytes.byteLength : 0)],
  ]);
  return { status: isThere ? 200 : 404, address, bytes, headers, ...decodeResponse(bytes, overriddenType ?? type) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
