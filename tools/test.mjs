// Everything that must hold. `npm test -- unit` and the like run one part;
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
      // Six times as fast as the one that ESLint asks: docs/decisions/0024-two-compilers.md.
      command: ['node', 'node_modules/typescript-7/bin/tsc', '-p', project],
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
  build: [
    {
      title: 'build',
      command: [
        ...['npx', '--no-install', 'webpack'],
        ...['--config', 'webpack.config.mjs', '--config', 'webpack.single.mjs'],
      ],
    },
  ],
  unit: [jest(ZONES[0], 'tests', '--selectProjects', 'tests', 'bound', ...ZONES.slice(1))],
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

/** What the tests do not need: they run beside one another, and in a whole run beside the tests. */
const CHECKS = ['types', 'arrows', 'style'];

/** What a part says is kept together, unless it may speak for itself. */
function run({ title, command, env }, isSpeaking = false) {
  const [program, ...options] = command;
  const began = Date.now();
  const child = spawn(program, options, {
    stdio: isSpeaking ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    // A shell of Windows would read the patterns of tests; npx alone needs one.
    shell: process.platform === 'win32' && program === 'npx',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => said.push(text));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const seconds = Math.round((Date.now() - began) / 1000);
      resolve({ title, hasFailed: status !== 0, said: said.join('').trim(), seconds });
    });
  });
}

function show({ title, said, seconds }) {
  console.log(`\n== ${title}, ${seconds} s`);
  if (said) console.log(said);
}

function endIfAnyFailed(results) {
  const failed = results.filter(({ hasFailed }) => hasFailed).map(({ title }) => title);
  if (failed.length === 0) return;
  console.error(`\nFailed: ${failed.join('; ')}`);
  process.exit(1);
}

async function speakFor(step) {
  console.log(`\n== ${step.title}`);
  return run(step, true);
}

/** The tests begin once what they test is built. What fails until then ends the run, what fails beside them is said at its end. */
async function runAll() {
  const checked = [];
  const checking = (async () => {
    for (const step of CHECKS.flatMap((part) => PARTS[part])) checked.push(await run(step));
  })();
  const built = await run(PARTS.build[0]);
  show(built);
  const early = [...checked];
  early.forEach(show);
  endIfAnyFailed([built, ...early]);
  const tested = await speakFor(ALL_TESTS);
  await checking;
  checked.slice(early.length).forEach(show);
  endIfAnyFailed([...checked, tested]);
}

async function runAsked(names, zones) {
  const sharing = ['build', ...CHECKS].filter((part) => names.includes(part)).flatMap((part) => parts[part]);
  const results = [];
  const runNext = async () => {
    for (let step = sharing.shift(); step; step = sharing.shift()) {
      const result = await run(step);
      results.push(result);
      show(result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runNext));
  endIfAnyFailed(results);
  const alone = names
    .filter((part) => part !== 'build' && !CHECKS.includes(part))
    .flatMap((part) => parts[part])
    .filter(({ env }) => zones.length === 0 || zones.includes(env.TZ));
  for (const step of alone) endIfAnyFailed([await speakFor(step)]);
}

if (zonesAsked.length > 0 && !asked.includes('zones')) {
  console.error('npm test takes a zone for the part zones alone: npm test -- zones Asia/Tokyo');
  process.exit(2);
}
await (asked.length === 0 ? runAll() : runAsked(asked, zonesAsked));
