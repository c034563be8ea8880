import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetPictures, openKeptPictures } from '#offline/pictures/kept-pictures.ts';
import { openDeviceDb, type DeviceDb } from '#offline/device-db.ts';
import { rememberSignIn, rememberSignOut } from '#offline/learners-here.ts';
import { createPictureAnswer, isPictureRequest } from './answer-picture.ts';

const base = new URL('/ekp/', location.href).href;
const address = new URL('/ekp/pictures/crane.png', location.href).href;
const png = (): Response => new Response(new Uint8Array([1, 2, 3]), { headers: { 'Content-Type': 'image/png' } });

const prefix = `test-pictures-${crypto.randomUUID()}.`;
let device: DeviceDb;
let network: ReturnType<typeof vi.fn<typeof fetch>>;
let behind: Promise<unknown>[];

beforeEach(async () => {
  device = await openDeviceDb(`test-device-${crypto.randomUUID()}`);
  network = vi.fn<typeof fetch>(() => Promise.resolve(png()));
  vi.stubGlobal('fetch', network);
  behind = [];
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  device.close();
  await forgetPictures(prefix);
});

const signedIn = (userId: string) => rememberSignIn(device, { site: base, userId, name: userId, headerToken: `token of ${userId}`, staysSignedIn: true });
const asking = () => {
  const answer = createPictureAnswer(base, { openDevice: () => Promise.resolve(device), openPictures: (owner) => openKeptPictures(owner, { prefix }) });
  return async (): Promise<Response> => {
    const response = await answer({ request: new Request(address), event: { waitUntil: (work) => void behind.push(work) } });
    // What is asked for behind keeps what came behind that.
    while (behind.length > 0) await Promise.all(behind.splice(0));
    return response;
  };
};
const offline = () => network.mockImplementation(() => Promise.reject(new TypeError('no network')));

test.each([
  ['image', 'GET', '/ekp/pictures/a.png', true],
  ['image', 'GET', '/ekp/servlet/ekp?TX=LOGOFF', false],
  ['image', 'GET', '/icons/icon.svg', false],
  ['', 'GET', '/ekp/pictures/a.png', false],
  ['image', 'POST', '/ekp/pictures/a.png', false],
] as const)('a request for "%s" (%s %s) is answered as a picture: %s', (destination, method, path, expected) => {
  expect(isPictureRequest({ destination, method, url: new URL(path, location.href).href }, base)).toBe(expected);
});

test('a picture that was seen once is there without a network', async () => {
  await signedIn('mia');
  const ask = asking();
  await ask();
  offline();
  expect((await (await ask()).arrayBuffer()).byteLength).toBe(3);
});

test('the LMS is asked with this learner’s half of the session, which a picture cannot send by itself', async () => {
  await signedIn('mia');
  await asking()();
  expect(network).toHaveBeenCalledExactlyOnceWith(address, expect.objectContaining({ credentials: 'same-origin', headers: { 'X-Haversack-Token': 'token of mia' } }));
});

test('whoever signs in next is shown nothing of what the one before has seen', async () => {
  await signedIn('mia');
  const ask = asking();
  await ask();
  await signedIn('omar');
  offline();
  await expect(ask()).rejects.toThrow('no network');
});

test('before anybody signs in, and after signing out, pictures come without a session and are not kept', async () => {
  await signedIn('mia');
  await rememberSignOut(device, { site: base, userId: 'mia' });
  const ask = asking();
  await ask();
  expect(network.mock.calls[0]?.[0]).toBeInstanceOf(Request);
  offline();
  await expect(ask()).rejects.toThrow('no network');
});

test('what is older than an hour is shown at once and asked for again behind', async () => {
  await signedIn('mia');
  const ask = asking();
  await ask();
  await ask();
  expect(network).toHaveBeenCalledTimes(1);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2 * 3_600_000);
  expect((await ask()).status).toBe(200);
  expect(network).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
});

test('a page in place of a picture is passed on and not kept', async () => {
  await signedIn('mia');
  network.mockImplementation(() => Promise.resolve(new Response('<html>', { headers: { 'Content-Type': 'text/html' } })));
  const ask = asking();
  await ask();
  offline();
  await expect(ask()).rejects.toThrow('no network');
});
