import { listen } from './listen.ts';
import { passOn } from './pass-on.ts';

/** How the LMS answers: as usual; three seconds late; with something that is not its own; or not at all. The app's own files always come. */
type Weather = 'usual' | 'slow' | 'wrong' | 'gone';

export interface WeatheredLms {
  /** Where the learner's browser goes. */
  readonly url: string;
  become(weather: Weather): void;
  remove(): Promise<void>;
}

export const slowMs = 3_000;

/** A middleman before the server, who changes how the LMS answers. */
export async function standInTheWeather(serverUrl: string): Promise<WeatheredLms> {
  const upstream = new URL(serverUrl);
  let weather: Weather = 'usual';
  let turn = 0;

  const { url, remove } = await listen((asked, answer) => {
    const isOfLms = /^\/(?:ekp|session)\b/.test(asked.url ?? '');
    if (!isOfLms || weather === 'usual') return passOn(upstream, asked, answer);
    if (weather === 'gone') return answer.destroy();
    if (weather === 'slow') {
      setTimeout(() => passOn(upstream, asked, answer), slowMs);
      return;
    }
    turn += 1;
    const [status, type, body] = wrongAnswers[turn % wrongAnswers.length] ?? wrongAnswers[0];
    answer.writeHead(status, { 'Content-Type': type }).end(body);
  });
  return { url, become: (next) => void (weather = next), remove };
}

/** What people have seen in place of an LMS: the page of a hotel's network, a broken gateway, an answer cut short, another document. */
const wrongAnswers = [
  [200, 'text/html', '<!doctype html><title>Welcome to the hotel</title><form>Room number</form>'],
  [502, 'text/html', '<h1>Bad Gateway</h1>'],
  [200, 'application/xml', '<trainingHistory><trainingRecord id="E1"><learningMo'],
  [200, 'application/json', '{"error":{"code":"unexpected"}}'],
] as const;
