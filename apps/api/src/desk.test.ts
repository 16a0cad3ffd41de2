import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documents, openApi, post } from '../test/api.ts';

const { inMemory, live, signedIn } = await openApi();
const fetch = inMemory();
let reviewer: Readonly<Record<string, string>>;
let other: Readonly<Record<string, string>>;
let admin: Readonly<Record<string, string>>;
beforeAll(async () => {
  [reviewer, other, admin] = await Promise.all([signedIn('reviewer'), signedIn('reviewer'), signedIn('admin')]);
});

async function ask(query: string, variables: object, headers: Readonly<Record<string, string>>) {
  const { body } = await post(fetch, query, { variables, headers });
  expect(body.errors).toBeUndefined();
  return body.data as Record<string, Record<string, unknown>>;
}

interface Cell {
  readonly segmentKey: string;
  readonly locale: string;
  readonly textHash: string;
  readonly markdown: string;
  readonly review: { readonly version: number; readonly state: string };
}

async function cellOf(key: string, locale = 'pt-PT'): Promise<Cell> {
  const query = `query ($key: [String!], $locale: [Locale!]) { segments(where: { key: $key }) { nodes {
    translations(locales: $locale) { segmentKey locale textHash markdown review { version state } } } } }`;
  const data = (await ask(query, { key: [key], locale: [locale] }, {})) as unknown as {
    segments: { nodes: { translations: Cell[] }[] };
  };
  const cell = data.segments.nodes[0]?.translations[0];
  if (!cell) throw new Error('no such text');
  return cell;
}

const decide = `mutation ($texts: [ReviewedTextInput!]!, $state: ReviewState!) {
  reviewTranslations(texts: $texts, state: $state) { __typename
    ... on ReviewTranslationsPayload { batchId reviews { state version by { name } } }
    ... on ReviewConflict { code message conflicts { reason current { state version by { name } } } } } }`;
const undo = `mutation ($batchId: ID!) { undo(batchId: $batchId) { __typename ... on UserError { code } } }`;
const input = ({ segmentKey, locale, textHash }: Cell) => ({ segmentKey, locale, textHash });

describe('two reviewers at one text', () => {
  it('do not overwrite each other: the second is told what the first has decided', async () => {
    const cell = await cellOf('event/20202/description');
    const texts = [{ ...input(cell), version: cell.review.version }];
    const results = await Promise.all([
      ask(decide, { texts, state: 'APPROVED' }, reviewer),
      ask(decide, { texts, state: 'CHANGES_REQUESTED' }, other),
    ]);
    const kinds = results.map(({ reviewTranslations }) => reviewTranslations?.__typename);
    expect(kinds.toSorted()).toEqual(['ReviewConflict', 'ReviewTranslationsPayload']);
    const won = results[kinds.indexOf('ReviewTranslationsPayload')]?.reviewTranslations as {
      reviews: { state: string; version: number }[];
      batchId: string;
    };
    const lost = results[kinds.indexOf('ReviewConflict')]?.reviewTranslations;
    expect(lost).toMatchObject({
      code: 'CONFLICT',
      conflicts: [{ reason: 'VERSION', current: { state: won.reviews[0]?.state, version: won.reviews[0]?.version } }],
    });
    expect(await ask(undo, { batchId: won.batchId }, reviewer)).toEqual({ undo: { __typename: 'UndoPayload' } });
    expect((await cellOf('event/20202/description')).review.state).toBe('UNREVIEWED');
  });
});

describe('a dismissal', () => {
  it('lowers the count of open findings, and says who and why; taking it back opens it again', async () => {
    const list = `{ findings(where: { status: [OPEN] }) { totalCount nodes { fingerprint } facets { status { value count } } } }`;
    const dismiss = `mutation ($findings: [FindingInput!]!, $reason: DismissalReason!, $note: String) {
      dismissFindings(findings: $findings, reason: $reason, note: $note) { __typename
        ... on DismissalPayload { batchId findings { status dismissal { reason note version by { name } } } }
        ... on UserError { code path } } }`;
    const before = (await ask(list, {}, {})).findings as { totalCount: number; nodes: { fingerprint: string }[] };
    const findings = [{ fingerprint: before.nodes[0]?.fingerprint, version: 0 }];
    expect(await ask(dismiss, { findings, reason: 'OTHER' }, reviewer)).toMatchObject({
      dismissFindings: { __typename: 'DismissalRefused', code: 'NOTE_MISSING', path: ['note'] },
    });
    const { dismissFindings } = await ask(dismiss, { findings, reason: 'OTHER', note: 'a term' }, reviewer);
    expect(dismissFindings).toMatchObject({
      findings: [{ status: 'DISMISSED', dismissal: { reason: 'OTHER', note: 'a term', by: { name: 'A reviewer' } } }],
    });
    expect((await ask(list, {}, {})).findings).toMatchObject({
      totalCount: before.totalCount - 1,
      facets: { status: [{ value: 'OPEN' }, { value: 'DISMISSED', count: 1 }, { value: 'RESOLVED', count: 0 }] },
    });
    await ask(undo, { batchId: dismissFindings?.batchId }, reviewer);
    expect((await ask(list, {}, {})).findings).toMatchObject({ totalCount: before.totalCount });
  });
});

