import js from '@eslint/js';
import tseslint from 'typescript-eslint';

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
    // Declarations are tables: they grow by rows, not by thoughts.
    files: ['src/tables/**', 'src/locale/**', 'tools/samples/clients.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Control characters are what these look for.
    rules: { 'no-control-regex': 'off', 'no-irregular-whitespace': 'off' },
  },
);
