/**
 * What a start of the server costs on a new store and on one that it has been on before, and what memory it holds after
 * 10,000 requests: with the five pages, and with `BENCH_SEGMENTS` (5,000: some 2,000 rows) in each of 20 languages. With
 * `BENCH_BASELINE`, the folder of another built checkout, the server of that one as well. `BENCH_PAGES` measures one of the two
 * sets of pages alone (`five` or `large`).
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiFlags } from '../../../scripts/api-flags.mjs';
import { cpuSeconds } from '../cpu.mjs';
import { largePages } from '../pages.mjs';
import { start } from '../processes.mjs';

const segments = Number(process.env.BENCH_SEGMENTS ?? 5_000);
const requests = 10_000;
const readers = 8;
const rowsOfPage = 20;
const server = 'servers/eventide.mjs';
const probe = fileURLToPath(new URL('../heap-probe.mjs', import.meta.url));
const flags = [...apiFlags, '--expose-gc', '--import', probe];

/** No limits: a busy machine takes longer to read a page than a reader would have patience for. */
const unlimited = { EVENTIDE_RATE_PER_SECOND: '0', EVENTIDE_PAGE_SECONDS: '3600' };

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-bench-'));
  try {
    const rows = [];
    for (const [pages, documents] of Object.entries(documentSets(folder))) {
      const ours = await figuresOf(server, { folder, documents });
      const baseline = process.env.BENCH_BASELINE;
      const before = baseline && (await figuresOf(join(baseline, 'bench/src', server), { folder, documents }));
      for (const [name, { value, unit }] of Object.entries(ours)) {
        rows.push({ subject: `${pages}: ${name}`, value, unit });
        const was = before?.[name];
        if (was) rows.push({ subject: `${pages}: ${name}, the baseline`, ...was, ratio: was.value / value });
      }
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Record<string, string>} folders of pages, by name */
function documentSets(folder) {
  const chosen = process.env.BENCH_PAGES;
  const five = { 'five pages': fileURLToPath(new URL('../../../documents', import.meta.url)) };
  if (chosen === 'five') return five;
  const large = join(folder, 'pages');
  mkdirSync(large);
  for (const { name, bytes } of largePages(segments)) writeFileSync(join(large, name), bytes);
  const both = { '20 languages': large };
  return chosen === 'large' ? both : { ...five, ...both };
}

async function figuresOf(script, { folder, documents }) {
  const env = { ...unlimited, EVENTIDE_DOCUMENTS: documents, EVENTIDE_DATA: mkdtempSync(join(folder, 'data-')) };
  const first = await started(script, env);
  await first.server.stop();
  const again = await started(script, env);
  try {
    await askOften(again.server.origin);
    const { heap } = await again.server.ask({ probe: 'heap' });
    return {
      'first start': { value: first.seconds, unit: 'CPU s' },
      restart: { value: again.seconds, unit: 'CPU s' },
      'heap after a collection': { value: heap / 2 ** 20, unit: 'MB' },
      'resident memory': { value: residentMemory(again.server.pid), unit: 'MB' },
    };
  } finally {
    await again.server.stop();
  }
}

async function started(script, env) {
  const server = await start(script, { env, flags });
  const seconds = cpuSeconds(server.pid);
  // The whole bench takes minutes: what is known is said at once.
  console.error(`bench: start: ready after ${seconds} CPU s`);
  return { server, seconds };
}

function residentMemory(pid) {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

const relations = `query ($code: String!) { diagnosticCode(code: $code) { code decimal symbol message(locale: "it-IT") { value }
  events(first: 20) { nodes { eventId name severity relatedEvents { eventId } } } } }`;
const texts = `query ($after: String) { segments(first: ${rowsOfPage}, after: $after) {
  nodes { key translations { locale text } } pageInfo { endCursor hasNextPage } } }`;

/** Relations of a code and pages of texts in turn, as several readers ask for them. */
async function askOften(origin) {
  let left = requests;
  const ask = async (query, variables) => {
    left--;
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(`the API answered ${JSON.stringify(errors[0])}`);
    return data;
  };
  const read = async () => {
    for (let after = null, turn = 0; left > 0; turn++) {
      if (turn % 2 === 0) {
        const code = `0x${(0x401 + (turn % 10)).toString(16).toUpperCase().padStart(8, '0')}`;
        await ask(relations, { code });
        continue;
      }
      const { pageInfo } = (await ask(texts, { after })).segments;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
}
