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

/** What goes by the zone of the machine, which is neither the sheet's nor the script's: domain/calendar-date.ts has days. */
const LOCAL_PARTS =
  '([gs]et(Date|Day|Month|FullYear|Year|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|to(Locale)?(Date|Time)String)';

const NO_LOCAL_TIME = [
  {
    selector: `CallExpression[callee.property.name=/^${LOCAL_PARTS}$/]`,
    message: "This goes by the machine's zone: a day is a CalendarDate, a time belongs to the sheet's zone.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1]",
    message: "new Date(year, month, ...) is midnight in the machine's zone: use Date.UTC or a CalendarDate.",
  },
  {
    selector: "NewExpression[callee.name='Date'] > :matches(Literal[value=/./], TemplateLiteral)",
    message: "A text without zone is read in the machine's zone: read it as a CalendarDate.",
  },
  {
    selector: "CallExpression[callee.property.name='toLocaleString'][arguments.length=0]",
    message: "toLocaleString goes by the machine's language and zone: name both.",
  },
  {
    selector:
      "NewExpression[callee.object.name='Intl'][callee.property.name='DateTimeFormat']:not(:has(Property[key.name='timeZone']))",
    message: "Intl.DateTimeFormat goes by the machine's zone: name one.",
  },
  {
    selector:
      "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|local)$/]:not(:has(Property[key.name='zone']))",
    message: "Luxon's now and local go by the machine's zone: begin with an instant and a zone.",
  },
  {
    selector:
      "CallExpression[callee.object.name='DateTime'][callee.property.name=/^from(ISO|Millis|JSDate|Seconds|Format|Object)$/]:not(:has(Property[key.name=/^(zone|setZone)$/]))",
    message: 'Luxon takes the zone of the machine unless one is named.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'dist-single/', 'build/', 'node_modules/', 'coverage/', 'test/**/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      parserOptions: {
        // One program for all files: with those of the rooms it would read up to four times what they share.
        project: ['./tsconfig.eslint.json'],
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
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
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
    files: ['src/**', 'sidebar/**', 'table-file/**', 'workbench/**'],
    // Its Dates are UTCDates.
    ignores: ['src/domain/calendar-date.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_LOCAL_TIME] },
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
