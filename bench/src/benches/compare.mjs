/**
 * What a reader of `/compare` is sent, and what it costs both servers, with `BENCH_SEGMENTS` (5,000: some 2,000 rows) in each of
 * 20 languages: the page as it opens, and a hundred rows read by its links. With `BENCH_BASELINE`, the folder of another built
 * checkout, that one as well, in turn. `BENCH_DATA` is a folder that keeps pages and stores for the next time: the first start
 * on a store reviews for minutes. Both web clients have to be built.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { apiFlags } from '../../../scripts/api-flags.mjs';
import { cpuSeconds } from '../cpu.mjs';
import { freePort } from '../free-port.mjs';
import { largePages } from '../pages.mjs';
import { start } from '../processes.mjs';
import { median } from '../rounds.mjs';

const segments = Number(process.env.BENCH_SEGMENTS ?? 5_000);
const rounds = 7;
/** Of each page in a round: the system counts time in hundredths of a second. */
const requests = 5;
const rowsWanted = 100;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const views = { 'events, 20 languages': '/compare', 'codes, 20 languages': '/compare?kind=codes' };

/** No limits: a busy machine takes longer to read a page than a reader would have patience for. */
const unlimited = { EVENTIDE_RATE_PER_SECOND: '0', EVENTIDE_PAGE_SECONDS: '3600' };

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
  const env = { ...unlimited, EVENTIDE_DOCUMENTS: documents, EVENTIDE_DATA: data };
  const api = await start(join(checkout, 'bench/src/servers/eventide.mjs'), { env, flags: apiFlags });
  const web = await startWeb(join(checkout, 'apps/web'), api.origin);
  return {
    name,
    stop: () => Promise.all([api.stop(), web.stop()]),
    measure: async (path) => {
      const cpu = () => cpuSeconds(api.pid) + cpuSeconds(web.pid);
      const begun = cpu();
      let html = '';
      for (let request = 0; request < requests; request++) html = await read(web.origin, path);
      const opened = ((cpu() - begun) * 1000) / requests;
      let rows = rowsIn(html);
      const before = cpu();
      for (let next = nextOf(html); rows < rowsWanted && next !== null; next = nextOf(html)) {
        html = await read(web.origin, next);
        rows += rowsIn(html);
      }
      const further = (cpu() - before) * 1000;
      return {
        'HTML as it opens': Buffer.byteLength(await read(web.origin, path)) / 1024,
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

/** The built web client of a checkout, as its `npm start` has it. */
async function startWeb(folder, api) {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [, ...args] = scripts.start.split(' ');
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      ...{ EVENTIDE_WEB_PORT: String(port), EVENTIDE_API_URL: api },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://localhost:${port}`;
  const isUp = () =>
    fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`the web client in ${folder} ended before it listened`);
    await pause(100);
  }
  return {
    origin,
    pid: child.pid,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