describe('a suggestion', () => {
  const suggest = `mutation ($text: TextInput!, $markdown: String!) { suggestTranslation(text: $text, markdown: $markdown) {
    __typename ... on SuggestTranslationPayload { suggestion { id version state } } ... on UserError { code } } }`;

  it('that would change more of the page than its text is refused', async () => {
    const cell = await cellOf('event/20202/description');
    for (const markdown of [`${cell.markdown} | x`, `a\n\nb`, cell.markdown]) {
      const { suggestTranslation } = await ask(suggest, { text: input(cell), markdown }, reviewer);
      expect(suggestTranslation?.code).toBe(markdown === cell.markdown ? 'SAME_TEXT' : 'BREAKS_PAGE');
    }
  });

  it('is accepted, and stands at its text', async () => {
    const cell = await cellOf('event/20202/description');
    const made = await ask(suggest, { text: input(cell), markdown: cell.markdown.replace('do do', 'do') }, reviewer);
    const { id, version } = made.suggestTranslation?.suggestion as { id: string; version: number };
    const decided = await ask(
      `mutation ($id: ID!, $version: Int!) { decideSuggestion(id: $id, version: $version, state: ACCEPTED) {
        ... on DecideSuggestionPayload { suggestion { state decidedBy { name } } } } }`,
      { id, version },
      other,
    );
    expect(decided).toEqual({
      decideSuggestion: { suggestion: { state: 'ACCEPTED', decidedBy: { name: 'A reviewer' } } },
    });
  });
});

