/**
 * `npm test`: installs and builds what is missing, then every check and every test, a real browser's included. Prints
 * `N passed, N failed` as its last line; a check counts as one.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, requireNode, root, run, say } from './prepare.mjs';

requireNode();
await install();
await build();

const checks = [
  ['types', 'npx', ['--no-install', 'turbo', 'run', 'typecheck', '--output-logs=errors-only']],
  ['types of the tools', 'npx', ['--no-install', 'tsc', '-p', 'tsconfig.json']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['format', 'npm', ['run', '--silent', 'format:check']],
  ['unused code and dependencies', 'npm', ['run', '--silent', 'knip']],
  ['import boundaries', 'npm', ['run', '--silent', 'boundaries']],
];

let passed = 0;
let failed = 0;

for (const [name, command, args] of checks) {
  const started = performance.now();
  const { code, output } = await run(command, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code === 0) {
    passed++;
    say(`✓ ${name} (${seconds} s)`);
  } else {
    failed++;
    say(`${output}\n✗ ${name} (${seconds} s): ${command} ${args.join(' ')}`);
  }
}

const report = join(root, 'node_modules', '.cache', 'eventide-tests.json');
rmSync(report, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const tests = await run('npx', ['--no-install', 'vitest', 'run', ...reporters, ...process.argv.slice(2)], {
  echo: true,
});
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  // A file that does not even load has no failed test in it, yet it failed.
  failed += numFailedTests || (tests.code === 0 ? 0 : Math.max(1, numFailedTestSuites));
} catch {
  say('The tests ended without a report.');
  failed++;
}

say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && tests.code === 0 ? 0 : 1;
