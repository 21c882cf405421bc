import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What a page shows is there when it is there: see test/support/eventually.ts. */
const READINGS =
  'count|textContent|allTextContents|innerText|allInnerTexts|innerHTML|inputValue|getAttribute|boundingBox|is(Visible|Hidden|Checked|Enabled|Disabled|Editable)';

const WEB_FIRST = [
  {
    selector: "CallExpression[callee.name='expect']",
    message: 'A browser test waits: await eventually(() => ...).toBe(...), never expect(...).',
  },
  {
    selector: `AwaitExpression:not(CallExpression[callee.name='eventually'] *) > CallExpression[callee.property.name=/^(${READINGS})$/]`,
    message: 'What is read at once may not be there yet: read it in eventually(() => ...).',
  },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: 'A time says nothing on a busy machine: wait for what comes, or for panel.settled().',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'coverage/', 'test/**/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './sidebar/tsconfig.json',
          './workbench/tsconfig.json',
          './tsconfig.tools.json',
        ],
      },
    },
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // What a document remembers is read in one place, where a value that cannot be read ends no run.
    files: ['src/**'],
    ignores: ['src/store/state-part.ts', 'src/hubspot/requests.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='JSON'][callee.property.name='parse']",
          message: 'Declare the value in src/store/state-parts.ts and read it from the DocumentState.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', module: 'writable', require: 'readonly' },
    },
  },
  {
    // In a test a missing value is a failure anyway, and stand-ins for Google's classes need not do anything.
    files: ['test/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['test/**/*.browser.test.ts', 'test/**/*.browser.test.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...WEB_FIRST] },
  },
  {
    // Declarations are tables: they grow by rows, not by thoughts.
    files: ['src/tables/**', 'src/locale/**', 'tools/samples/clients.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Control characters are what these look for.
    rules: { 'no-control-regex': 'off', 'no-irregular-whitespace': 'off' },
  },
);
