/**
 * `npm run test:soak [-- --seed <seed>] [--minutes <minutes>] [names]`: the tests that repeat themselves, at full size. Once
 * the minutes are over, a test that is still running or has not run yet does only as much as in `npm test`. The last line is
 * `N passed, N failed`.
 */
import { build, install, requireNode } from './prepare.mjs';
import { readArguments } from './testing/arguments.mjs';
import { conclude, runVitest } from './testing/run-tests.mjs';

requireNode();
const { env, names } = readArguments(['seed', 'minutes']);
await install();
await build();
conclude(await runVitest(['--project', 'soak', ...names], env));
