import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const inBrowser = ['src/{offline,sync,player,ui,i18n,parts,features,app,sw}/**/*.test.{ts,tsx}'];

/** Too long for a quarter of an hour: `npm run test:everything`. */
const tooLong = process.env['EVERYTHING'] === 'yes' ? [] : ['**/*.long.test.ts'];

// On a machine of two cores each project has one worker, and Vitest would let them wait for each other; in a group of their own they run side by side: Node on one core, Chromium on the other.
const sequence = { groupOrder: 1 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'faults/**/*.test.ts'],
          exclude: ['node_modules/**', ...inBrowser],
          sequence,
          // Pure functions: a process for each file would take longer than what is in it.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        // Each file would pay PGlite's start anew: they share a process, and each test opens an LMS of its own.
        test: { name: 'server', environment: 'node', include: ['server/**/*.test.ts'], setupFiles: process.env['TEST_STORES'] === 'postgres' ? ['server/testing/on-postgres.ts'] : [], isolate: false, sequence, testTimeout: 60_000, hookTimeout: 240_000 },
      },
      {
        // Found late, they would make the first run after an install reload and fail.
        optimizeDeps: { exclude: ['@electric-sql/pglite'], include: ['idb', 'fflate', 'fast-check', 'valibot', 'hono', 'drizzle-orm', 'drizzle-orm/pglite', 'drizzle-orm/pg-core', 'papaparse', '@rgrove/parse-xml', 'scorm-again', 'react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-router', 'react-router/dom', 'scorm-again/scorm2004/min', 'scorm-again/scorm12/min', 'workbox-precaching', 'workbox-routing', '@tanstack/react-query', '@tanstack/react-virtual', 'minisearch', 'pdfjs-dist/legacy/build/pdf.mjs', 'lucide-react', 'dompurify', 'vitest-browser-react', 'axe-core'] },
        test: {
          name: 'browser',
          include: inBrowser,
          exclude: ['node_modules/**', ...tooLong],
          sequence,
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: [...chromiumArguments] } }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 390, height: 844 },
          },
        },
      },
    ],
  },
});
