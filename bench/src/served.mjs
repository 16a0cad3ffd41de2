/** What a client of the API waits for, over HTTP, on a catalogue in a store. */
import { readFileSync } from 'node:fs';
import { apiFlags } from '../../scripts/api-flags.mjs';
import { start } from './processes.mjs';
import { spread } from './rounds.mjs';

const rowsOfPage = 100;

/**
 * Starts the server on a store and reads a catalogue in it, page by page and by text.
 * @param {{ env: Record<string, string>, catalog: string, queriesFrom: (texts: readonly string[]) => readonly string[] }} options
 */
export async function servedFigures({ env, catalog, queriesFrom }) {
  const begun = performance.now();
  const server = await start('./servers/eventide.mjs', { env, flags: apiFlags });
  const figures = { 'API start': { value: performance.now() - begun, unit: 'ms', note: 'read and reviewed' } };
  let asked = 0;
  const ask = async (query, variables) => {
    const response = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Each with a number of its own: the same request would be answered from the server's memory.
      body: JSON.stringify({ query, variables: { ...variables, number: asked++ } }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(`the API answered ${JSON.stringify(errors[0])}`);
    return data;
  };
  const add = (name, { p50, p99 }, note) => {
    figures[`API ${name}, p50`] = { value: p50, unit: 'ms', note };
    figures[`API ${name}, p99`] = { value: p99, unit: 'ms', note };
  };
  try {
    const texts = [];
    for (const [name, query] of Object.entries(lists)) {
      const read = async (after) => (await ask(query, { catalog, after })).list;
      const cursors = [null];
      for (let page = await read(null); page.pageInfo.hasNextPage; page = await read(cursors.at(-1))) {
        cursors.push(page.pageInfo.endCursor);
        for (const { node } of page.edges) texts.push(...(node.translations ?? []).map(({ text }) => text));
      }
      add(name, await spread([...cursors, ...cursors], read), `${cursors.length} pages of ${rowsOfPage}, each twice`);
    }
    const queries = queriesFrom(texts);
    const lookup =
      'query ($text: String!) { lookup(text: $text, locale: "es-ES") { reason score node { __typename } } }';
    add('lookup', await spread(queries, (text) => ask(lookup, { text })), `${queries.length} queries`);
    const memory = peakMemory(server.pid);
    if (memory !== null) figures['API memory'] = { value: memory, unit: 'MB', note: 'the server at its largest' };
    return figures;
  } finally {
    await server.stop();
  }
}

const pageOf = (list, fields) =>
  `query ($catalog: String!, $after: String) { list: ${list}(catalog: $catalog, first: ${rowsOfPage}, after: $after) {
    edges { node { ${fields} } } pageInfo { endCursor hasNextPage } } }`;

const review = 'text review { state version }';
const lists = {
  'segments, 3 locales': pageOf('segments', `key translations(locales: ["es-ES", "pt-PT", "ru-RU"]) { ${review} }`),
  'segments, 20 locales': pageOf('segments', `key translations { ${review} }`),
  findings: pageOf('findings', 'rule { id } mqmSeverity locale segmentKey message span { start end } status'),
};

/** In MB; null where the system does not tell. */
function peakMemory(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
