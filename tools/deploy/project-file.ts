import { readFileSync, writeFileSync } from 'node:fs';

/** Where each target's script is named. Two files, so that no word on a command line can send trials to users. */
export const PROJECT_FILES = { dev: '.clasp.json', prod: '.clasp.prod.json' } as const;

export type Target = keyof typeof PROJECT_FILES;

/** What the repository ships in place of an id. */
const PLACEHOLDER = 'replace-with-your';

export interface ProjectFile {
  readonly scriptId: string;
  readonly rootDir: string;
  /** The deployment that is moved to each new version; absent before the first. */
  readonly deploymentId?: string;
}

export class DeployError extends Error {}

export function readProjectFile(target: Target): ProjectFile {
  const file = PROJECT_FILES[target];
  const project = JSON.parse(readFileSync(file, 'utf8')) as ProjectFile;
  if (project.scriptId.startsWith(PLACEHOLDER))
    throw new DeployError(`${file} names no script yet: write its id there (docs/publishing.md says how).`);
  const other = target === 'dev' ? 'prod' : 'dev';
  if (scriptIdIn(PROJECT_FILES[other]) === project.scriptId)
    throw new DeployError(`${PROJECT_FILES.dev} and ${PROJECT_FILES.prod} name the same script.`);
  return project;
}

function scriptIdIn(file: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as ProjectFile).scriptId;
  } catch {
    return undefined;
  }
}

export function rememberDeployment(target: Target, project: ProjectFile, deploymentId: string): void {
  writeFileSync(PROJECT_FILES[target], `${JSON.stringify({ ...project, deploymentId }, null, 2)}\n`);
}
