import { expect, test } from 'vitest';
import { hearBrokenScripts } from './course-faults.ts';

/** What is told of a page that begins with our script, as the content worker puts it there. */
async function told(html: string, after?: (window: Window & typeof globalThis) => void): Promise<readonly string[]> {
  const messages: string[] = [];
  const frame = document.createElement('iframe');
  Object.assign(window, { hearIt: (page: Window) => hearBrokenScripts(page, { isOwn: (address) => address.startsWith('blob:'), scriptBroke: (message) => void messages.push(message) }) });
  frame.src = URL.createObjectURL(new Blob([`<!doctype html><script>parent.hearIt(window)</script>${html}`], { type: 'text/html' }));
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  after?.(frame.contentWindow as Window & typeof globalThis);
  await new Promise((resolve) => setTimeout(resolve, 20));
  frame.remove();
  return messages;
}

test('a page whose script stands on one that could not be had is told', async () => {
  expect(await told('<script>jQuery(function () {})</script>')).toEqual([expect.stringMatching(/jQuery is not defined/)]);
  expect(await told('<body onload="begin()"></body>')).toEqual([expect.stringMatching(/begin is not defined/)]);
});

test('a file that did not come is not told, nor what goes wrong later', async () => {
  expect(await told('<img src="blob:nothing"><script src="blob:nothing"></script>')).toEqual([]);
  const late = await told('<button onclick="nothing.at()">x</button>', (page) => page.document.querySelector('button')?.click());
  expect(late).toEqual([]);
});

test('a script from elsewhere that breaks is not the course’s', async () => {
  const page = 'dispatchEvent(new ErrorEvent("error", { message: "Script error.", filename: "" })); dispatchEvent(new ErrorEvent("error", { message: "x", filename: "https://counter.example/a.js", error: new Error("x") }))';
  expect(await told(`<script>${page}</script>`)).toEqual([]);
});
