/**
 * A new spreadsheet with the script bound to it: npm run make:sheet -- "Name". Builds the one file, lets clasp create the
 * spreadsheet and its script, pushes, and prints where it is. docs/install-by-hand.md has the way without Node.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT, ensureBuilt } from '../../workbench/runtime/load-bundle';
import { askClasp } from '../deploy/commands';
import { DeployError } from '../deploy/project-file';

const USAGE = `Expected: npm run make:sheet -- "Name of the spreadsheet" [--auth FILE]
      or: npm run make:sheet -- --script ID [--auth FILE]
  "Name"    creates a spreadsheet of that name in your Drive, with the script in it
  --script  pushes this version to the script of a spreadsheet that exists (Extensions, Apps Script, Project settings, Script ID)
  --auth    clasp's login; ~/.clasprc.json when left out`;

interface Call {
  readonly name: string;
  readonly scriptId: string | undefined;
  readonly auth: string | undefined;
}

class CallError extends Error {}

function readCall(words: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { script: { type: 'string' }, auth: { type: 'string' } },
      allowPositionals: true,
    });
    const [name = '', ...rest] = positionals.map((word) => word.trim());
    const { script: scriptId, auth } = values;
    if (rest.length > 0) throw new CallError(`Put the name in quotation marks: "${positionals.join(' ')}".`);
    if ((name === '') === (scriptId === undefined))
      throw new CallError(name === '' ? 'The spreadsheet needs a name.' : 'A name or --script, not both.');
    return { name, scriptId, auth: auth && path.resolve(auth) };
  } catch (error) {
    throw error instanceof CallError ? error : new CallError((error as Error).message);
  }
}

interface Created {
  readonly scriptId: string;
  readonly parentId?: string;
}

/** A folder of its own, for clasp keeps to the project file that it finds. */
class Project {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'partner-renewals-sheet-'));

  constructor(private readonly auth: string | undefined) {}

  create(name: string): Created {
    return this.clasp('create-script', '--type', 'sheets', '--title', name, '--rootDir', 'files');
  }

  push(scriptId: string): void {
    const files = path.join(this.folder, 'files');
    // What a new script begins with came along when it was created.
    rmSync(files, { recursive: true, force: true });
    cpSync(path.join(PROJECT_ROOT, 'dist-single'), files, { recursive: true });
    writeFileSync(path.join(this.folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'files' }));
    // Without --force clasp asks whether the manifest may change, where nobody can answer.
    this.clasp('push', '--force');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private clasp<Answer>(...words: readonly string[]): Answer {
    try {
      return askClasp<Answer>({ folder: this.folder, projectFile: '.', auth: this.auth }, ...words);
    } catch (error) {
      throw error instanceof DeployError ? new DeployError(explained(error.message)) : error;
    }
  }
}

const NOT_LOGGED_IN = /No credentials/;

/** What clasp and Google say, and what to do about it. */
const EXPLANATIONS: readonly (readonly [RegExp, string])[] = [
  [
    /No credentials|invalid_grant|unauthenticated|authentication credentials/i,
    'Log in with: npx clasp login',
  ],
  [
    /has not enabled the Apps Script API/i,
    'Switch it on at https://script.google.com/home/usersettings and try again in a minute.',
  ],
  [/quota|rate limit|too many requests|429/i, 'Google takes no more requests for now: try again later.'],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|socket hang up|fetch failed|proxy|network/i,
    'Google could not be reached: check the connection.',
  ],
];

function explained(message: string): string {
  const [, advice] = EXPLANATIONS.find(([pattern]) => pattern.test(message)) ?? [];
  return advice ? `${message}\n${advice}` : message;
}

function makeSheet({ name, scriptId, auth }: Call): void {
  ensureBuilt('bound script');
  const project = new Project(auth);
  try {
    if (scriptId !== undefined) {
      project.push(scriptId);
      console.log(`The script ${scriptId} has this version. Reload the spreadsheet.`);
      return;
    }
    const created = createSheet(project, name);
    pushInto(project, name, created);
    showAddresses(name, created);
  } finally {
    project.remove();
  }
}

function createSheet(project: Project, name: string): Created {
  try {
    return project.create(name);
  } catch (error) {
    // clasp creates the spreadsheet first and does not say how far it came.
    if (error instanceof DeployError && NOT_LOGGED_IN.test(error.message)) throw error;
    throw failed(error, `If your Drive has an empty spreadsheet “${name}” now, delete it.`);
  }
}

function pushInto(project: Project, name: string, { scriptId, parentId }: Created): void {
  try {
    project.push(scriptId);
  } catch (error) {
    throw failed(
      error,
      `“${name}” was created without its script: ${addressOf(parentId)}\n` +
        `To finish it: npm run make:sheet -- --script ${scriptId}`,
    );
  }
}

function failed(error: unknown, advice: string): DeployError {
  return new DeployError(`${error instanceof Error ? error.message : String(error)}\n${advice}`);
}

const addressOf = (id: string | undefined) => `https://docs.google.com/spreadsheets/d/${id}/edit`;

function showAddresses(name: string, { scriptId, parentId }: Created): void {
  console.log(`“${name}” is there, with the script in it.

Open it:            ${addressOf(parentId)}
For others to copy: https://docs.google.com/spreadsheets/d/${parentId}/copy
Its script:         https://script.google.com/d/${scriptId}/edit

In the spreadsheet, reload once and choose Partner Renewals, Set up this spreadsheet.
A later version: npm run make:sheet -- --script ${scriptId}`);
}

try {
  makeSheet(readCall(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CallError) && !(error instanceof DeployError)) throw error;
  console.error(error.message);
  if (error instanceof CallError) console.error(USAGE);
  process.exitCode = error instanceof CallError ? 2 : 1;
}
