// Everything that must hold, in the order in which it fails fastest. `npm test -- unit` and the like run one part.
import { spawnSync } from 'node:child_process';

/** All tests run in the first zone, and all that touch days in each of the others as well. */
const ZONES = ['America/New_York', 'UTC', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/London'];
const BROWSER_TESTS = '\\.browser\\.test\\.tsx?$';
/** Strike the daily run at one service call after the other: long, and no matter of zones. */
const SWEEPS = '\\.sweep\\.test\\.ts$';
/** What is deployed, documented and served, in which no day occurs. */
const NO_DAYS = '/test/(bundle|clasp|docs|release|workbench/(hubspot|server))/';
/** Each sets a whole workbook up, imports and runs: the other zones share these tests out among them. */
const ADD_ON_TESTS = '/test/add-on/';

const jest = (zone, ...options) => ({
  title: `tests, ${zone}`,
  command: [
    'node',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--colors=false',
    ...options,
  ],
  env: { TZ: zone },
});

const EVERY_CORE = '--maxWorkers=100%';
const ignoring = (...patterns) => ['--testPathIgnorePatterns', ...patterns];

const PARTS = {
  style: [
    {
      title: 'Prettier',
      command: ['npx', '--no-install', 'prettier', '--check', '--log-level', 'warn', '.'],
    },
    { title: 'ESLint', command: ['npx', '--no-install', 'eslint', '--max-warnings', '0', '.'] },
  ],
  types: ['tsconfig.json', 'sidebar/tsconfig.json', 'workbench/tsconfig.json', 'tsconfig.tools.json'].map(
    (project) => ({
      title: `types, ${project}`,
      command: ['npx', '--no-install', 'tsc', '-p', project],
    }),
  ),
  arrows: [
    {
      title: 'arrows between rooms',
      command: [
        'npx',
        '--no-install',
        'depcruise',
        '--config',
        '.dependency-cruiser.cjs',
        'src',
        'sidebar',
        'workbench',
      ],
    },
  ],
  build: [{ title: 'build', command: ['npx', '--no-install', 'webpack'] }],
  unit: ZONES.flatMap((zone, index) =>
    index === 0
      ? [jest(zone, EVERY_CORE, ...ignoring(BROWSER_TESTS, SWEEPS))]
      : [
          jest(zone, EVERY_CORE, ...ignoring(BROWSER_TESTS, SWEEPS, ADD_ON_TESTS, NO_DAYS)),
          jest(
            zone,
            EVERY_CORE,
            `--shard=${index}/${ZONES.length - 1}`,
            ...['--testPathPatterns', ADD_ON_TESTS],
            ...ignoring(BROWSER_TESTS, SWEEPS),
          ),
        ],
  ),
  faults: [jest('America/New_York', EVERY_CORE, '--testPathPatterns', SWEEPS)],
  browser: [jest('America/New_York', '--runInBand', '--testPathPatterns', BROWSER_TESTS)],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`npm test knows no part ${unknown.join(', ')}; there are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  for (const { title, command, env } of PARTS[part]) {
    console.log(`\n== ${title}`);
    const [program, ...options] = command;
    const began = Date.now();
    const { status } = spawnSync(program, options, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      console.error(`\nFailed: ${title}`);
      process.exit(1);
    }
    console.log(`   ${Math.round((Date.now() - began) / 1000)} s`);
  }
}
