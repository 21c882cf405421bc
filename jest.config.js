import { existsSync } from 'node:fs';

const BROWSER_TESTS = ['**/*.browser.test.ts', '**/*.browser.test.tsx'];

/** The process runs in America/New_York; these are run in each of the other zones as well. */
const ZONES = ['UTC', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/London', 'Africa/Cairo'];

/**
 * Where an instant becomes a day or a day an instant, and what is nearest to it. All else knows calendar dates only: a
 * rule of eslint.config.mjs forbids src/, sidebar/ and workbench/ whatever goes by the machine's own zone.
 */
const TOUCH_INSTANTS = [
  'domain/calendar-date',
  'domain/renewal',
  'files/calendar-file',
  'files/date-text',
  'functions/lift',
  'functions/renewals',
  'google/days-in-cells',
  'hubspot/read-client',
  'jobs/heartbeat',
  'jobs/reminder-mail',
  'jobs/triggered-run',
  'sidebar/texts',
  'support/time-zone',
  'table-file/days',
  'workbench/desk/call',
  'workbench/runtime/panel-bridge',
  'workbench/runtime/time-in-workers',
  'workbench/runtime/triggers',
  'workbench/runtime/zoned-time',
  'workbench/services/mail',
  'workbench/services/utilities',
  'workbench/spreadsheet/cell-entry',
  'workbench/spreadsheet/custom-functions',
  'workbench/spreadsheet/days-in-files',
  'workbench/spreadsheet/range-values',
  'workbench/spreadsheet/serial-date',
];

/** A whole workbook, set up, imported and run for days, in the two zones that are furthest away. */
const IN_FAR_ZONES = ['add-on/days-by-hand', 'add-on/languages-and-zones'];
const FAR_ZONES = ['Asia/Tokyo', 'Pacific/Apia'];

/** What a partner does, with the script bound to its spreadsheet in the place of the add-on. */
const JOURNEYS = ['add-on/hubspot', 'add-on/views'];

for (const file of [...TOUCH_INSTANTS, ...IN_FAR_ZONES, ...JOURNEYS])
  if (!existsSync(new URL(`./test/${file}.test.ts`, import.meta.url)))
    throw new Error(`jest.config.js names test/${file}.test.ts, which is not there`);

const project = {
  testEnvironment: '<rootDir>/test/support/test-environment.mjs',
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // d3-dsv, @date-fns/utc, preact and what jsdom is made of ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(d3-dsv|@date-fns/utc|preact|@exodus|parse5|entities|@asamuzakjp|@csstools|@bramus)/)',
  ],
};

export default {
  projects: [
    {
      ...project,
      displayName: 'tests',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.test\\.tsx?$'],
    },
    ...ZONES.map((timeZone) => ({
      ...project,
      displayName: timeZone,
      testEnvironmentOptions: { timeZone },
      testMatch: [...TOUCH_INSTANTS, ...(FAR_ZONES.includes(timeZone) ? IN_FAR_ZONES : [])].map(
        (file) => `<rootDir>/test/${file}.test.ts`,
      ),
    })),
    {
      ...project,
      displayName: 'bound',
      testEnvironmentOptions: { build: 'dist-single' },
      testMatch: JOURNEYS.map((file) => `<rootDir>/test/${file}.test.ts`),
    },
    { ...project, displayName: 'browser', testMatch: BROWSER_TESTS },
  ],
  reporters: ['<rootDir>/test/support/short-failures.mjs', 'default'],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // Only what hangs takes as long: a busy machine is no failure.
  testTimeout: 180_000,
};
