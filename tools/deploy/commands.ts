import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeployError } from './project-file';

const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');
const clasp = path.join(modules, '@google', 'clasp', 'build', 'src', 'index.js');

/** Runs a command in sight of the person who deploys. */
export function run(program: string, ...options: readonly string[]): void {
  const { status } = spawnSync(program, options, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new DeployError(`Failed: ${[program, ...options].join(' ')}`);
}

export function output(program: string, ...options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' });
  if (status !== 0) throw new DeployError(stderr.trim() || `Failed: ${[program, ...options].join(' ')}`);
  return stdout.trim();
}

/** What a clasp command answers. Its global options come first. */
export function askClasp<Answer>(
  projectFile: string,
  auth: string | undefined,
  ...words: readonly string[]
): Answer {
  const options = ['--json', '--project', projectFile, ...(auth ? ['--auth', auth] : []), ...words];
  const answer = output(process.execPath, clasp, ...options);
  try {
    return JSON.parse(answer) as Answer;
  } catch {
    throw new DeployError(`clasp ${words.join(' ')} answered: ${answer}`);
  }
}
