import type { Role } from '@eventide/contract';
import { schema } from '@eventide/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { config, openApi, post } from '../test/api.ts';

const { inMemory, signedIn } = await openApi();
const fetch = inMemory();

/** A call of every mutation that reaches its resolver, and the least role that may make it. */
const calls: Readonly<Record<string, { readonly call: string; readonly least: Role | 'session' }>> = {
  reviewTranslations: { call: `reviewTranslations(texts: [], state: APPROVED) { __typename }`, least: 'reviewer' },
  comment: {
    call: `comment(text: { segmentKey: "page/title", locale: "it-IT", textHash: "x" }, body: "b") { __typename }`,
    least: 'reviewer',
  },
  suggestTranslation: {
    call: `suggestTranslation(text: { segmentKey: "page/title", locale: "it-IT", textHash: "x" }, markdown: "b") { __typename }`,
    least: 'reviewer',
  },
  rebaseSuggestion: {
    call: `rebaseSuggestion(id: "none", version: 1, textHash: "x", markdown: "b") { __typename }`,
    least: 'reviewer',
  },
  decideSuggestion: {
    call: `decideSuggestion(id: "none", version: 1, state: ACCEPTED) { __typename }`,
    least: 'reviewer',
  },
  markSuggestionsExported: { call: `markSuggestionsExported(ids: []) { batchId }`, least: 'reviewer' },
  dismissFindings: { call: `dismissFindings(findings: [], reason: INTENDED) { __typename }`, least: 'reviewer' },
  reopenFindings: { call: `reopenFindings(findings: []) { __typename }`, least: 'reviewer' },
  promoteConcept: { call: `promoteConcept(concept: { renderings: [] }) { __typename }`, least: 'reviewer' },
  addConcept: { call: `addConcept(concept: { renderings: [] }) { __typename }`, least: 'reviewer' },
  editConcept: {
    call: `editConcept(id: "none", version: 1, concept: { renderings: [] }) { __typename }`,
    least: 'reviewer',
  },
  setTermState: {
    call: `setTermState(id: "none", version: 1, locale: "de", term: "a", state: FORBIDDEN) { __typename }`,
    least: 'reviewer',
  },
  removeConcept: { call: `removeConcept(id: "none", version: 1) { __typename }`, least: 'reviewer' },
  importTerms: { call: `importTerms(name: "a", contentBase64: "") { __typename }`, least: 'admin' },
  undo: { call: `undo(batchId: "none") { __typename }`, least: 'reviewer' },
  previewImport: { call: `previewImport(files: []) { __typename }`, least: 'admin' },
  importDocuments: { call: `importDocuments(files: []) { __typename }`, least: 'admin' },
  removeDocuments: {
    call: `removeDocuments(catalog: "certificate-connector", locales: []) { __typename }`,
    least: 'admin',
  },
  // People are made and changed at the screen only: even an administrator's token may not.
  invitePerson: { call: `invitePerson(email: "a", name: "a", role: VIEWER) { __typename }`, least: 'session' },
  setRole: { call: `setRole(personId: "none", role: VIEWER) { __typename }`, least: 'session' },
  removePerson: { call: `removePerson(personId: "none") { __typename }`, least: 'session' },
  renewSignInLink: { call: `renewSignInLink(personId: "none") { __typename }`, least: 'session' },
  setReviewLanguages: { call: `setReviewLanguages(languages: []) { __typename }`, least: 'session' },
  createApiToken: { call: `createApiToken(name: "a", role: VIEWER) { __typename }`, least: 'session' },
  // What is told to the outside goes on after a leaked token is revoked.
  addWebhook: { call: `addWebhook(url: "a", events: []) { __typename }`, least: 'session' },
  editWebhook: { call: `editWebhook(id: "none") { __typename }`, least: 'session' },
  removeWebhook: { call: `removeWebhook(id: "none") { __typename }`, least: 'session' },
  testWebhook: { call: `testWebhook(id: "none") { __typename }`, least: 'session' },
  revokeApiToken: { call: `revokeApiToken(id: "none") { __typename }`, least: 'viewer' },
};

const ladder = ['nobody', 'viewer', 'reviewer', 'admin', 'session'] as const;
const headers = new Map<string, Readonly<Record<string, string>>>();

beforeAll(async () => {
  headers.set('nobody', {});
  for (const role of ['viewer', 'reviewer', 'admin'] as const) headers.set(role, await signedIn(role));
});

async function codeOf(query: string, who: string) {
  const { body } = await post(fetch, query, { headers: headers.get(who) ?? {} });
  return body.errors?.[0]?.extensions.code ?? 'ANSWERED';
}

describe('every mutation', () => {
  it('is tried here', () => {
    const fields = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(Object.keys(calls).sort()).toEqual(fields.sort());
  });

  const table = Object.entries(calls).flatMap(([name, { call, least }]) =>
    (['nobody', 'viewer', 'reviewer', 'admin'] as const).map((who) => {
      const may = ladder.indexOf(who) >= ladder.indexOf(least);
      return [name, who, may ? 'ANSWERED' : who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN', call] as const;
    }),
  );
  it.each(table)('%s, asked by %s, is %s', async (_name, who, expected, call) => {
    expect(await codeOf(`mutation { ${call} }`, who)).toBe(expected);
  });
});

describe('what is not for everybody to read', () => {
  it.each([
    ['{ auditLog { totalCount } }', 'reviewer'],
    ['{ people { name } }', 'admin'],
    ['{ webhooks { url } }', 'admin'],
  ] as const)('%s is for a %s', async (query, least) => {
    for (const who of ['nobody', 'viewer', 'reviewer', 'admin'] as const) {
      const may = ladder.indexOf(who) >= ladder.indexOf(least);
      expect(await codeOf(query, who)).toBe(may ? 'ANSWERED' : who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
  });

  it('is everything where reading is for members, but for who asks', async () => {
    const closed = inMemory({ auth: { ...config.auth, readingIsOpen: false } });
    const { body } = await post(closed, '{ catalogs { slug } }');
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await post(closed, '{ viewer { name } }')).body).toEqual({ data: { viewer: null } });
    const read = await post(closed, '{ catalogs { slug } viewer { role } }', { headers: headers.get('viewer') ?? {} });
    expect(read.body).toEqual({ data: { catalogs: [{ slug: 'certificate-connector' }], viewer: { role: 'VIEWER' } } });
  });

  it('is kept by nobody: answers to who is signed in carry no validator and may not be stored', async () => {
    const answer = await fetch('/graphql?query={viewer{name}}', { headers: headers.get('admin') ?? {} });
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
