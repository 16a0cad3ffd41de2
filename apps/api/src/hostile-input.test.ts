import { beforeAll, describe, expect, it } from 'vitest';
import { config, openApi, post } from '../test/api.ts';

const { inMemory, signedIn } = await openApi();
const fetch = inMemory();
let reviewer: Readonly<Record<string, string>>;
let admin: Readonly<Record<string, string>>;
beforeAll(async () => {
  [reviewer, admin] = await Promise.all([signedIn('reviewer'), signedIn('admin')]);
});

async function codeOf(query: string, variables: object, headers: Readonly<Record<string, string>>) {
  const { body } = await post(fetch, query, { variables, headers });
  return body.errors?.[0]?.extensions.code ?? 'ANSWERED';
}

const review = `mutation ($texts: [ReviewedTextInput!]!) { reviewTranslations(texts: $texts, state: APPROVED) { __typename } }`;
const dismiss = `mutation ($findings: [FindingInput!]!) { dismissFindings(findings: $findings, reason: INTENDED) { __typename } }`;
const reopen = `mutation ($findings: [FindingInput!]!) { reopenFindings(findings: $findings) { __typename } }`;

describe('what is named twice', () => {
  it('is refused, with which it is', async () => {
    const text = { segmentKey: 'page/title', locale: 'it-IT', textHash: 'x', version: 0 };
    expect(await codeOf(review, { texts: [text, { ...text, version: 1 }] }, reviewer)).toBe('NAMED_TWICE');
    const { body } = await post(fetch, '{ findings(first: 1) { nodes { fingerprint } } }');
    const [node] = (body.data as { findings: { nodes: { fingerprint: string }[] } }).findings.nodes;
    const findings = [0, 0].map((version) => ({ fingerprint: node?.fingerprint, version }));
    expect(await codeOf(dismiss, { findings }, reviewer)).toBe('NAMED_TWICE');
    expect(await codeOf(reopen, { findings }, reviewer)).toBe('NAMED_TWICE');
  });
});

describe('a character that no database keeps', () => {
  const cell = { segmentKey: 'page/title', locale: 'it-IT', textHash: 'x' };
  const odd = 'a\0b';
  const suggest = `mutation ($text: TextInput!, $markdown: String!) { suggestTranslation(text: $text, markdown: $markdown) { __typename } }`;
  const comment = `mutation ($text: TextInput!, $body: String!) { comment(text: $text, body: $body) { __typename } }`;
  const load = `mutation ($files: [ImportFileInput!]!) { importDocuments(files: $files) { __typename } }`;
  it.each([
    ['a comment', comment, { text: cell, body: odd }],
    ['a key', comment, { text: { ...cell, segmentKey: odd }, body: 'b' }],
    ['a hash', review, { texts: [{ ...cell, textHash: odd, version: 0 }] }],
    ['a suggestion', suggest, { text: cell, markdown: odd }],
    ['a filter', `query ($odd: ID!) { auditLog(where: { personId: $odd }) { totalCount } }`, { odd }],
    ["a file's name", load, { files: [{ name: odd, contentBase64: '' }] }],
    ["a token's ID", `mutation ($odd: ID!) { revokeApiToken(id: $odd) { __typename } }`, { odd }],
  ])('is refused in %s', async (_where, query, variables) => {
    expect(await codeOf(query, variables, admin)).toBe('TEXT_CHARACTER');
  });
});

describe('a place in a list that was never given', () => {
  it('is refused where findings are resolved', async () => {
    expect(await codeOf('{ catalog { resolvedFindings(after: "x") { message } } }', {}, {})).toBe('BAD_CURSOR');
    const { body } = await post(fetch, '{ catalog { resolvedFindings(first: 0) { message } } }');
    expect(body).toEqual({ data: { catalog: { resolvedFindings: [] } } });
  });
});

describe('a number at the end of its range', () => {
  it('names no revision', async () => {
    const { body } = await post(fetch, '{ catalog { catalogRevision(number: 2147483647) { number } } }');
    expect(body).toEqual({ data: { catalog: { catalogRevision: null } } });
  });
});

describe('a subscription', () => {
  const stream = { accept: 'text/event-stream' };
  const heard = async (query: string, headers: object, by = fetch) => {
    const answer = await by(`/graphql?query=${encodeURIComponent(query)}`, { headers: { ...stream, ...headers } });
    const reader = answer.body?.getReader();
    let text = '';
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, 500));
    for (;;) {
      const step = await Promise.race([reader?.read(), late]);
      if (step === undefined) break;
      if (step.done) return /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? 'OVER';
      text += Buffer.from(step.value as Uint8Array).toString();
    }
    void reader?.cancel();
    return 'LISTENING';
  };

  it('on an import is for administrators', async () => {
    const query = 'subscription { importProgress(importId: "none") { phase } }';
    expect(await heard(query, {})).toBe('UNAUTHENTICATED');
    expect(await heard(query, reviewer)).toBe('FORBIDDEN');
    expect(await heard(query, admin)).toBe('LISTENING');
  });

  it('tells nobody anything where reading is for members', async () => {
    const closed = inMemory({ auth: { ...config.auth, readingIsOpen: false } });
    for (const query of ['subscription { catalogChanged { catalog } }', 'subscription { reviewChanged { catalog } }']) {
      expect(await heard(query, {}, closed)).toBe('UNAUTHENTICATED');
      expect(await heard(query, reviewer, closed)).toBe('LISTENING');
    }
  });
});
