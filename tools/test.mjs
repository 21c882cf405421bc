// Everything that must hold, in the order in which it fails fastest. `npm test -- unit` and the like run one part;
// `npm test -- zones Asia/Tokyo` runs the add-on's own tests in that zone, and without a name in all but the first.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** All tests run in the first zone; jest.config.js says which run in the others as well. */
const ZONES = ['America/New_York', 'UTC', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/London', 'Africa/Cairo'];

const jest = (zone, title, ...options) => ({
  title,
  command: [
    'node',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--colors=false',
    '--maxWorkers=100%',
    ...options,
  ],
  env: { TZ: zone },
});

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
  unit: [jest(ZONES[0], 'tests', '--selectProjects', 'tests', ...ZONES.slice(1))],
  browser: [jest(ZONES[0], 'tests in a browser', '--selectProjects', 'browser')],
};

/** One run of Jest, which keeps every core busy to its end and closes with one sum. */
const ALL_TESTS = jest(ZONES[0], 'tests');

/** Too long for every day; the workflow runs one zone beside the other. */
const ON_REQUEST = {
  zones: ZONES.slice(1).map((zone) =>
    jest(zone, `tests, ${zone}`, '--selectProjects', 'tests', '--testPathPatterns', '/test/add-on/'),
  ),
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

/** They share the cores, the longest first, and what each says is kept together. */
const SHARING_CORES = ['build', 'style', 'types', 'arrows'];

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
      // The last words are Jest's own.
      if (isSharing) console.log(`   ${Math.round((Date.now() - began) / 1000)} s`);
      resolve();
    });
  });
}

if (zonesAsked.length > 0 && !asked.includes('zones')) {
  console.error('npm test takes a zone for the part zones alone: npm test -- zones Asia/Tokyo');
  process.exit(2);
}
const isWhole = asked.length === 0;
const names = isWhole ? Object.keys(PARTS) : asked;
const sharing = SHARING_CORES.filter((part) => names.includes(part)).flatMap((part) => parts[part]);
const alone = isWhole
  ? [ALL_TESTS]
  : names
      .filter((part) => !SHARING_CORES.includes(part))
      .flatMap((part) => parts[part])
      .filter(({ env }) => zonesAsked.length === 0 || zonesAsked.includes(env.TZ));
const runNext = async () => {
  for (let step = sharing.shift(); step; step = sharing.shift()) await run(step, true);
};
await Promise.all(Array.from({ length: availableParallelism() }, runNext));
for (const step of alone) await run(step, false);
