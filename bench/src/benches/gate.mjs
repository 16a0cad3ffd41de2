/**
 * A repository of reference pages under `eventide check`, as a gate runs it: pages a second and peak memory on one core and on
 * two, all threads of a process held to them where the system has `taskset` (util-linux), and how long a second run with a cache takes when one page has changed since. Every run is a process of its own, from
 * the first line of code to the last line of the report. One core and two take turns over a part of the repository, so that
 * whatever else the machine does falls on both; the runs with a cache have all of it. pofilter, where it is installed, checks the
 * same texts, as pairs of a source and a translation.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locales, pathOf, writePo, writeRepository } from '../gate-pages.mjs';
import { interleave } from '../rounds.mjs';

/** Each in eight languages. */
const articles = 1_000;
/** As many as are taken in turns. */
const articlesInTurns = 125;
const rounds = 3;

/** What a command begins with that is to run on some cores only; nothing where that cannot be had. */
const canHold = spawnSync('taskset', ['--cpu-list', '0', 'true']).status === 0;
const onCores = (list) => (canHold ? ['taskset', '--cpu-list', list] : []);

const bin = fileURLToPath(new URL('../../../apps/cli/bin/eventide.js', import.meta.url));
const tracker = fileURLToPath(new URL('../peak-memory.mjs', import.meta.url));

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-gate-'));
  try {
    return [...(await besideOneCore(join(folder, 'part'))), ...(await again(join(folder, 'all'))), ...pofilter(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function besideOneCore(folder) {
  if (!canHold) console.error('bench: taskset is not installed; nothing is held to a core');
  writeRepository(folder, articlesInTurns);
  const pages = articlesInTurns * locales.length;
  const memory = new Map();
  const seconds = await interleave([1, 2], rounds, async (jobs) => {
    const figures = await check(folder, ['--jobs', String(jobs)], onCores(jobs === 1 ? '0' : '0,1'));
    memory.set(jobs, figures.megabytes);
    return figures.seconds;
  });
  const rowOf = (jobs, subject) => ({
    subject,
    value: pages / seconds.get(jobs),
    unit: 'pages/s',
    note: `${pages.toLocaleString('en')} pages, ${articlesInTurns} articles, ${Math.round(memory.get(jobs))} MB`,
  });
  return [
    rowOf(2, 'eventide check --jobs 2, two cores'),
    { ...rowOf(1, 'eventide check --jobs 1, one core'), ratio: seconds.get(1) / seconds.get(2) },
  ];
}

async function again(folder) {
  const bytes = writeRepository(folder, articles);
  const pages = articles * locales.length;
  const options = ['--cache', join(folder, 'cache')];
  const first = await check(folder, options);
  const changed = join(folder, pathOf(articles >> 1, 'it-IT'));
  writeFileSync(changed, readFileSync(changed, 'utf8').replace(/secondi/, 'giorni'));
  const second = await check(folder, options);
  const size = `${pages.toLocaleString('en')} pages, ${articles.toLocaleString('en')} articles, ${Math.round(bytes / 1e6)} MB of text`;
  return [
    {
      subject: 'eventide check --cache, first run',
      value: pages / first.seconds,
      unit: 'pages/s',
      note: `${size}, ${availableParallelism()} threads, ${first.seconds.toFixed(0)} s, ${Math.round(first.megabytes)} MB`,
    },
    {
      subject: 'eventide check --cache, one page changed',
      value: pages / second.seconds,
      unit: 'pages/s',
      ratio: first.seconds / second.seconds,
      note: `${second.seconds.toFixed(1)} s, ${Math.round(second.megabytes)} MB; the ratio is that of the two runs`,
    },
  ];
}

/** Runs the command, its report unread. */
async function check(folder, options, held = []) {
  const started = performance.now();
  const [command, ...before] = [...held, process.execPath, '--import', tracker, bin];
  const child = spawn(command, [...before, 'check', 'docs', '--format', 'jsonl', ...options], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let megabytes = 0;
  child.on('message', (peak) => (megabytes = peak));
  const [code] = await once(child, 'exit');
  if (code !== 1) throw new Error(`the check ended with ${code}, where there are findings`);
  return { seconds: (performance.now() - started) / 1000, megabytes };
}

function pofilter(folder) {
  const { status, stdout } = spawnSync('pofilter', ['--version'], { encoding: 'utf8' });
  if (status !== 0) {
    console.error('bench: pofilter is not installed; it is left out');
    return [];
  }
  const [input, output] = [join(folder, 'po'), join(folder, 'po-found')];
  const pairs = writePo(input, articles);
  const started = performance.now();
  const run = spawnSync('pofilter', ['--progress=none', input, output]);
  if (run.status !== 0) throw new Error(`pofilter failed: ${run.stderr}`);
  const seconds = (performance.now() - started) / 1000;
  const pages = articles * (locales.length - 1);
  return [
    {
      subject: 'pofilter (translate-toolkit)',
      value: pages / seconds,
      unit: 'pages/s',
      note: `${stdout.trim()}, one thread, ${pairs.toLocaleString('en')} pairs of the same texts, each against ${locales[0]}`,
    },
  ];
}
