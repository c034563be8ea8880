import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { packWords } from './scripts/pack-words.ts';

// The app's own origin: the shell, its recorder worker and its service worker. The content origin is built by vite.content.config.ts.
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // One file for what every start needs, up to Home with what is known, and one for what asks the LMS behind it: dozens of small ones compress worse and
      // come one after the other.
      output: {
        // By this name the app's worker knows the sentences of a language (src/sw/app/spoken-words.ts). Every start loads the names of all files: each sign less is a fifth of a kilobyte.
        chunkFileNames: ({ facadeModuleId }) => (facadeModuleId?.includes('/src/i18n/locales/') ? 'assets/words-[name]-[hash:7].js' : 'assets/[name]-[hash:7].js'),
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          groups: [
            { name: 'first', priority: 2, test: /\/src\/app\/(?:main\.tsx|learner-space\.ts|routes\/dashboard-route\.tsx)$/ },
            { name: 'asking', priority: 1, test: /\/src\/(?:app\/calls|api\/(?:client|sign-in|contract\/(?:records|approvals|community|news|career|learning-path|users|external-training)))\.ts$/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  plugins: [
    react(),
    packWords(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'app-worker.ts',
      injectRegister: false,
      integration: {
        // The plugin still says `inlineDynamicImports`, Rollup's word; Rolldown has another one, and warns of the old.
        configureCustomSWViteBuild: ({ build }) => {
          if (build) build.rollupOptions = { ...build.rollupOptions, output: { entryFileNames: 'app-worker.mjs', codeSplitting: false } };
        },
      },
      // `mjs`: the worker of the reader of PDFs, which is kept apart (src/sw/app/pdf-reader.ts).
      injectManifest: { globPatterns: ['**/*.{js,mjs,css,html,woff2,svg,png,webmanifest}'], globIgnores: ['app-worker.mjs'], maximumFileSizeToCacheInBytes: 4 * 1024 * 1024, minify: true },
      manifest: {
        id: '/',
        name: 'Haversack',
        short_name: 'Haversack',
        description: 'Your courses, with you: also where there is no network.',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f5f8f6',
        theme_color: '#f5f8f6',
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icons/icon-monochrome.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'monochrome' },
        ],
      },
    }),
  ],
});
