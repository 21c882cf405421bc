/**
 * Puts what is built onto Google: npm run deploy -- [dev|prod] [--checked] [--auth FILE]. Checks, builds, pushes, makes a
 * version and moves the deployment to it. docs/publishing.md tells the whole way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { askClasp, output, run } from './commands';
import { DeployError, PROJECT_FILES, readProjectFile, rememberDeployment } from './project-file';
import type { Target } from './project-file';

const USAGE = `Wanted is: npm run deploy -- [dev|prod] [--checked] [--auth FILE]
  dev        the script of ${PROJECT_FILES.dev}, for trials (when left out)
  prod       the script of ${PROJECT_FILES.prod}, what people have installed: a released commit only
  --checked  the checks have just passed; only build and push
  --auth     clasp's login; ~/.clasprc.json when left out`;

interface Call {
  readonly target: Target;
  readonly isChecked: boolean;
  readonly auth: string | undefined;
}

class CallError extends Error {}

function readCall(words: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { checked: { type: 'boolean' }, auth: { type: 'string' } },
      allowPositionals: true,
    });
    const [target = 'dev', ...rest] = positionals;
    if (rest.length > 0 || !isTarget(target)) throw new CallError(`"${positionals.join(' ')}" is no target.`);
    return { target, isChecked: values.checked ?? false, auth: values.auth };
  } catch (error) {
    throw error instanceof CallError ? error : new CallError((error as Error).message);
  }
}

function isTarget(word: string): word is Target {
  return word in PROJECT_FILES;
}

function deploy({ target, isChecked, auth }: Call): void {
  const project = readProjectFile(target);
  const description = describe(target);
  const checks = target === 'prod' ? [] : ['--', 'types', 'arrows', 'build'];
  // What was checked may have been another build.
  if (isChecked) run('npm', 'test', '--', 'build');
  else run('npm', 'test', ...checks);
  const setting = { projectFile: PROJECT_FILES[target], auth };
  const { filesToPush } = askClasp<{ filesToPush: readonly string[] }>(setting, 'show-file-status');
  const built = readdirSync(project.rootDir).map((file) => `${project.rootDir}/${file}`);
  if ([...filesToPush].sort().join() !== built.sort().join())
    throw new DeployError(`clasp would push ${filesToPush.join(', ')}, but built are ${built.join(', ')}.`);
  // Without --force clasp leaves a changed manifest, and all the rest with it, where nobody can answer its question.
  const pushed = askClasp<readonly string[]>(setting, 'push', '--force');
  console.log(pushed.length > 0 ? `Pushed ${pushed.join(', ')}` : 'The script has these files already.');
  // Google keeps few deployments: after the first one it is that one which is moved on.
  const existing = project.deploymentId ? ['--deploymentId', project.deploymentId] : [];
  // Given no version, clasp makes a new one for the deployment.
  const { deploymentId, versionNumber } = askClasp<{ deploymentId: string; versionNumber: number }>(
    setting,
    'create-deployment',
    '--description',
    description,
    ...existing,
  );
  if (deploymentId !== project.deploymentId) rememberDeployment(target, project, deploymentId);
  console.log(`Version ${versionNumber}: ${description}`);
  console.log(`Deployment ${deploymentId} is at it. https://script.google.com/d/${project.scriptId}/edit`);
}

/** "1.2.0 (3a50096)". Production takes nothing that is not a release as it was committed. */
function describe(target: Target): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const commit = output('git', 'rev-parse', '--short', 'HEAD');
  if (target === 'dev') return `${version} (${commit}), trial`;
  if (output('git', 'status', '--porcelain') !== '')
    throw new DeployError('There are uncommitted changes: production takes a released commit only.');
  if (!output('git', 'tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`))
    throw new DeployError(
      `This commit is not v${version}: run "npm run release -- minor" or the like first.`,
    );
  return `${version} (${commit})`;
}

try {
  deploy(readCall(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof DeployError || error instanceof CallError)) throw error;
  console.error(error.message);
  if (error instanceof CallError) console.error(USAGE);
  process.exitCode = error instanceof CallError ? 2 : 1;
}
