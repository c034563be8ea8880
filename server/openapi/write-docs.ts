// `npm run api-docs`: runs the examples of the API once more and writes what the documentation shows of them, and the table of all functions.
import { writeFileSync } from 'node:fs';
import { servedPaths } from '../functions/all.ts';
import { openPGliteStore } from '../store/pglite.ts';
import { apiTable } from './api-table.ts';
import { openExampleLms } from './open-example-lms.ts';
import { runExamples } from './run-examples.ts';
import { appCallerFinder } from './app-callers.ts';
import { testFileFinder } from './test-files.ts';

const store = await openPGliteStore();
const examples = await runExamples(await openExampleLms(store));
await store.close();
writeFileSync('server/openapi/examples.json', `${JSON.stringify(examples, null, 1)}\n`);
writeFileSync('docs/api.md', apiTable({ served: new Set(servedPaths.map(({ served }) => served.fn.name)), testOf: testFileFinder(process.cwd()), callerOf: appCallerFinder(process.cwd()) }));
const failed = Object.entries(examples).filter(([, { status }]) => status !== 200);
for (const [name, { status, body }] of failed) console.error(`${name} answered ${status}: ${body}`);
console.log(`${Object.keys(examples).length} examples and docs/api.md are written.`);
process.exit(failed.length > 0 ? 1 : 0);
