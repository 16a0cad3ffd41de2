/**
 * `npm test [-- --seed <seed>] [names]`: installs and builds what is missing, then runs every check, the unit tests and the
 * stories in a real browser. Names limit the tests to files whose path contains one of them. The last line is
 * `N passed, N failed`; a check counts as one.
 */
import { build, install, requireNode } from './prepare.mjs';
import { readArguments } from './testing/arguments.mjs';
import { conclude, runChecks, runVitest } from './testing/run-tests.mjs';

requireNode();
const { env, names } = readArguments(['seed']);
await install();
await build();

/** @param {string} name @param {string} script */
const npm = (name, script) => ({ name, command: 'npm', args: ['run', '--silent', script] });

conclude(
  // These two fill every processor by themselves: one task for each workspace.
  await runChecks([npm('lint', 'lint')]),
  await runChecks([npm('types', 'typecheck')]),
  await runChecks([
    npm('format', 'format:check'),
    npm('unused code and dependencies', 'knip'),
    npm('import boundaries', 'boundaries'),
  ]),
  await runVitest(['--project', 'unit', '--project', 'stories', ...names], env),
);
