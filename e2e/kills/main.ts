// `npm run kills -- --runs N --seed S [--only rise,storyline,golf,aicc] [--packages DIR] [--json]`: real content is driven without a network while its processes are killed.
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPlayable } from '#formats/course.ts';
import { layLine } from '../corpus/line.ts';
import { download, leaveCourse, signIn, signInAgainIfAsked } from '../harness/app-pages.ts';
import { startHaversack } from '../harness/haversack-server.ts';
import { readLearnerStore } from '../harness/learner-db.ts';
import { newLearnersBrowser } from '../harness/learners-browser.ts';
import { administrator } from '../harness/the-lms.ts';
import { differenceAtLms } from './at-the-lms.ts';
import { contents, type Content } from './contents.ts';
import { victims } from './kill.ts';
import { begin, playAndKill, type Playing, type Round } from './round.ts';
import { header, isGood, isLoss, lineOf, type Row } from './row.ts';
import { seeded } from './seeded.ts';
import { createWitness } from './witness.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' }, only: { type: 'string' }, packages: { type: 'string', default: '../shared/packages' }, json: { type: 'boolean', default: false } },
});
const wanted = values.only?.split(',');
const chosen = contents.filter(({ name }) => !wanted || wanted.includes(name));
const [userId, password] = ['mia', 'harbour'];
const chance = seeded(Number(values.seed));
const startedAt = Date.now();

const line = await layLine();
Object.assign(process.env, { APP_ORIGIN: line.url, CONTENT_ORIGIN: line.contentUrl });
const server = await startHaversack();
line.connectTo(server.url, server.contentUrl);
const browser = await newLearnersBrowser({ width: 1024, height: 768 });
const witness = createWitness();
const rows: Row[] = [];
/** For whoever watches a long run: on the other stream, so that the table stays a table. */
const progress = (file: string, text: string): void => console.error(`${Math.round((Date.now() - startedAt) / 1000)} s ${file} ${text}`);
const say = (text: string): void => void (values.json || console.log(text));

interface Ready extends Playing {
  readonly content: Content;
  readonly moduleId: string;
  readonly isPlayable: boolean;
}

/** Imported, enrolled, and on the device. */
async function prepare(content: Content): Promise<Ready> {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(await openAsBlob(join(values.packages, content.file)), content.file, 'newRevision');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  const { id: enrollmentId } = await admin.enroll(userId, moduleId);
  const courseUrl = `${line.url}/course/${enrollmentId}`;
  const page = browser.page();
  await page.goto(courseUrl);
  await download(page);
  const kept = (await readLearnerStore(page, 'courses')).find((one) => one.enrollmentId === enrollmentId);
  return { content, moduleId, browser, witness, enrollmentId, courseUrl, isPlayable: kept !== undefined && isPlayable(kept.course.standard) };
}

/** After a round that came to no end. */
async function startAnew(address: string): Promise<void> {
  await browser.kill();
  const page = await browser.open();
  await witness.watch(page.context());
  await page.goto(address);
}

async function killAgainAndAgain(ready: Ready, times: number): Promise<Pick<Row, 'rounds' | 'failed'>> {
  const rounds: Round[] = [];
  const failed: string[] = [];
  await browser.page().goto(ready.courseUrl);
  for (let round = 0; round < times; round += 1) {
    // Each victim in turn, so that few runs meet all of them.
    const victim = victims[round % victims.length] ?? 'browser';
    try {
      rounds.push(await playAndKill(ready, ready.content, victim, chance));
      progress(ready.content.file, `${victim}: ${rounds.at(-1)?.oldestLossMs} ms lost`);
    } catch (error) {
      const sentence = `round ${round}, ${victim}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''}`;
      failed.push(sentence);
      progress(ready.content.file, sentence);
      await browser.photograph(`test-results/kills/${ready.content.name}-${round}.png`);
      await startAnew(ready.courseUrl);
    }
  }
  // What the last kill left is found as well, and the course is left as people leave it.
  await begin(ready, browser.page()).catch((error: unknown) => failed.push(String(error)));
  await leaveCourse(browser.page());
  return { rounds, failed };
}

try {
  const page = await browser.open();
  await witness.watch(page.context());
  await signIn(page, line.url, userId, password);
  const all: Ready[] = [];
  for (const content of chosen) all.push(await prepare(content));
  const played = all.filter((one) => one.isPlayable);
  await browser.setOffline(true);
  line.cut();
  const killed = new Map<Ready, Pick<Row, 'rounds' | 'failed'>>();
  for (const [place, ready] of played.entries()) {
    const times = Math.floor(Number(values.runs) / played.length) + (place < Number(values.runs) % played.length ? 1 : 0);
    killed.set(ready, await killAgainAndAgain(ready, times));
  }
  line.mend();
  await browser.setOffline(false);
  await browser.page().goto(`${line.url}/me`);
  await signInAgainIfAsked(browser.page(), password);
  say(header);
  for (const ready of all) {
    const { name, file } = ready.content;
    const found = killed.get(ready);
    const row: Row = found ? { content: name, file, ...found, atLms: await differenceAtLms(browser.page(), server.url, userId, ready) } : { content: name, file, rounds: [], failed: [], skipped: 'not playable yet' };
    rows.push(row);
    console.log(values.json ? JSON.stringify({ name: file, value: Math.max(0, ...row.rounds.map(({ oldestLossMs }) => oldestLossMs)), unit: 'ms lost', ok: isGood(row), row }) : lineOf(row));
  }
} finally {
  await browser.remove();
  await line.remove();
  await server.remove();
}
const rounds = rows.flatMap((row) => row.rounds);
say(
  `\n${rounds.length} kills with seed ${values.seed}: ${rounds.filter(isLoss).length} lost something older than 250 ms, oldest loss ${Math.max(0, ...rounds.map(({ oldestLossMs }) => oldestLossMs))} ms, ${rounds.filter(({ timeIsOff, resumeIsOff }) => timeIsOff ?? resumeIsOff).length} times off, ${rows.filter(({ atLms }) => atLms).length} differ at the LMS, ${Math.round((Date.now() - startedAt) / 1000)} s`,
);
process.exit(rows.every(isGood) ? 0 : 1);
