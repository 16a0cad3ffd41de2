/**
 * The store on both engines, each in a process of its own: import of 13 pages and of a large catalogue, how long it takes to
 * open, pages of 100 segments with their reviews and dismissals, and text search against a scan for the same words; then what
 * a client of the API waits for on the same store.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@eventide/store';
import { startCluster } from '../cluster.mjs';
import { largePages, thirteenPages } from '../pages.mjs';
import { spread, timed } from '../rounds.mjs';
import { servedFigures } from '../served.mjs';

/** 20 locales: 200,000 texts. */
const segments = Number(process.env['BENCH_SEGMENTS'] ?? 10_000);
const segmentsOfPage = 100;
const reads = 200;
const statementMsMax = 120_000;
const catalog = 'large';
const actor = { id: null, name: 'Bench', role: null };

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-bench-'));
  const cluster = await startCluster();
  try {
    const embedded = await measured({ kind: 'embedded', folder: join(folder, 'store') });
    const server = cluster && (await measured({ kind: 'server', url: cluster.url }));
    if (server === null) console.error('bench: no PostgreSQL here: the embedded engine alone is measured');
    const load = `load ${loadavg()[0]?.toFixed(1)}`;
    return Object.entries(embedded).flatMap(([name, { value, unit, note }]) => {
      const peer = server?.[name];
      const own = { subject: `embedded: ${name}`, value, unit, note: [note, load].filter(Boolean).join('; ') };
      if (peer === undefined) return [own];
      const ratio = unit === 'rows/s' ? value / peer.value : peer.value / value;
      return [{ subject: `PostgreSQL: ${name}`, value: peer.value, unit, ratio, note: peer.note ?? '' }, own];
    });
  } finally {
    await cluster?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(options) {
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(options)], {
    stdio: ['ignore', 2, 'inherit', 'ipc'],
    execArgv: ['--max-old-space-size=8000'],
  });
  const ended = once(child, 'exit');
  const [figures] = await Promise.race([
    once(child, 'message'),
    ended.then(() => {
      throw new Error(`the bench of the ${options.kind} store ended without figures`);
    }),
  ]);
  child.kill();
  await ended;
  const env =
    options.kind === 'server'
      ? { DATABASE_URL: options.url, EVENTIDE_SECRET: randomUUID() }
      : { EVENTIDE_DATA: options.folder };
  return { ...figures, ...(await servedFigures({ env, catalog, queriesFrom })) };
}

/** Always the same numbers below `limit`. */
function numbers(count, limit) {
  let state = 42;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  });
}

async function imported(store, slug, files) {
  const { ms, result } = await timed(() =>
    store.importDocuments({ catalog: slug, files, actor, maxBytes: 50_000_000 }),
  );
  if (result.kind !== 'IMPORTED') throw new Error(`the import ended with ${result.kind}`);
  return { ms, rows: result.revision.segmentsChanged };
}

