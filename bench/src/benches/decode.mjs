/**
 * How fast a log of 100,000 events in XML (some 80 MB, made here and removed) is read, explained and counted, beside a bare
 * pass of saxes, the parser under it, over the same file; and how much memory a process takes that does so. Processor time,
 * so that what else the machine does falls out of it; in turns, each in a process of its own that has done it before.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { alignCatalog, decodePage, parsePage } from '@eventide/catalog';
import { createExplainer, knownCatalog, readLog, SummaryCounter } from '@eventide/logs';
import { SaxesParser } from 'saxes';
import { logAsXml } from '../log.mjs';
import { interleave } from '../rounds.mjs';

const events = 100_000;
const rounds = 5;
/** Until what is used is compiled. */
const passesBefore = 2;

const subjects = { decode, bare };
let known;

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-bench-'));
  const file = join(folder, 'log.xml');
  try {
    await pipeline(Readable.from(logAsXml(events)), createWriteStream(file));
    const megabytes = statSync(file).size / 1e6;
    let memory = 0;
    const seconds = await interleave(Object.keys(subjects), rounds, async (name) => {
      const figures = await measured(name, file);
      if (name === 'decode') memory = Math.max(memory, figures.megabytes);
      return figures.seconds;
    });
    const [ours, theirs] = [seconds.get('decode'), seconds.get('bare')];
    const note = `${megabytes.toFixed(0)} MB of XML, processor time`;
    return [
      { subject: 'decode: read, explain, count', value: events / ours, unit: 'events/s', note },
      { subject: 'saxes, a bare pass', value: events / theirs, unit: 'events/s', ratio: theirs / ours, note },
      {
        subject: 'decode, memory of the process',
        value: memory,
        unit: 'MB',
        ratio: megabytes / memory,
        note: 'all of Node.js; beside it: the size of the file',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(name, file) {
  const child = fork(fileURLToPath(import.meta.url), [name, file], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [figures] = await once(child, 'message');
  await once(child, 'exit');
  return figures;
}

/** What the pages of this repository say; reading them is no part of the log. */
function knownPages() {
  const folder = new URL('../../../documents/', import.meta.url);
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((file) => parsePage(decodePage(readFileSync(new URL(file, folder)), { file }), { file }));
  return knownCatalog(alignCatalog(documents, { slug: 'bench' }), 'it-IT');
}

async function decode(file) {
  known ??= knownPages();
  const explain = createExplainer([known]);
  const summary = new SummaryCounter();
  for await (const { records } of readLog(createReadStream(file))) {
    for (const record of records) summary.add(explain(record));
  }
  const { total } = summary.result();
  if (total !== events) throw new Error(`${total} events were read`);
}

async function bare(file) {
  const parser = new SaxesParser();
  for await (const text of createReadStream(file, { encoding: 'utf8' })) parser.write(text);
  parser.close();
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, file] = process.argv;
  const subject = subjects[name];
  for (let pass = 0; pass < passesBefore; pass++) await subject(file);
  const before = process.cpuUsage();
  await subject(file);
  const { user, system } = process.cpuUsage(before);
  process.send({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 });
  process.disconnect();
}
