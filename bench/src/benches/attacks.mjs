/**
 * What is sent to hold the server up, once each, and what others wait for meanwhile: beside every attack a reader asks for one
 * event, without end. `value` is how long the attack takes until its last answer; the note has its answers and the reader's p99.
 */
import { connect } from 'node:net';
import { apiFlags } from '../../../scripts/api-flags.mjs';
import { start } from '../processes.mjs';

const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
/** How long the reader is watched at least: shorter attacks are repeated. */
const watchMs = 1_500;

const repeat = (count, text) => Array.from({ length: count }, (_, at) => text(at)).join(' ');
const words = repeat(300, (at) => `wo${at}rd`).slice(0, 2_000);
const post = (query, variables) => JSON.stringify({ query, variables });
const lookups = (count, field) =>
  post(`query ($t: String!) { ${repeat(count, (at) => `a${at}: ${field}`)} }`, { t: words });

/** @type {Record<string, (url: string) => Promise<string>>} each resolves to what it was answered */
const attacks = {
  'nothing at all': async () => 'the reader alone',
  'depth 30': (url) =>
    send(url, post(`{ event(eventId: 20102) ${'{ relatedEvents '.repeat(28)} { name } ${'}'.repeat(28)} }`)),
  'width: 300 fields': (url) => send(url, post(`{ ${repeat(300, (at) => `a${at}: catalogs { slug }`)} }`)),
  'aliases: 10,000': (url) => send(url, post(`{ ${repeat(10_000, (at) => `a${at}: catalogs { slug }`)} }`)),
  'repeated fields: 490': (url) => send(url, post(`{ ${'__typename '.repeat(490)} }`)),
  '120 lookups of 2,000 characters': (url) => send(url, lookups(120, 'lookup(text: $t) { score }')),
  'as many lookups as are allowed': (url) => send(url, lookups(5, 'lookup(text: $t) { score }')),
  'introspection: 240 aliases': (url) =>
    send(url, post(`{ ${repeat(240, (at) => `a${at}: __schema { types { name fields { name } } }`)} }`)),
  'introspection: nested': (url) =>
    send(url, post(`{ __schema { types { ${'fields { type { '.repeat(14)} name ${'} } '.repeat(14)} } } }`)),
  'directives: 900': (url) => send(url, post(`{ catalogs { slug ${'@skip(if: false) '.repeat(900)} } }`)),
  'fragments in a circle': (url) =>
    send(url, post('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')),
  'a literal of 900 kB': (url) => send(url, post(`{ lookup(text: "${'x'.repeat(900_000)}") { score } }`)),
  'a list of 1,900 literals': (url) =>
    send(url, post(`{ events(where: { eventId: [${'1 '.repeat(1_900)}] }) { totalCount } }`)),
  'a batch of 1,000': (url) => send(url, JSON.stringify(Array(1_000).fill({ query: '{ __typename }' }))),
  'a body of 30 MB': (url) => send(url, `{"query":"${' '.repeat(30_000_000)}"}`),
  'JSON nested 100,000 deep': (url) =>
    send(url, `{"query":"{__typename}","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  'an import by nobody': (url) =>
    send(
      url,
      post('mutation ($f: [ImportFileInput!]!) { importDocuments(files: $f) { __typename } }', {
        f: [{ name: 'a.md', contentBase64: 'eA==' }],
      }),
    ),
  '200 bodies that come slowly': (url) => slowly(url, 200),
  '500 clients that leave': (url) => leaving(url, 500),
};

async function send(url, body) {
  const response = await fetch(url, { method: 'POST', headers: json, body }).catch((error) => error.cause ?? error);
  if (!(response instanceof Response)) return response.code ?? response.message;
  const { errors = [] } = await response.json();
  const { code, cost } = errors[0]?.extensions ?? {};
  return [response.status, code, cost !== undefined && `cost ${cost}`].filter(Boolean).join(' ');
}

/** Connections that say that a body comes, and send a letter of it at a time. */
async function slowly(url, count) {
  const { port, hostname } = new URL(url);
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname));
  for (const socket of sockets) {
    socket.on('error', () => undefined);
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{');
  }
  for (let letter = 0; letter < 10; letter++) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (const socket of sockets) socket.write(' ');
  }
  for (const socket of sockets) socket.destroy();
  return 'cut by the client; the server would after 30 s';
}

async function leaving(url, count) {
  const body = lookups(5, 'lookup(text: $t) { score }');
  await Promise.all(
    Array.from({ length: count }, async () => {
      const leave = new AbortController();
      const asked = fetch(url, { method: 'POST', headers: json, body, signal: leave.signal }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
      leave.abort();
      await asked;
    }),
  );
  return 'nobody waits for the answer';
}

/** Asks for an event without end, each time in another way, until told to stop; resolves to what it waited. */
function reader(url) {
  const waits = [];
  let isStopped = false;
  const done = (async () => {
    for (let at = 0; !isStopped; at++) {
      const begun = performance.now();
      const response = await fetch(url, {
        method: 'POST',
        headers: json,
        body: post(`{ a${at}: event(eventId: 20102) { name } }`),
      });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`the reader was answered ${response.status}`);
      waits.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return waits.sort((one, other) => one - other);
  })();
  return {
    stop: () => {
      isStopped = true;
      return done;
    },
  };
}

export async function run() {
  const server = await start('servers/eventide.mjs', { flags: apiFlags });
  const url = `${server.origin}/graphql`;
  const rows = [];
  try {
    const warm = reader(url);
    await new Promise((resolve) => setTimeout(resolve, watchMs));
    await warm.stop();
    for (const [subject, attack] of Object.entries(attacks)) {
      const other = reader(url);
      const begun = performance.now();
      let [answer, ms] = ['', 0];
      do {
        const started = performance.now();
        answer = await attack(url);
        ms = Math.max(ms, performance.now() - started);
        await new Promise((resolve) => setTimeout(resolve, 10));
      } while (performance.now() - begun < watchMs);
      const waits = await other.stop();
      const p99 = waits[Math.min(waits.length - 1, Math.floor(waits.length * 0.99))] ?? 0;
      rows.push({ subject, value: ms, unit: 'ms', note: `${answer}; others' p99 ${p99.toFixed(0)} ms` });
    }
    return rows;
  } finally {
    await server.stop();
  }
}
