/** What `npm test` and `npm run test:soak` share: checks side by side, Vitest with its counts, and the last line. */
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, run, say } from '../prepare.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
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
  const count = { passed: 0, failed: 0 };
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
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    say('Vitest ended without a report.');
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(report, { force: true });
  }
}

/**
 * Prints the last line, from which continuous integration reads the counts, and sets the exit code.
 *
 * @param {...Count} counts
 */
export function conclude(...counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  say(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
