/**
 * How many cells (one text in one locale) all review rules together get through in a second, on one core, how much memory
 * that takes, and how the time grows with the catalogue. Each size runs in a process of its own. pofilter, where it is
 * installed, checks as many pairs of texts of the same pages.
 */
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, loadLanguageResources } from '@eventide/consistency';
import { syntheticCatalog } from '../synthetic.mjs';

const locales = 20;
const small = 10_000;
const usual = 100_000;
const large = 1_000_000;
const rounds = 3;

export async function run() {
  const sizes = [];
  for (const cells of [small, usual, large]) {
    const times = cells === large ? 1 : rounds;
    const figures = [];
    for (let round = 0; round < times; round++) figures.push(await measured(cells));
    sizes.push(figures.sort((one, other) => one.seconds - other.seconds)[times >> 1]);
  }
  const [first, main, last] = sizes;
  const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.cells / first.cells);
  const rate = ({ cells, seconds }) => cells / seconds;
  const rows = sizes.map((size) => ({
    subject: `eventide check, ${size.cells.toLocaleString('en')} cells`,
    value: rate(size),
    unit: 'cells/s',
    note: `${Math.round(size.megabytes)} MB, ${size.findings} findings`,
  }));
  rows.push({
    subject: 'eventide check, growth of time',
    value: exponent,
    unit: 'exponent',
    note: `${first.cells.toLocaleString('en')} to ${last.cells.toLocaleString('en')} cells; 1 is linear`,
  });
  const peer = pofilter();
  if (peer !== null) rows.push({ subject: 'pofilter', value: peer, unit: 'cells/s', ratio: rate(main) / peer });
  return rows;
}

async function measured(cells) {
  const child = fork(fileURLToPath(import.meta.url), [String(cells)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--max-old-space-size=6000'],
  });
  const ended = once(child, 'exit');
  const [figures] = await Promise.race([
    once(child, 'message'),
    ended.then(() => {
      throw new Error(`the check of ${cells} cells ended without figures`);
    }),
  ]);
  await ended;
  return figures;
}

/** Pairs of texts that pofilter gets through in a second; null where it is not installed. */
function pofilter() {
  if (spawnSync('pofilter', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'eventide-bench-'));
  const quoted = (text) => JSON.stringify(text.replace(/\s+/g, ' '));
  const { segments } = syntheticCatalog(5000);
  const entries = segments
    .filter(({ kind }) => kind !== 'META')
    .map(
      ({ key, texts }) =>
        `#: ${key}\nmsgctxt ${quoted(key)}\nmsgid ${quoted(texts.get('es-ES')?.text ?? '')}\nmsgstr ${quoted(texts.get('it-IT')?.text ?? '')}\n`,
    );
  try {
    const file = join(folder, 'it.po');
    writeFileSync(file, `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n${entries.join('\n')}`);
    const started = performance.now();
    const { status } = spawnSync('pofilter', [file, join(folder, 'out.po')]);
    return status === 0 ? (entries.length * 1000) / (performance.now() - started) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const catalog = syntheticCatalog(Number(process.argv[2]) / locales);
  const resources = await loadLanguageResources(catalog.locales);
  const started = performance.now();
  const { findings, stats } = check(catalog, { resources });
  const seconds = (performance.now() - started) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.send({ cells: stats.cells, seconds, megabytes, findings: findings.length });
  process.disconnect();
}
