/**
 * A page of 100 segments with their translations and where the review of each stands, asked for over HTTP by somebody who is
 * signed in: every answer is executed, with a session to look up. With `BENCH_BASELINE`, the folder of another built
 * checkout, the same of that one.
 */
import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { startProduct } from '../product.mjs';
import { interleave, median } from '../rounds.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const baseline = process.env['BENCH_BASELINE'];
const connections = 10;
const seconds = 5;
const rounds = 5;
const catalog = 'certificate-connector';

const page = `query Page {
  segments(catalog: "${catalog}", first: 100) {
    totalCount
    nodes { key translations { locale markdown review { state by { name } } } }
    pageInfo { endCursor hasNextPage }
  }
}`;

export async function run() {
  const products = [];
  try {
    const subjects = [];
    for (const [subject, tree] of [['eventide', root], ...(baseline ? [['the baseline', baseline]] : [])]) {
      const product = await startProduct(tree, join(root, 'documents'));
      products.push(product);
      const signedIn = { ...product, cookies: await product.signIn() };
      await decide(signedIn);
      subjects.push({ subject, product: signedIn });
    }
    const answers = await Promise.all(subjects.map(({ product }) => answer(product, page)));
    // Servers that say different things cannot be compared; cursors are each server's own.
    for (const { segments } of answers) deepStrictEqual(segments.nodes, answers[0].segments.nodes);
    for (const { product } of subjects) await load(product, 3);
    const latencies = new Map(subjects.map((subject) => [subject, []]));
    const medians = await interleave(subjects, rounds, async (subject) => {
      const { rate, p99 } = await load(subject.product, seconds);
      latencies.get(subject).push(p99);
      return rate;
    });
    const own = medians.get(subjects[0]);
    return subjects.map((subject, place) => ({
      subject: `100 segments, signed in, ${subject.subject}`,
      value: medians.get(subject),
      unit: 'requests/s',
      ...(place > 0 && { ratio: own / medians.get(subject) }),
      note: `p99 ${median(latencies.get(subject))} ms`,
    }));
  } finally {
    await Promise.all(products.map((product) => product.stop()));
  }
}

const headersOf = ({ web, cookies }) => ({
  'content-type': 'application/json',
  accept: 'application/json',
  // What is asked with a cookie has to come from the web client.
  origin: web,
  cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
});

async function answer(product, query, variables) {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${product.api}/graphql`, { method: 'POST', headers: headersOf(product), body });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(`${product.api}: ${JSON.stringify(errors)}`);
  return data;
}

/** Approves the Italian texts of the page, so that there is something to say about a review. */
async function decide(product) {
  const { segments } = await answer(
    product,
    `{ segments(catalog: "${catalog}", first: 100) { nodes { key translations(locales: ["it-IT"]) { textHash } } } }`,
  );
  const texts = segments.nodes.flatMap(({ key, translations: [translation] }) =>
    translation === undefined ? [] : [{ segmentKey: key, locale: 'it-IT', textHash: translation.textHash, version: 0 }],
  );
  const decision = `mutation ($texts: [ReviewedTextInput!]!) {
    reviewTranslations(state: APPROVED, texts: $texts) { __typename }
  }`;
  await answer(product, decision, { texts });
}

async function load(product, duration) {
  const result = await autocannon({
    url: `${product.api}/graphql`,
    connections,
    duration,
    method: 'POST',
    headers: headersOf(product),
    body: JSON.stringify({ query: page }),
  });
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${product.api}: ${failed} failed requests`);
  return { rate: result.requests.total / result.duration, p99: result.latency.p99 };
}
