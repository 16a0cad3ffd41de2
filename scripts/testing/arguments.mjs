/** The command lines of the test scripts. */
import { parseArgs } from 'node:util';
import { fail } from '../prepare.mjs';

/** The environment variables through which the tests are told; `settings.ts` reads them. */
const variables = { seed: 'EVENTIDE_TEST_SEED', minutes: 'EVENTIDE_SOAK_MINUTES' };

/**
 * Reads `--seed <seed>` and, if `options` names it, `--minutes <minutes>`; ends the process with exit code 2 for anything else
 * that begins with a dash.
 *
 * @param {readonly (keyof typeof variables)[]} options
 * @returns {{ env: Record<string, string>, names: string[] }} what the options set, and the other arguments
 */
export function readArguments(options) {
  try {
    const { values, positionals } = parseArgs({
      options: Object.fromEntries(options.map((name) => [name, { type: 'string' }])),
      allowPositionals: true,
    });
    const env = Object.entries(values).map(([name, value]) => [variables[name], value]);
    return { env: Object.fromEntries(env), names: positionals };
  } catch (error) {
    return fail(`${error.message.split('. ')[0]}. Known: ${options.map((name) => `--${name} <value>`).join(', ')}.`, 2);
  }
}
