import { describe, expect, test } from 'vitest';
import type { CourseServices } from '../course-services.ts';
import { answerSyncRequests } from './sync-request.ts';
import { aCoursePage, someServices } from '../../../test/player/course-page.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const course = 'https://content.example/course/';

async function aPage(services: CourseServices): Promise<Window & typeof globalThis> {
  const { window } = await aCoursePage();
  answerSyncRequests(window, services);
  return window;
}

const texts = someServices({
  files: {
    'texts/en.xml': { mimeType: 'text/xml', bytes: Uint8Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><t>caf\u00e9</t>', (character) => character.charCodeAt(0)) },
    'data.json': { mimeType: 'application/json', bytes: utf8('\ufeff{"a":"ä"}') },
    'broken.xml': { mimeType: 'text/xml', bytes: utf8('<t>') },
    'picture.png': 'unheld',
  },
});

test('content that loads its texts synchronously gets them, with everything a request shows', async () => {
  const { XMLHttpRequest } = await aPage(texts);
  const request = new XMLHttpRequest();
  const seen: unknown[] = [];
  for (const type of ['readystatechange', 'load', 'loadend', 'error']) request.addEventListener(type, () => seen.push(type, request.readyState));
  // oxlint-disable-next-line unicorn/prefer-add-event-listener
  request.onload = () => seen.push('onload');
  request.open('GET', `${course}data.json?nocache=1#x`, false);
  expect([request.readyState, request.status, request.responseText]).toEqual([1, 0, '']);
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  request.send(null);
  expect(request).toMatchObject({ readyState: 4, status: 200, statusText: 'OK', responseText: '{"a":"ä"}', response: '{"a":"ä"}', responseXML: null, responseURL: `${course}data.json?nocache=1` });
  expect(request.getResponseHeader('CONTENT-TYPE')).toBe('application/json');
  expect(request.getResponseHeader('Last-Modified')).toBeNull();
  expect(request.getAllResponseHeaders()).toContain('content-type: application/json\r\n');
  expect(seen).toEqual(['readystatechange', 1, 'readystatechange', 4, 'load', 4, 'onload', 'loadend', 4]);
  expect(request).toBeInstanceOf(XMLHttpRequest);
});

test('XML comes as a document, in the encoding that it declares', async () => {
  const { XMLHttpRequest } = await aPage(texts);
  const request = new XMLHttpRequest();
  request.open('get', `${course}texts/en.xml`, false);
  request.send();
  expect(request.responseXML?.documentElement.textContent).toBe('café');
  request.open('GET', `${course}broken.xml`, false);
  request.send();
  expect([request.status, request.responseXML]).toEqual([200, null]);
});

test('a text that the course reads as XML by its own will comes as a document', async () => {
  const { XMLHttpRequest } = await aPage(someServices({ files: { 'a.txt': { mimeType: 'text/plain', bytes: utf8('<a>1</a>') } } }));
  const request = new XMLHttpRequest();
  request.overrideMimeType('text/xml; charset=utf-8');
  request.open('GET', `${course}a.txt`, false);
  request.send();
  expect(request.responseXML?.documentElement.textContent).toBe('1');
});

test('a file that is not in the course is a 404, as on a server', async () => {
  const { XMLHttpRequest } = await aPage(texts);
  const request = new XMLHttpRequest();
  request.open('GET', `${course}nope.json`, false);
  request.send();
  expect(request).toMatchObject({ readyState: 4, status: 404, statusText: 'Not Found', responseText: '' });
});

test('HEAD answers without the text', async () => {
  const { XMLHttpRequest } = await aPage(texts);
  const request = new XMLHttpRequest();
  request.open('HEAD', `${course}data.json`, false);
  request.send();
  expect([request.status, request.responseText, request.getResponseHeader('content-length')]).toEqual([200, '', '13']);
});

test('one request object can be used again, for this course and for elsewhere', async () => {
  const { XMLHttpRequest } = await aPage(texts);
  const request = new XMLHttpRequest();
  request.open('GET', `${course}data.json`, false);
  request.send();
  request.open('GET', `${course}nope.json`, false);
  expect([request.readyState, request.status]).toEqual([1, 0]);
  request.send();
  expect(request.status).toBe(404);
  request.abort();
  expect([request.readyState, request.status, request.responseText]).toEqual([0, 0, '']);
  const later = new Promise((resolve) => request.addEventListener('loadend', resolve, { once: true }));
  request.open('GET', URL.createObjectURL(new Blob(['from elsewhere'])));
  request.send();
  await later;
  expect([request.status, request.responseText]).toEqual([200, 'from elsewhere']);
});

test('what is asked asynchronously, or elsewhere, or is no text, is the browser’s own business', async () => {
  const asked: string[] = [];
  const { XMLHttpRequest } = await aPage({
    ...texts,
    fileNow: (address) => {
      asked.push(address);
      return 'unheld';
    },
  });
  const elsewhere = new XMLHttpRequest();
  elsewhere.open('GET', URL.createObjectURL(new Blob(['own'])), false);
  elsewhere.send();
  expect(elsewhere.responseText).toBe('own');
  const asynchronous = new XMLHttpRequest();
  asynchronous.open('GET', `${course}data.json`);
  expect(asked).toEqual([]);
  const picture = new XMLHttpRequest();
  picture.open('GET', `${course}picture.png`, false);
  expect(() => picture.send()).toThrow(expect.objectContaining({ name: 'NetworkError' }));
  expect(asked).toEqual([`${course}picture.png`]);
});

test('relative addresses mean what they mean on the page', async () => {
  const { window } = await aCoursePage(`<base href="${course}pages/">`);
  answerSyncRequests(window, texts);
  const request = new window.XMLHttpRequest();
  request.open('GET', '../data.json', false);
  request.send();
  expect(request.status).toBe(200);
});

describe('AICC content', () => {
  const hacp = `${course}.haversack/hacp`;
  const heard: string[] = [];
  const services = someServices({ isHacp: (address) => address === hacp, hacpNow: (_, body) => `error=0\r\nheard=${heard.push(body)}` });

  test('is answered at once when it asks synchronously', async () => {
    const { XMLHttpRequest } = await aPage(services);
    heard.length = 0;
    const request = new XMLHttpRequest();
    request.open('POST', hacp, false);
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.send('command=GetParam');
    expect(request).toMatchObject({ status: 200, responseText: 'error=0\r\nheard=1' });
    expect(request.getResponseHeader('Content-Type')).toContain('text/plain');
    expect(heard).toEqual(['command=GetParam']);
  });

  test('is heard in the order in which it posts, and answered as any other request', async () => {
    const { XMLHttpRequest } = await aPage(services);
    heard.length = 0;
    const request = new XMLHttpRequest();
    const states: number[] = [];
    request.addEventListener('readystatechange', () => states.push(request.readyState));
    const answered = new Promise((resolve) => request.addEventListener('load', resolve));
    request.open('POST', hacp, true);
    request.send(new URLSearchParams({ command: 'PutParam' }));
    const last = new XMLHttpRequest();
    last.open('POST', hacp, false);
    last.send('command=ExitAU');
    expect([request.readyState, request.status, last.responseText]).toEqual([1, 0, 'error=0\r\nheard=2']);
    await answered;
    expect(heard).toEqual(['command=PutParam', 'command=ExitAU']);
    expect([request.status, request.responseText, states]).toEqual([200, 'error=0\r\nheard=1', [1, 4]]);
  });

  test('a request that it called off is heard, and answered no more', async () => {
    const { XMLHttpRequest } = await aPage(services);
    const request = new XMLHttpRequest();
    request.open('POST', hacp);
    request.send('command=PutParam');
    request.abort();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([request.readyState, request.status]).toEqual([0, 0]);
  });
});
