import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const screens = ['src/{features,parts,i18n,test/screens}/**/*.test.{ts,tsx}'];
const beneath = ['src/{offline,sync,player,ui,app,sw}/**/*.test.{ts,tsx}'];

/** Too long for a quarter of an hour: `npm run test:everything`. */
const tooLong = process.env['EVERYTHING'] === 'yes' ? [] : ['**/*.long.test.ts'];

// On a machine of two cores a project has one worker, and what is in one group runs side by side: first Node on one core and Chromium on the other, and when Node has nothing more to do, Chromium on both.
const besideNode = { sequence: { groupOrder: 1 } };
// More than a dozen pages choke the one process that serves them.
const onAllCores = { sequence: { groupOrder: 2 }, maxWorkers: Math.min(12, availableParallelism()) };

/** Tests that need a browser: each file in a frame of its own, each worker in a browser context of its own, so that none sees what another keeps on the device. */
const inChromium = (test: Pick<NonNullable<TestProjectInlineConfiguration['test']>, 'name' | 'include' | 'sequence' | 'maxWorkers'>): TestProjectInlineConfiguration => ({
  // Found late, they would make the first run after an install reload and fail.
  optimizeDeps: { exclude: ['@electric-sql/pglite'], include: ['idb', 'fflate', 'fast-check', 'valibot', 'hono', 'drizzle-orm', 'drizzle-orm/pglite', 'drizzle-orm/pg-core', 'papaparse', '@rgrove/parse-xml', 'scorm-again', 'react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-router', 'react-router/dom', 'scorm-again/scorm2004/min', 'scorm-again/scorm12/min', 'workbox-precaching', 'workbox-routing', '@tanstack/react-query', '@tanstack/react-virtual', 'minisearch', 'pdfjs-dist/legacy/build/pdf.mjs', 'lucide-react', 'dompurify', 'vitest-browser-react', 'axe-core'] },
  test: {
    exclude: ['node_modules/**', ...tooLong],
    testTimeout: 20_000,
    // A machine that is shared may stand still for seconds, of which Vitest waits for one; what is right does not wait that long.
    expect: { poll: { timeout: 10_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: findChromium(), args: [...chromiumArguments] } }),
      instances: [{ browser: 'chromium' }],
      viewport: { width: 390, height: 844 },
    },
    ...test,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'faults/**/*.test.ts'],
          exclude: ['node_modules/**', ...screens, ...beneath],
          ...besideNode,
          // Pure functions: a process for each file would take longer than what is in it.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        // Each file would pay PGlite's start anew: they share a process, and each test opens an LMS of its own.
        test: { name: 'server', environment: 'node', include: ['server/**/*.test.ts'], setupFiles: process.env['TEST_STORES'] === 'postgres' ? ['server/testing/on-postgres.ts'] : [], isolate: false, ...besideNode, testTimeout: 60_000, hookTimeout: 240_000 },
      },
      inChromium({ name: 'screens', include: screens, ...besideNode }),
      inChromium({ name: 'browser', include: beneath, ...onAllCores }),
    ],
  },
});
