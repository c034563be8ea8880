import { readFileSync } from 'node:fs';
import { build, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const folder = 'dist/content/player';

// The content origin: player.html, its scripts and the content worker, all below /player/. The app's own origin is built by vite.config.ts.
export default defineConfig({
  base: '/player/',
  publicDir: false,
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: 'es2022',
    // pdf.js in one piece.
    chunkSizeWarningLimit: 600,
    sourcemap: false,
    modulePreload: { polyfill: false },
    // The player, and its pages for what a browser shows badly in a frame.
    rolldownOptions: { input: ['player.html', 'pdf.html', 'media.html'] },
  },
  plugins: [
    playerIsTheIndex(),
    decodersOfPdfs(),
    injectedScript(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'content-worker.ts',
      scope: '/player/',
      injectRegister: false,
      manifest: false,
      integration: {
        // Its address is a promise to players that are already out there; the source is named after what it does.
        configureCustomSWViteBuild: ({ build }) => {
          if (build) build.rollupOptions = { ...build.rollupOptions, output: { entryFileNames: 'worker.js' } };
        },
      },
      injectManifest: {
        swDest: `${folder}/worker.js`,
        globPatterns: ['**/*.{js,mjs,css,html,wasm}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        rollupFormat: 'iife',
        minify: true,
        sourcemap: false,
      },
    }),
  ],
});

/** The player answers at /player/ itself. */
function playerIsTheIndex(): Plugin {
  return {
    name: 'player-is-the-index',
    enforce: 'post',
    generateBundle: (_options, bundle) => {
      const page = bundle['player.html'];
      if (page) page.fileName = 'index.html';
    },
  };
}

/** What pdf.js needs for scanned pages and colour profiles, which no bundler finds. */
function decodersOfPdfs(): Plugin {
  return {
    name: 'decoders-of-pdfs',
    apply: 'build',
    generateBundle() {
      for (const file of ['jbig2.wasm', 'openjpeg.wasm', 'qcms_bg.wasm']) this.emitFile({ type: 'asset', fileName: `pdf/${file}`, source: readFileSync(`node_modules/pdfjs-dist/wasm/${file}`) });
    },
  };
}

/** The script in each page of a course: at an address that never changes, classic, self-contained, plain ASCII (pages have any encoding). */
function injectedScript(): Plugin {
  return {
    name: 'injected-script',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          write: false,
          target: 'es2022',
          lib: { entry: 'src/player/host/inject/inject.ts', formats: ['iife'], name: 'haversackInject', fileName: () => 'inject.js' },
        },
      });
      const chunks = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
      const [script, ...others] = chunks;
      if (script?.type !== 'chunk' || others.length > 0 || script.imports.length + script.dynamicImports.length + script.exports.length > 0) {
        this.error('The injected script must be one classic script without import or export.');
      }
      if (/[^\t\n\r -~]/.test(script.code)) this.error('The injected script must be plain ASCII: pages have any encoding.');
      this.emitFile({ type: 'asset', fileName: 'inject.js', source: script.code });
    },
  };
}
