/**
 * What a reader of `/compare` is sent, and what it costs both servers, with `BENCH_SEGMENTS` (5,000: some 2,000 rows) in each of
 * 20 languages: the page as it opens, and a hundred rows read by its links. With `BENCH_BASELINE`, the folder of another built
 * checkout, that one as well, in turn. `BENCH_DATA` is a folder that keeps pages and stores for the next time: the first start
 * on a store reviews for minutes. Both web clients have to be built.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { largePages } from '../pages.mjs';
import { startProduct } from '../product.mjs';
import { median } from '../rounds.mjs';

const segments = Number(process.env.BENCH_SEGMENTS ?? 5_000);
const rounds = 7;
/** Of each page in a round: the system counts time in hundredths of a second. */
const requests = 5;
const rowsWanted = 100;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const views = { 'events, 20 languages': '/compare', 'codes, 20 languages': '/compare?kind=codes' };

/** A busy machine takes longer to read a page than a reader would have patience for. */
const unlimited = { EVENTIDE_PAGE_SECONDS: '3600' };

export async function run() {
  const kept = process.env.BENCH_DATA;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'eventide-bench-'));
  const subjects = [];
  try {
    const documents = writePages(join(folder, 'pages'));
    subjects.push(await product('ours', root, { folder, documents }));
    const baseline = process.env.BENCH_BASELINE;
    if (baseline) subjects.push(await product('the baseline', baseline, { folder, documents }));
    const rows = [];
    for (const [view, path] of Object.entries(views)) rows.push(...(await compared(view, path, subjects)));
    return rows;
  } finally {
    for (const { stop } of subjects) await stop();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures of one view, of all subjects in turn. */
async function compared(view, path, subjects) {
  const seen = new Map(subjects.map(({ name }) => [name, []]));
  for (const subject of subjects) await subject.measure(path);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < subjects.length; turn++) {
      const subject = subjects[(round + turn) % subjects.length];
      seen.get(subject.name).push(await subject.measure(path));
    }
  }
  const medianOf = (name, figure) => median(seen.get(name).map((figures) => figures[figure]));
  const units = { 'HTML as it opens': 'KB', 'CPU as it opens': 'ms', 'CPU of 100 rows': 'ms' };
  return Object.entries(units).flatMap(([figure, unit]) =>
    subjects.map(({ name }) => {
      const value = medianOf(name, figure);
      const subject = name === 'ours' ? `${view}: ${figure}` : `${view}: ${figure}, ${name}`;
      return { subject, value, unit, ...(name !== 'ours' && { ratio: value / medianOf('ours', figure) }) };
    }),
  );
}

function writePages(folder) {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    for (const { name, bytes } of largePages(segments)) writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** Both servers of a checkout, on a store of its own. */
async function product(name, checkout, { folder, documents }) {
  const data = join(folder, name.replaceAll(' ', '-'));
  mkdirSync(data, { recursive: true });
  const { web, cpuMs, stop } = await startProduct(checkout, documents, { data, env: unlimited });
  return {
    name,
    stop,
    measure: async (path) => {
      const begun = cpuMs();
      let html = '';
      for (let request = 0; request < requests; request++) html = await read(web, path);
      const opened = (cpuMs() - begun) / requests;
      let rows = rowsIn(html);
      const before = cpuMs();
      for (let next = nextOf(html); rows < rowsWanted && next !== null; next = nextOf(html)) {
        html = await read(web, next);
        rows += rowsIn(html);
      }
      const further = cpuMs() - before;
      return {
        'HTML as it opens': Buffer.byteLength(await read(web, path)) / 1024,
        'CPU as it opens': opened,
        'CPU of 100 rows': ((opened + further) / rows) * rowsWanted,
      };
    },
  };
}

async function read(origin, path) {
  const response = await fetch(new URL(path, origin), {
    headers: { 'accept-encoding': 'identity', 'accept-language': 'es-ES', accept: 'text/html' },
  });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return response.text();
}

const rowsIn = (html) => html.split('<tr').filter((row) => /^[^>]* data-row=/.test(row)).length;

/** The link to the next rows; null on the last page. */
function nextOf(html) {
  const [, href] = /<a[^>]* href="([^"]*[?&;](?:at|after)=[^"]*)"[^>]*>[^<]*<\/a><\/nav>/.exec(html) ?? [];
  return href === undefined ? null : href.replaceAll('&amp;', '&');
}
