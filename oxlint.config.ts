import { readdirSync } from 'node:fs';
import { defineConfig, type OxlintOverride } from 'oxlint';

// The rooms and what each may import, from ARCHITECTURE.md. Across rooms only `#room/file.ts` is used; relative paths stay inside a room.
const mayImport = {
  'src/formats': ['formats'],
  'src/api': ['formats', 'api'],
  'src/api/contract': ['formats', 'api/contract'], // after src/api: the last match counts
  'src/ui': ['ui'],
  'src/i18n': ['i18n'],
  'src/offline': ['formats', 'offline'],
  'src/player': ['formats', 'offline', 'player'],
  'src/sync': ['formats', 'offline', 'api', 'sync'],
  'src/courses': ['formats', 'offline', 'api', 'courses'],
  'src/parts': ['formats', 'offline', 'api', 'courses', 'ui', 'i18n', 'parts'],
  'src/features': ['formats', 'offline', 'api', 'courses', 'player', 'sync', 'ui', 'i18n', 'parts'],
  'src/app': ['formats', 'offline', 'api', 'courses', 'player', 'sync', 'ui', 'i18n', 'parts', 'features', 'app'],
  'src/sw': ['formats', 'offline', 'api', 'player', 'sync', 'i18n', 'sw'],
  server: ['formats', 'api/contract', 'server'],
  e2e: ['formats', 'api/contract', 'e2e'],
  bench: ['formats', 'api/contract', 'courses', 'server', 'e2e', 'faults', 'bench'],
  faults: ['formats', 'api', 'offline', 'sync', 'server', 'e2e', 'faults'],
} satisfies Record<string, readonly string[]>;

const anyRoom = '(?:formats|api|offline|courses|parts|player|sync|ui|i18n|features|app|sw|server|e2e|bench|faults)';

const arrows = (room: string, allowed: readonly string[]): NonNullable<OxlintOverride['rules']> => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: `^#(?!(?:${allowed.join('|')})/)`, message: `${room} may not import this room: see the arrows in ARCHITECTURE.md.` },
        { regex: `^(?:\\.\\./)+${anyRoom}/`, message: 'Across rooms use the #room/ alias, so that the arrows can be seen.' },
        { regex: '/index(?:\\.ts)?$', message: 'No barrels: import the file that has it.' },
      ],
    },
  ],
});

const features = readdirSync('src/features', { withFileTypes: true }).filter((entry) => entry.isDirectory());

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'vitest', 'unicorn', 'oxc', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  env: { builtin: true },
  rules: {
    'no-console': 'error',
    'oxc/no-barrel-file': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'react/react-in-jsx-scope': 'off',
    'import/no-unassigned-import': 'off',
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': ['error', { allow: ['__WB_MANIFEST'] }],
    'unicorn/no-array-sort': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'vitest/require-mock-type-parameters': 'off',
  },
  overrides: [
    ...Object.entries(mayImport).map(([room, allowed]) => ({ files: [`${room}/**`], rules: arrows(room, allowed) })),
    ...features.map(({ name }) => ({
      files: [`src/features/${name}/**`],
      rules: arrows(`features/${name}`, [...mayImport['src/features'], `features/${name}`]),
    })),
    {
      // Words of a screen come from src/i18n, what a screen reader says as well; signs that are no words may stand in the code.
      files: ['src/{app,features,parts,ui}/**/*.tsx'],
      excludeFiles: ['**/*.test.tsx', 'src/ui/gallery/**', 'src/app/cannot-start.tsx'],
      rules: {
        'react/jsx-no-literals': ['error', { noStrings: true, ignoreProps: true, allowedStrings: ['', ' ', '+', '·', '–', ',', '.', ':', '…', '(', ')', '/', '%', '×'], restrictedAttributes: ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder', 'label', 'sentence', 'meta', 'hint', 'closeLabel'] }],
      },
    },
    {
      // Tests may stand on the reference LMS and on shared test tools.
      files: ['**/*.test.ts', '**/*.test.tsx', 'src/test/**', 'e2e/**'],
      rules: { 'no-restricted-imports': 'off', 'typescript/no-non-null-assertion': 'off', 'vitest/no-conditional-tests': 'off' },
    },
    { files: ['server/main.ts', 'server/cli/**', 'server/openapi/write-docs.ts', 'scripts/**', 'e2e/corpus/**', 'e2e/conformance/main.ts', 'e2e/kills/main.ts', 'e2e/screens/**', 'bench/main.ts', 'bench/build/**', 'faults/main.ts', 'faults/run/print.ts', 'faults/browser/run/browser-faults.ts', 'faults/mutations/print-mutations.ts'], rules: { 'no-console': 'off' } },
    { files: ['*.config.ts', 'e2e/**/*.config.ts', 'e2e/harness/fill-demo-once.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
});
