// What a newcomer's machine may lack before a command can run: the locked dependencies and, with --browser, a Chromium.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = path.join(root, 'package-lock.json');
// npm writes this file last, so that it tells a whole installation from a broken one.
const installed = path.join(root, 'node_modules', '.package-lock.json');

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockFile).mtimeMs) {
  say('Installing the locked dependencies ...');
  if (npm('ci') !== 0) {
    say('npm ci failed: its reason is above.');
    process.exit(1);
  }
}

if (process.argv.includes('--browser')) {
  const { findBrowser } = await import('./browser.mjs');
  if (!findBrowser()) installBrowser();
  if (!findBrowser()) {
    say(
      'No Chromium was found and none could be installed. Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
    );
    process.exit(1);
  }
}

function npm(...command) {
  const options = [...command, '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync('npm', options, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  }).status;
}

function installBrowser() {
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebian) {
    say('Installing Chromium (apt-get) ...');
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return;
  }
  say('Installing Chromium (playwright-core) ...');
  spawnSync(
    process.execPath,
    [path.join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'],
    {
      stdio: ['ignore', 2, 2],
    },
  );
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
