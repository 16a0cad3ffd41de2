/**
 * How many cells (one text in one locale) all review rules together get through in a second, how much memory
 * that takes, and how the time grows with the catalogue. The engine runs on one thread; those on which V8 compiles and
 * collects garbage run beside it. Each size runs in a process of its own, which checks the catalogue for
 * the first time, compilation of the code included, and then again and again, as a server does. pofilter, where it is
 * installed, checks the same cells of the usual size, pairs of a source and a translation.
 */
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, loadLanguageResources } from '@eventide/consistency';
import { median } from '../rounds.mjs';
import { syntheticCatalog } from '../synthetic.mjs';

const locales = 20;
const small = 10_000;
const usual = 100_000;
const large = 1_000_000;
const rounds = 3;
/** Checks after the first one in a process; by then what is used is compiled. */
const checksAgain = 5;

export async function run() {
  const sizes = [];
  for (const cells of [small, usual, large]) {
    const figures = [];
    for (let round = 0; round < (cells === large ? 1 : rounds); round++) figures.push(await measured(cells));
    const middle = (of) => median(figures.map(of));
    sizes.push({
      ...figures[0],
      seconds: middle(({ seconds }) => seconds),
      again: middle(({ again }) => again),
      megabytes: middle(({ megabytes }) => megabytes),
    });
  }
  const rows = sizes.flatMap((size) => {
    const { cells, texts, seconds, checks, again, megabytes, findings } = size;
    const subject = `eventide check, ${cells.toLocaleString('en')} cells`;
    return [
      {
        subject,
        value: cells / seconds,
        unit: 'cells/s',
        note: `${texts.toLocaleString('en')} different texts, ${Math.round(megabytes)} MB, ${findings} findings`,
      },
      {
        subject: `${subject}, again`,
        value: cells / again,
        unit: 'cells/s',
        note: checks === 1 ? 'the second check of a process' : `median of ${checks} more checks of a process`,
      },
    ];
  });
  const [first, main, last] = sizes;
  rows.push(growth(first, last), growth(main, last), ...pofilter(main));
  return rows;
}

/** As the power of the number of cells that the time of a first check grows with. */
function growth(from, to) {
  const value = Math.log(to.seconds / from.seconds) / Math.log(to.cells / from.cells);
  const range = `${from.cells.toLocaleString('en')} to ${to.cells.toLocaleString('en')} cells`;
  return {
    subject: `eventide check, time from ${range}`,
    value,
    unit: 'exponent',
    note: '1 is linear; less where what is done once is shared by more cells',
  };
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

/** The translations that pofilter gets through in a second: every locale of the usual size against the first. */
function pofilter({ cells: ourCells, seconds: first, again }) {
  const { status, stdout } = spawnSync('pofilter', ['--version'], { encoding: 'utf8' });
  if (status !== 0) {
    console.error('bench: pofilter is not installed; it is left out');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'eventide-bench-'));
  try {
    const catalog = syntheticCatalog(usual / locales);
    mkdirSync(join(folder, 'in'));
    let cells = 0;
    for (const locale of catalog.locales.slice(1)) {
      const entries = poEntries(catalog, catalog.locales[0], locale);
      cells += entries.length;
      const header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n';
      writeFileSync(join(folder, 'in', `${locale}.po`), [header, ...entries].join('\n'));
    }
    const started = performance.now();
    const run = spawnSync('pofilter', ['--progress=none', join(folder, 'in'), join(folder, 'out')]);
    const seconds = (performance.now() - started) / 1000;
    if (run.status !== 0) throw new Error(`pofilter failed: ${run.stderr}`);
    const value = cells / seconds;
    const note = `${stdout.trim()}, ${cells.toLocaleString('en')} of the same cells, each against ${catalog.locales[0]}`;
    return [
      { subject: 'pofilter (translate-toolkit), beside a first check', ratio: ourCells / first / value, note },
      {
        subject: 'pofilter (translate-toolkit), beside a later check',
        ratio: ourCells / again / value,
        note: 'the same run',
      },
    ].map((row) => ({ ...row, value, unit: 'cells/s' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function poEntries({ segments }, source, target) {
  const quoted = (text) => JSON.stringify(text.replace(/\s+/g, ' '));
  return segments.flatMap(({ key, texts }) => {
    const from = texts.get(source);
    const to = texts.get(target);
    if (from === undefined || to === undefined) return [];
    return [`#: ${key}\nmsgctxt ${quoted(key)}\nmsgid ${quoted(from.text)}\nmsgstr ${quoted(to.text)}\n`];
  });
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const catalog = syntheticCatalog(Number(process.argv[2]) / locales);
  const resources = await loadLanguageResources(catalog.locales);
  const timed = () => {
    const started = performance.now();
    const { findings, stats } = check(catalog, { resources });
    return { seconds: (performance.now() - started) / 1000, cells: stats.cells, findings: findings.length };
  };
  const figures = timed();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const texts = new Set(catalog.segments.flatMap((segment) => [...segment.texts].map(([tag, { text }]) => tag + text)));
  const checks = Number(process.argv[2]) === large ? 1 : checksAgain;
  const again = median(Array.from({ length: checks }, () => timed().seconds));
  process.send({ ...figures, megabytes, texts: texts.size, checks, again });
  process.disconnect();
}
