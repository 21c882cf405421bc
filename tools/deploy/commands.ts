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
  return outputIn('.', program, ...options);
}

function outputIn(folder: string, program: string, ...options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new DeployError(stderr.trim() || `Failed: ${[program, ...options].join(' ')}`);
  return stdout.trim();
}

/** How clasp is called. It refuses a project outside the folder that it runs in. */
export interface ClaspSetting {
  readonly folder?: string;
  readonly projectFile: string;
  readonly auth: string | undefined;
}

/** What a clasp command answers. Its global options come first. */
export function askClasp<Answer>(
  { folder = '.', projectFile, auth }: ClaspSetting,
  ...words: readonly string[]
): Answer {
  const options = ['--json', '--project', projectFile, ...(auth ? ['--auth', auth] : []), ...words];
  const answer = outputIn(folder, process.execPath, clasp, ...options);
  try {
    return JSON.parse(answer) as Answer;
  } catch {
    throw new DeployError(`clasp ${words.join(' ')} answered: ${answer}`);
  }
}
