import { lastLearner, openDeviceDb, type DeviceDb, type LearnerHere } from '#offline/device-db.ts';
import { learnerDbName } from '#offline/database-name.ts';
import { isPicture, openKeptPictures, type KeptPictures } from '#offline/pictures/kept-pictures.ts';
import { isLmsPicture } from '#offline/pictures/lms-picture.ts';
import { fetchInTime } from './fetch-in-time.ts';

const hourMs = 3_600_000;
const tokenHeader = 'X-Haversack-Token';

/** An `<img>` of the app that leads to a picture of the LMS. */
export const isPictureRequest = ({ destination, method, url }: Pick<Request, 'destination' | 'method' | 'url'>, base: string): boolean =>
  destination === 'image' && method === 'GET' && isLmsPicture(url, base);

interface PictureEvent {
  readonly request: Request;
  readonly event: { waitUntil(work: Promise<unknown>): void };
}

/** Where the device's data are; others only in tests. */
interface Openers {
  readonly openDevice?: () => Promise<DeviceDb>;
  readonly openPictures?: (owner: string) => Promise<KeptPictures>;
}

/**
 * Answers for the pictures of the LMS: from what this learner has looked at before, else from the LMS, with the half of the session that an `<img>` cannot send.
 * What is older than an hour is shown and asked for again behind.
 */
export function createPictureAnswer(base: string, { openDevice = () => openDeviceDb(), openPictures = (owner) => openKeptPictures(owner) }: Openers = {}): (picture: PictureEvent) => Promise<Response> {
  let device: Promise<DeviceDb> | undefined;
  let open: { readonly owner: string; readonly pictures: Promise<KeptPictures> } | undefined;

  const whoIsHere = async (): Promise<LearnerHere | undefined> => {
    device ??= openDevice();
    try {
      const here = await lastLearner(await device, base);
      return here?.isSignedIn ? here : undefined;
    } catch {
      device = undefined; // a newer app closed it
      return undefined;
    }
  };
  const keptBy = (owner: string): Promise<KeptPictures> => {
    if (open?.owner !== owner) open = { owner, pictures: openPictures(owner) };
    return open.pictures;
  };

  return async ({ request, event }) => {
    const here = await whoIsHere();
    // Nobody is here: the news beside the sign-in. It is for everybody, and not kept.
    if (!here) return fetchInTime(request);
    const pictures = await keptBy(learnerDbName(here)).catch(() => undefined);
    const kept = await pictures?.get(request.url).catch(() => undefined);
    const ask = async (): Promise<Response> => {
      const response = await fetchInTime(request.url, { credentials: 'same-origin', ...(here.headerToken !== undefined && { headers: { [tokenHeader]: here.headerToken } }) });
      if (pictures && isPicture(response)) event.waitUntil(pictures.put(request.url, response.clone()).catch(() => undefined));
      return response;
    };
    if (!kept) return ask();
    if (Date.now() - kept.keptAt > hourMs) event.waitUntil(ask().catch(() => undefined));
    return kept.response;
  };
}
