import { defineConfig } from '@playwright/test';

const timed = 'killed-browser.journey.ts';
/** What takes longer than 40 seconds: begun last, one of them would keep one core busy while the other has nothing to do. */
const long = ['approvals', 'golf', 'learner-offline', 'manager-offline', 'places-on-a-desktop', 'places-on-a-phone', 'signed-out', 'taps', 'waking-up', 'walls'].map((name) => `${name}.journey.ts`);

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: '../test-results/journeys',
  timeout: 120_000,
  // A machine that is shared may stand still for many seconds; what is right does not wait that long.
  expect: { timeout: 30_000 },
  fullyParallel: false,
  // Two cores; what is timed within a journey bears a neighbour, and files are what is shared out.
  workers: 2,
  // What takes longest stands apart, so that `npm test` stays within its quarter of an hour: `npm run test:everything` and `npm run journeys` run all of them.
  ...(process.env['EVERYTHING'] === 'yes' ? {} : { grepInvert: /@long/ }),
  globalSetup: './harness/fill-demo-once.ts',
  forbidOnly: true,
  projects: [
    { name: 'long ones first', testMatch: long },
    { name: 'side by side', testIgnore: [timed, ...long] },
    // What is measured in milliseconds bears no neighbour.
    { name: 'alone', testMatch: timed, dependencies: ['long ones first', 'side by side'] },
  ],
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
});
