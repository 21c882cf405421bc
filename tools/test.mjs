// Everything that must hold, in the order in which it fails fastest. `npm test -- unit` and the like run one part;
// `npm test -- zones Asia/Tokyo` runs the add-on's own tests in that zone, and without a name in all but the first.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** All tests run in the first zone, and all that reckon with days in each of the others as well. */
const ZONES = ['America/New_York', 'UTC', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/London'];
const BROWSER_TESTS = '\\.browser\\.test\\.tsx?$';
/** Strike the daily run at one service call after the other: long, and no matter of zones. */
const SWEEPS = '\\.sweep\\.test\\.ts$';
/** Thousands of rows or clients are no other in another zone, nor are the pieces in which a book is opened. */
const LARGE = '/(large-[a-z]+|import-in-pieces)\\.test\\.ts$';
const RECKON_WITH_DAYS =
  '/test/(domain|files|table-file|functions|hubspot/read|jobs|locale|sheets|workbench/(desk|page|runtime/(triggers|zoned-time)|services|spreadsheet))';
/** Each sets a whole workbook up, imports and runs, for about a minute: the zones furthest away have one each. */
const ADD_ON_TESTS_TOO = { 'Asia/Tokyo': '/test/add-on/by-hand', 'Pacific/Apia': '/test/add-on/first-run' };

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
        'table-file',
        'workbench',
      ],
    },
  ],
  build: [{ title: 'build', command: ['npx', '--no-install', 'webpack'] }],
  unit: ZONES.map((zone, index) =>
    index === 0
      ? jest(zone, EVERY_CORE, ...ignoring(BROWSER_TESTS))
      : jest(
          zone,
          EVERY_CORE,
          ...[
            '--testPathPatterns',
            RECKON_WITH_DAYS,
            ...(ADD_ON_TESTS_TOO[zone] ? [ADD_ON_TESTS_TOO[zone]] : []),
          ],
          ...ignoring(BROWSER_TESTS, SWEEPS, LARGE),
        ),
  ),
  browser: [jest(ZONES[0], EVERY_CORE, '--testPathPatterns', BROWSER_TESTS)],
};

/** Too long for every day; the workflow runs one zone beside the other. */
const ON_REQUEST = {
  zones: ZONES.slice(1).map((zone) => jest(zone, EVERY_CORE, '--testPathPatterns', '/test/add-on/')),
};

const words = process.argv.slice(2);
const zonesAsked = words.filter((word) => ZONES.includes(word));
const asked = words.filter((word) => !ZONES.includes(word));
const parts = { ...PARTS, ...ON_REQUEST };
const unknown = asked.filter((part) => !(part in parts));
if (unknown.length > 0) {
  console.error(`npm test knows no part ${unknown.join(', ')}; there are: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

/** Their programs have one thread each, so they share the cores, and what each says is kept together. */
const SHARING_CORES = ['style', 'types', 'arrows'];

function run({ title, command, env }, isSharing) {
  const [program, ...options] = command;
  const began = Date.now();
  if (!isSharing) console.log(`\n== ${title}`);
  const child = spawn(program, options, {
    stdio: isSharing ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
    // A shell of Windows would read the patterns of tests; npx alone needs one.
    shell: process.platform === 'win32' && program === 'npx',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => said.push(text));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (isSharing) console.log(`\n== ${title}\n${said.join('')}`);
      if (status !== 0) {
        console.error(`\nFailed: ${title}`);
        process.exit(1);
      }
      console.log(`   ${Math.round((Date.now() - began) / 1000)} s`);
      resolve();
    });
  });
}

const steps = (asked.length > 0 ? asked : Object.keys(PARTS)).flatMap((part) =>
  parts[part]
    .filter(({ env }) => !env || zonesAsked.length === 0 || zonesAsked.includes(env.TZ))
    .map((step) => ({ ...step, isSharing: SHARING_CORES.includes(part) })),
);
const sharing = steps.filter(({ isSharing }) => isSharing);
const runNext = async () => {
  for (let step = sharing.shift(); step; step = sharing.shift()) await run(step, true);
};
await Promise.all(Array.from({ length: availableParallelism() }, runNext));
for (const step of steps.filter(({ isSharing }) => !isSharing)) await run(step, false);
