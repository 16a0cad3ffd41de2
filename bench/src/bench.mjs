/**
 * `npm run bench [-- NAME…] [-- --json]`: runs the benches in `benches/` (all, or those named) and prints one table, with
 * `--json` the same figures as JSON. Figures are medians of interleaved rounds on this machine; only ratios travel.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * @typedef {object} Row
 * @property {string} subject What was measured.
 * @property {number} value The median over the rounds.
 * @property {string} unit
 * @property {number} [ratio] Ours against this subject: over 1 where ours is better.
 * @property {string} [note]
 */

const folder = new URL('./benches/', import.meta.url);
const known = readdirSync(folder)
  .map((file) => file.replace(/\.mjs$/, ''))
  .sort();
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no bench is called ${unknown.join(', ')}; there are ${known.join(', ')}`);
  process.exit(2);
}

// What is measured is what is built: bring it up to date first, and say nothing where it is.
const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const projects = ['apps/api', 'apps/cli', 'packages/consistency', 'packages/logs', 'packages/store'].map((path) =>
  fileURLToPath(new URL(`../../${path}/tsconfig.build.json`, import.meta.url)),
);
const { status } = spawnSync(process.execPath, [compiler, '-b', ...projects], { stdio: ['ignore', 2, 2] });
if (status !== 0) {
  console.error('bench: the build failed');
  process.exit(2);
}

const results = [];
for (const name of positionals.length > 0 ? positionals : known) {
  console.error(`bench: ${name} …`);
  /** @type {{ run: () => Promise<Row[]> }} */
  const { run } = await import(new URL(`${name}.mjs`, folder).href);
  for (const row of await run()) results.push({ bench: name, ...row });
}

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism() };
if (values.json) {
  console.log(JSON.stringify({ machine, results }, null, 2));
} else {
  const cells = results.map(({ bench, subject, value, unit, ratio, note }) => [
    bench,
    subject,
    `${value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 })} ${unit}`,
    ratio === undefined ? '' : ratio.toFixed(2),
    note ?? '',
  ]);
  const table = [['bench', 'subject', 'median', 'ours / it', ''], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  console.log(`\nNode.js ${machine.node}, ${machine.cores} × ${machine.cpu}`);
}
