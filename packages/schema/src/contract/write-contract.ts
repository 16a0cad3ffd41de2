import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printContract } from '../schema.ts';
import { nextContract } from './next-contract.ts';

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));
const contractFile = `${packageFolder}schema.graphql`;
const logFile = `${packageFolder}../../docs/contract-breaks.md`;

/** A file as it is in the last commit; as it is on disk outside a git checkout. */
function committed(file: string, pathInGit: string): string {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    return execFileSync('git', ['show', `HEAD:${pathInGit}`], {
      cwd: packageFolder,
      encoding: 'utf8',
      stdio: [...stdio],
    });
  } catch {
    return readFileSync(file, 'utf8');
  }
}

const usage = 'npm run schema -w packages/schema -- --accept-break "<why>"';

/** The reason given; null without `--accept-break`, empty if nothing follows it. */
function acceptedBreak(args: readonly string[]): string | null {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { 'accept-break': { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind !== 'option' || token.name !== 'accept-break');
  if (unknown) throw new Error(`${args[unknown.index] ?? ''} is not expected here: ${usage}`);
  const why = values['accept-break'];
  return typeof why === 'boolean' ? '' : (why ?? null);
}

/** `npm run schema`: writes schema.graphql, unless that would break clients of the committed one without a reason. */
async function writeContract(args: readonly string[]): Promise<void> {
  const next = await nextContract({
    committed: {
      contract: committed(contractFile, './schema.graphql'),
      log: committed(logFile, '../../docs/contract-breaks.md'),
    },
    log: readFileSync(logFile, 'utf8'),
    contract: printContract(),
    acceptBreak: acceptedBreak(args),
    today: new Date().toISOString().slice(0, 10),
  });
  switch (next.kind) {
    case 'WRITE':
      writeFileSync(contractFile, next.files.contract);
      writeFileSync(logFile, next.files.log);
      return;
    case 'REFUSED': {
      const breaks = next.breaks.map((change) => `  ${change}\n`).join('');
      throw new Error(
        `schema.graphql was not written: clients of the committed contract would break.\n${breaks}Keep what they use, or accept the break and say why: ${usage}`,
      );
    }
    case 'REASON_MISSING':
      throw new Error(`--accept-break needs a reason: ${usage}`);
  }
}

try {
  await writeContract(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