async function figuresOf(options) {
  const figures = {};
  let store = await openStore({ ...options, statementMsMax });
  const query = async (text, values) => (await store.database.$client.query(text, values)).rows;

  figures['import of 13 pages'] = { value: (await imported(store, 'thirteen', thirteenPages())).ms, unit: 'ms' };
  const pages = largePages(segments);
  const large = await imported(store, catalog, pages);
  const texts = `${large.rows.toLocaleString('en')} texts`;
  figures['import of a large catalogue'] = { value: (large.rows * 1000) / large.ms, unit: 'rows/s', note: texts };
  const again = await timed(() => store.importDocuments({ catalog, files: pages, actor, maxBytes: 50_000_000 }));
  figures['import of the same again'] = { value: again.ms, unit: 'ms', note: again.result.kind };

  const cells = await query(
    'SELECT segment_key AS "segmentKey", locale, text_hash AS "textHash", text, kind FROM translation WHERE catalog = $1 ORDER BY segment_key, locale',
    [catalog],
  );
  const keys = [...new Set(cells.map(({ segmentKey }) => segmentKey))];
  const ofKey = new Map(keys.map((key) => [key, []]));
  for (const cell of cells) ofKey.get(cell.segmentKey)?.push(cell);
  const pageAt = (start) => keys.slice(start, start + segmentsOfPage).flatMap((key) => ofKey.get(key) ?? []);
  for (let start = 0; start < keys.length; start += 10 * segmentsOfPage) {
    const changes = pageAt(start).map(({ segmentKey, locale, textHash }) => {
      return { segmentKey, locale, textHash, state: 'APPROVED', version: 0 };
    });
    await store.reviewTranslations({ catalog, changes, actor });
  }
  const findings = numbers(2_000, cells.length).map((at, number) => {
    const { segmentKey, locale } = cells[at];
    return { fingerprint: `finding-${number}`, segmentKey, locale, version: 0 };
  });
  await store.dismissFindings({ catalog, findings, reason: 'INTENDED', actor });

  await store.close();
  const open = await timed(() => openStore({ ...options, statementMsMax }));
  store = open.result;
  figures['open'] = { value: open.ms, unit: 'ms', note: texts };

  const add = (name, { p50, p99 }, note) => {
    figures[`${name}, p50`] = { value: p50, unit: 'ms', note };
    figures[`${name}, p99`] = { value: p99, unit: 'ms', note };
  };
  const starts = numbers(reads, keys.length - segmentsOfPage);
  const cellsOfPage = starts.map((start) =>
    pageAt(start).map(({ segmentKey, locale, textHash }) => ({ segmentKey, locale, textHash })),
  );
  const columns = cellsOfPage.map((page) => page.filter(({ locale }) => ['es-ES', 'pt-PT', 'ru-RU'].includes(locale)));
  add('reviews of 100 segments, 3 locales', await spread(columns, (page) => store.reviewsOf(catalog, page)));
  add('reviews of 100 segments, 20 locales', await spread(cellsOfPage, (page) => store.reviewsOf(catalog, page)));
  const fingerprints = starts.map((start) =>
    findings.slice(start % 1_900, (start % 1_900) + 100).map((one) => one.fingerprint),
  );
  add('dismissals of 100 findings', await spread(fingerprints, (page) => store.dismissalsOf(catalog, page)));

  const search = store.textSearch(catalog);
  const described = cells.filter(({ kind }) => kind === 'EVENT_DESCRIPTION' || kind === 'CODE_MESSAGE');
  const queries = queriesFrom(described.map((cell) => cell.text));
  add(
    'text search',
    await spread(queries, (text) => search.search(text, { locale: 'es-ES' })),
    `${queries.length} queries`,
  );
  const scan = (text) =>
    query(
      'SELECT segment_key, locale FROM translation WHERE catalog = $1 AND text ILIKE $2 ORDER BY segment_key LIMIT 10',
      [catalog, `%${text}%`],
    );
  add('the same by a scan (ILIKE)', await spread(queries.slice(0, 20), scan), 'no inflection, no typing errors');
  await store.close();
  figures['memory'] = { value: process.resourceUsage().maxRSS / 1024, unit: 'MB', note: 'this process at its largest' };
  return figures;
}

/** What people ask: some words of a text, a common word, a typing error, words that stand nowhere together. */
function queriesFrom(texts) {
  return numbers(reads, texts.length).map((at, number) => {
    const words = (texts[at] ?? '').match(/\p{L}{3,}/gu) ?? ['certificado'];
    const from = at % Math.max(1, words.length - 3);
    const three = words.slice(from, from + 3);
    if (number % 5 === 1) return words.toSorted((one, other) => other.length - one.length)[0] ?? 'certificado';
    if (number % 5 === 2)
      return three.map((word) => (word.length > 5 ? word.slice(0, 3) + word.slice(4) : word)).join(' ');
    if (number % 5 === 3) return [...three, 'contoso', 'pki01'].join(' ');
    return number % 5 === 4 ? words.slice(0, 12).join(' ') : three.join(' ');
  });
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.send(await figuresOf(JSON.parse(process.argv[2] ?? '{}')));
  process.disconnect();
}
