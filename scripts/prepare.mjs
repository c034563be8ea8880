// What every command of a fresh clone needs first: the packages, a Node 24, a build. Plain JavaScript, for the machine's own Node may be 20.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isWindows = process.platform === 'win32';

/**
 * Installs the packages when package-lock.json has changed since the last time, or never were.
 * @returns {void}
 */
export function ensureInstalled() {
  const mark = 'node_modules/.haversack-lock';
  const key = sha256(readFileSync('package-lock.json'));
  if (existsSync(mark) && readFileSync(mark, 'utf8') === key) return;
  console.log('Installing the packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'The packages could not be installed: is the npm registry within reach?');
  writeFileSync(mark, key);
}

/**
 * @returns {string} a Node of version 24 or later: this one, or the npm package `node`
 */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return join(process.cwd(), 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
}

/**
 * The environment in which Node 24 and the project's own commands come first on the path.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
  const first = [join(process.cwd(), 'node_modules', 'node', 'bin'), join(process.cwd(), 'node_modules', '.bin')];
  return { ...process.env, PATH: [...first, process.env['PATH'] ?? ''].join(delimiter) };
}

/**
 * Builds the app, the content side and its worker when their sources have changed since the last build.
 * @returns {void}
 */
export function ensureBuilt() {
  const mark = 'dist/.built-from';
  const key = fingerprint(['src', 'public', 'index.html', 'player.html', 'pdf.html', 'media.html', 'vite.config.ts', 'vite.content.config.ts', 'package-lock.json']);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === key) return;
  console.log('Building …');
  for (const config of ['vite.config.ts', 'vite.content.config.ts']) {
    run(node24(), ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'], 'The build failed: the lines above say why.');
  }
  mkdirSync('dist', { recursive: true });
  writeFileSync(mark, key);
}

/** @param {string[]} places */
function fingerprint(places) {
  const hash = createHash('sha256');
  /** @param {string} place */
  const add = (place) => {
    if (!existsSync(place)) return;
    const facts = statSync(place);
    if (facts.isDirectory()) {
      for (const name of readdirSync(place).toSorted()) add(join(place, name));
    } else if (!place.includes('.test.')) {
      hash.update(place).update(readFileSync(place));
    }
  };
  for (const place of places) add(place);
  return hash.digest('hex');
}

/** @param {Buffer} bytes */
function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {string} onFailure
 */
function run(command, words, onFailure) {
  const ended = spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'], env: environment(), shell: isWindows && command === 'npm' });
  if (ended.status !== 0) {
    console.error(onFailure);
    process.exit(1);
  }
}
