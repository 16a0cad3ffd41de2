/** What `npm test` and `npm run test:soak` share: checks side by side, Vitest with its counts, and the last line. */
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { root, run, say } from '../prepare.mjs';

/**
 * @typedef {{ passed: number, failed: number, failures: readonly string[] }} Count `failures`: a line for each that can be named
 * @typedef {{ name: string, command: string, args: readonly string[] }} Check
 */

/**
 * Runs checks, each of which counts as one test, as many at a time as the machine has processors. What a failed one printed
 * is shown.
 *
 * @param {readonly Check[]} checks the longest first
 * @returns {Promise<Count>}
 */
export async function runChecks(checks) {
  /** @type {{ passed: number, failed: number, failures: string[] }} */
  const count = { passed: 0, failed: 0, failures: [] };
  const waiting = [...checks];
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { name, command, args } = check;
      const started = performance.now();
      const { code, output } = await run(command, args);
      const took = `(${((performance.now() - started) / 1000).toFixed(1)} s)`;
      if (code === 0) say(`✓ ${name} ${took}`);
      else say(`${output}\n✗ ${name} ${took}: ${command} ${args.join(' ')}`);
      count[code === 0 ? 'passed' : 'failed']++;
      if (code !== 0) count.failures.push(name);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return count;
}

/**
 * Runs Vitest and counts its tests. A file that does not load, or an error outside of every test, counts as one failed test.
 *
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<Count>}
 */
export async function runVitest(args, env = {}) {
  const report = join(root, 'node_modules', '.cache', `eventide-tests-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('npx', ['--no-install', 'vitest', 'run', ...reporters, ...args], { echo: true, env });
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    );
    const failed = numFailedTests + unloaded.length;
    const failures = testResults.flatMap(failuresOf);
    if (failed > 0 || code === 0) return { passed: numPassedTests, failed, failures };
    return { passed: numPassedTests, failed: 1, failures: ['an error outside of every test'] };
  } catch {
    return { passed: 0, failed: 1, failures: ['Vitest ended without a report.'] };
  } finally {
    rmSync(report, { force: true });
  }
}

/**
 * A line for each failed test of a file, or one for a file that did not load.
 *
 * @param {{ name: string, status: string, message: string, assertionResults: readonly { status: string, fullName: string, failureMessages: readonly string[] }[] }} file
 * @returns {string[]}
 */
function failuresOf({ name, status, message, assertionResults }) {
  const path = relative(root, name);
  const firstLine = (/** @type {string} */ text) => text.split('\n', 1)[0];
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [`${path}: ${firstLine(message)}`];
  return failed.map((test) => `${path} > ${test.fullName}: ${firstLine(test.failureMessages[0] ?? '')}`);
}

/**
 * Names what failed, below everything else that was printed; then prints the last line, from which continuous integration reads
 * the counts, and sets the exit code.
 *
 * @param {...Count} counts
 */
export function conclude(...counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const failures = counts.flatMap((count) => count.failures);
  if (failures.length > 0) say(`\n${failures.map((line) => `✗ ${line}`).join('\n')}`);
  say(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
