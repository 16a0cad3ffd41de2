/**
 * The relation query of an integrator over HTTP: our server, mercurius with the same schema, and bare node:http sending
 * the same bytes. Ours twice: an anonymous reader gets an answer given before again, one with credentials never does. With
 * `BENCH_BASELINE`, the folder of another built checkout, the server of that one as well.
 */
import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { apiFlags } from '../../../scripts/api-flags.mjs';
import { start } from '../processes.mjs';
import { interleave, median } from '../rounds.mjs';

const connections = 10;
const seconds = 3;
const rounds = 3;

const query = `query Relations {
  diagnosticCode(code: "0x00000409") {
    code decimal symbol
    message(locale: "it-IT") { value }
    events {
      nodes {
        eventId name severity
        relatedEvents { eventId severity }
        diagnosticCodes { citedAs code { code } }
      }
    }
  }
}`;

const request = {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({ query }),
};

async function answer({ url, headers }) {
  const response = await fetch(url, { ...request, headers: { ...request.headers, ...headers } });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${body}`);
  return { body, contentType: response.headers.get('content-type') ?? '' };
}

async function load({ url, headers }, duration) {
  const result = await autocannon({
    url,
    connections,
    duration,
    ...request,
    headers: { ...request.headers, ...headers },
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} failed requests`);
  return { rate: result.requests.total / result.duration, p99: result.latency.p99 };
}

/** The same server, asked so that no answer is one given before: only readers without credentials get those. */
const everyAnswer = (server) => ({
  ...server,
  subject: `${server.subject}, every answer executed`,
  headers: { authorization: 'Bearer none' },
});

export async function run() {
  const running = [];
  const launch = async (subject, script, options) => {
    const server = await start(script, options);
    running.push(server);
    return { subject, url: `${server.origin}/graphql` };
  };
  try {
    const server = 'servers/eventide.mjs';
    const ours = await launch('eventide', server, { flags: apiFlags });
    const message = await answer(ours);
    const executed = everyAnswer(ours);
    const folder = process.env.BENCH_BASELINE;
    const before = folder
      ? await launch('the baseline', join(folder, 'bench/src', server), { flags: apiFlags })
      : undefined;
    const beforeExecuted = before && everyAnswer(before);
    const subjects = [
      ours,
      executed,
      ...(before && beforeExecuted ? [before, beforeExecuted] : []),
      await launch('mercurius', 'servers/mercurius.mjs'),
      await launch('mercurius with jit', 'servers/mercurius.mjs', { args: ['jit'] }),
      await launch('bare node:http, same bytes', 'servers/bare.mjs', { message }),
    ];
    // Servers that say different things cannot be compared.
    for (const subject of subjects) deepStrictEqual(JSON.parse((await answer(subject)).body), JSON.parse(message.body));
    for (const subject of subjects) await load(subject, 2);
    const latencies = new Map(subjects.map((subject) => [subject, []]));
    const medians = await interleave(subjects, rounds, async (subject) => {
      const { rate, p99 } = await load(subject, seconds);
      latencies.get(subject)?.push(p99);
      return rate;
    });
    return subjects.map((subject) => {
      const value = medians.get(subject);
      const p99 = `p99 ${median(latencies.get(subject))} ms`;
      const row = { subject: subject.subject, value, unit: 'requests/s', note: p99 };
      if (subject === ours || subject === executed) return row;
      // Like is compared with like: the baseline has a cache too.
      if (subject === before) return { ...row, ratio: medians.get(ours) / value };
      if (subject === beforeExecuted) return { ...row, ratio: medians.get(executed) / value };
      const uncached = (medians.get(executed) / value).toFixed(2);
      return { ...row, ratio: medians.get(ours) / value, note: `${p99}; every answer executed: ${uncached}` };
    });
  } finally {
    await Promise.all(running.map((server) => server.stop()));
  }
}
