/**
 * How many cells (one text in one locale) all review rules together get through in a second on one core, how much memory
 * that takes, and how the time grows with the catalogue. All threads of a process, those on which V8 compiles and collects
 * garbage among them, are held to the same core where the system has `taskset` (util-linux). Each size runs in processes of
 * its own, which check the catalogue for the first time, compilation of the code included, and then again and again, as a
 * server does. pofilter, where it is installed, checks the same cells of the usual size on the same core, pairs of a source
 * and a translation, in turns with the processes of that size.
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
/** Checks after the first one in a process; what is used is compiled after one or two of them. */
const checksAgain = 9;
/** What a command begins with that is to run on one core only; nothing where that cannot be had. */
const onOneCore = spawnSync('taskset', ['--cpu-list', '0', 'true']).status === 0 ? ['taskset', '--cpu-list', '0'] : [];

export async function run() {
  if (onOneCore.length === 0) console.error('bench: taskset is not installed; nothing is held to one core');
  const other = pofilterOn(syntheticCatalog(usual / locales));
  if (other === null) console.error('bench: pofilter is not installed; it is left out');
  try {
    return await rowsBeside(other);
  } finally {
    other?.remove();
  }
}

async function rowsBeside(other) {
  const sizes = [];
  const theirs = [];
  for (const cells of [small, usual, large]) {
    const figures = [];
    for (let round = 0; round < (cells === large ? 1 : rounds); round++) {
      figures.push(await measured(cells));
      if (cells === usual && other !== null) theirs.push(other.cells / other.seconds());
    }
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
    const cores = onOneCore.length === 0 ? '' : ', one core';
    return [
      {
        subject: `${subject}, first`,
        value: cells / seconds,
        unit: 'cells/s',
        note: `${texts.toLocaleString('en')} different texts, ${Math.round(megabytes)} MB, ${findings} findings${cores}`,
      },
      {
        subject: `${subject}, again`,
        value: cells / again,
        unit: 'cells/s',
        note:
          checks === 1
            ? `the second check of a process${cores}`
            : `median of ${checks} more checks of a process${cores}`,
      },
    ];
  });
  const [first, main, last] = sizes;
  rows.push(
    growth(first, last),
    growth(main, last),
    ...(other === null ? [] : besidePofilter(main, other, median(theirs))),
  );
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
  const [command, ...before] = [...onOneCore, process.execPath];
  const child = fork(fileURLToPath(import.meta.url), [String(cells)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execPath: command,
    execArgv: [...before, '--max-old-space-size=6000'],
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

/** Our figures against pofilter's. */
function besidePofilter({ cells, seconds, again }, other, value) {
  const note = `${other.version}, ${other.cells.toLocaleString('en')} of the same cells, each against ${other.source}`;
  const rowOf = (subject, ours, text) => ({ subject, value, unit: 'cells/s', ratio: cells / ours / value, note: text });
  return [
    rowOf('pofilter (translate-toolkit), beside a first check', seconds, note),
    rowOf('pofilter (translate-toolkit), beside a later check', again, 'the same runs'),
  ];
}

/** pofilter on every locale of a catalogue against the first; null where it is not installed. */
function pofilterOn(catalog) {
  const { status, stdout } = spawnSync('pofilter', ['--version'], { encoding: 'utf8' });
  if (status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'eventide-bench-'));
  const [source = '', ...targets] = catalog.locales;
  mkdirSync(join(folder, 'in'));
  let cells = 0;
  for (const locale of targets) {
    const entries = poEntries(catalog, source, locale);
    cells += entries.length;
    const header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n';
    writeFileSync(join(folder, 'in', `${locale}.po`), [header, ...entries].join('\n'));
  }
  const [command, ...before] = [...onOneCore, 'pofilter'];
  const seconds = () => {
    const started = performance.now();
    const run = spawnSync(command, [...before, '--progress=none', join(folder, 'in'), join(folder, 'out')]);
    if (run.status !== 0) throw new Error(`pofilter failed: ${run.stderr}`);
    return (performance.now() - started) / 1000;
  };
  return {
    version: stdout.trim(),
    source,
    cells,
    seconds,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
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