describe('an import', () => {
  const page = readFileSync(join(documents, 'it-it.md'), 'utf8');
  const file = (name: string, text: string) => ({ name, contentBase64: Buffer.from(text).toString('base64') });
  const load = `mutation ($files: [ImportFileInput!]!, $base: Int) { importDocuments(files: $files, baseRevision: $base) { __typename
    ... on ImportDocumentsPayload { revision { number changed segmentsChanged changes { segments { totalCount nodes { segmentKey before after } } } } }
    ... on ImportRefused { code errors { file code line message } }
    ... on ImportConflict { currentRevision } } }`;

  it('with a file that is no page changes nothing, and says which and why', async () => {
    const files = [file('it-it.md', `${page}\n`), file('notes.md', '# Notes\n')];
    expect(await ask(load, { files }, admin)).toMatchObject({
      importDocuments: { code: 'BAD_FILES', errors: [{ file: 'notes.md', message: expect.any(String) as string }] },
    });
  });

  it('expires decisions on texts that change; the same bytes again change nothing; reviewers do not take it back', async () => {
    const key = 'event/20102/description';
    const cell = await cellOf(key, 'it-IT');
    await ask(decide, { texts: [{ ...input(cell), version: 0 }], state: 'APPROVED' }, reviewer);
    const better = `${cell.markdown} Riprovare.`;
    const files = [file('it-it.md', page.replace(cell.markdown, better))];
    const { importDocuments } = await ask(load, { files, base: 1 }, admin);
    expect(importDocuments).toMatchObject({
      revision: {
        number: 2,
        changed: ['it-IT'],
        changes: { segments: { nodes: [{ segmentKey: key, before: cell.markdown, after: better }] } },
      },
    });
    const now = await ask(
      `{ segments(where: { key: ["${key}"] }) { nodes { translations(locales: ["it-IT"]) {
        markdown review { state expired { state by { name } } } } } } }`,
      {},
      {},
    );
    expect(now.segments?.nodes).toEqual([
      {
        translations: [
          {
            markdown: better,
            review: { state: 'UNREVIEWED', expired: { state: 'APPROVED', by: { name: 'A reviewer' } } },
          },
        ],
      },
    ]);
    expect(await ask(load, { files }, admin)).toMatchObject({ importDocuments: { revision: null } });
    expect(await ask(load, { files: [file('it-it.md', page)], base: 1 }, admin)).toMatchObject({
      importDocuments: { __typename: 'ImportConflict', currentRevision: 2 },
    });
    const log = await ask(
      `{ auditLog(where: { action: [IMPORT] }, first: 1) { totalCount nodes { batchId by { name } } } }`,
      {},
      reviewer,
    );
    expect(log.auditLog).toMatchObject({ totalCount: 2, nodes: [{ by: { name: 'A admin' } }] });
    const [entry] = log.auditLog?.nodes as { batchId: string }[];
    const refused = await post(fetch, undo, { variables: { batchId: entry?.batchId }, headers: reviewer });
    expect(refused.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('of more than a query may take is for administrators only, and only as an import', async () => {
    const files = [file('it-it.md', `${page}${' '.repeat(1_200_000)}`)];
    const send = (query: string, headers: Readonly<Record<string, string>>) => {
      const body = JSON.stringify({ query, variables: { files } });
      const all = { 'content-type': 'application/json', 'content-length': String(body.length), ...headers };
      return fetch('/graphql', { method: 'POST', headers: all, body });
    };
    expect((await send(load, {})).status).toBe(413);
    expect((await send(load, reviewer)).status).toBe(413);
    expect((await send('{ catalogs { slug } }', admin)).status).toBe(413);
    expect((await send(load, admin)).status).toBe(200);
  });
});

describe('a subscription', () => {
  it('tells of a decision as it happens', async () => {
    const cell = await cellOf('event/20100/description');
    const events = await fetch('/graphql?query=subscription{reviewChanged{catalog,batchId,segmentKeys}}', {
      headers: { accept: 'text/event-stream' },
    });
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    await ask(decide, { texts: [{ ...input(cell), version: 0 }], state: 'APPROVED' }, reviewer);
    let text = '';
    for await (const chunk of events.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (text.includes('event/20100/description')) break;
    }
    expect(text).toContain('"segmentKeys":["event/20100/description"]');
    expect(live.generation()).toBeGreaterThan(0);
  });
});

describe('a suggestion for a text that has changed since', () => {
  const page = readFileSync(join(documents, 'sv-se.md'), 'utf8');
  const load = `mutation ($files: [ImportFileInput!]!) { importDocuments(files: $files) { __typename } }`;
  const suggest = `mutation ($text: TextInput!, $markdown: String!) { suggestTranslation(text: $text, markdown: $markdown) {
    ... on SuggestTranslationPayload { suggestion { id version isOutdated } } } }`;
  const rebase = `mutation ($id: ID!, $version: Int!, $textHash: String!, $markdown: String!) {
    rebaseSuggestion(id: $id, version: $version, textHash: $textHash, markdown: $markdown) { __typename
      ... on RebaseSuggestionPayload { batchId suggestion { version markdown isOutdated by { name } } }
      ... on UserError { code } } }`;

  it('is outdated, knows the text it was for, and is made anew for the one there is', async () => {
    const key = 'event/20102/description';
    const cell = await cellOf(key, 'sv-SE');
    const markdown = `${cell.markdown} Försök igen.`;
    const made = await ask(suggest, { text: input(cell), markdown }, reviewer);
    const { id, isOutdated } = made.suggestTranslation?.suggestion as { id: string; isOutdated: boolean };
    expect(isOutdated).toBe(false);
    const better = `Obs! ${cell.markdown}`;
    const contentBase64 = Buffer.from(page.replace(cell.markdown, better)).toString('base64');
    await ask(load, { files: [{ name: 'sv-se.md', contentBase64 }] }, admin);

    const listed = `{ segments(where: { key: ["${key}"] }) { nodes { translations(locales: ["sv-SE"]) {
      textHash review { suggestions { isOutdated replaced } } } } } }`;
    const { segments } = (await ask(listed, {}, {})) as unknown as {
      segments: { nodes: { translations: { textHash: string; review: { suggestions: unknown[] } }[] }[] };
    };
    const [now] = segments.nodes[0]?.translations ?? [];
    expect(now?.review.suggestions).toEqual([{ isOutdated: true, replaced: cell.markdown }]);

    const variables = { id, version: 1, textHash: now?.textHash, markdown: `Obs! ${markdown}` };
    const refused = async (changes: object) => {
      const { rebaseSuggestion } = await ask(rebase, { ...variables, ...changes }, other);
      return rebaseSuggestion?.code;
    };
    expect(await refused({ markdown: 'a | b' })).toBe('BREAKS_PAGE');
    expect(await refused({ markdown: ' ' })).toBe('EMPTY');
    expect(await refused({ markdown: better })).toBe('SAME_TEXT');
    expect(await refused({ textHash: cell.textHash })).toBe('CONFLICT');
    expect(await refused({ version: 2 })).toBe('CONFLICT');
    expect(await refused({ id: 'none' })).toBe('GONE');
    const { rebaseSuggestion } = await ask(rebase, variables, other);
    expect(rebaseSuggestion?.suggestion).toEqual({
      ...{ version: 2, markdown: variables.markdown, isOutdated: false, by: { name: 'A reviewer' } },
    });
    expect(await ask(undo, { batchId: rebaseSuggestion?.batchId }, other)).toMatchObject({
      undo: { __typename: 'UndoPayload' },
    });
  });
});
