import { termBaseOf } from '@eventide/consistency';
import { readTermBase } from '@eventide/exchange';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openApi, post } from '../test/api.ts';

const { inMemory, signedIn } = await openApi();
const fetch = inMemory();
let reviewer: Readonly<Record<string, string>>;
let admin: Readonly<Record<string, string>>;
beforeAll(async () => {
  [reviewer, admin] = await Promise.all([signedIn('reviewer'), signedIn('admin')]);
});

async function ask<Data>(query: string, variables: object = {}, headers = reviewer): Promise<Data> {
  const { body } = await post(fetch, query, { variables, headers });
  expect(body.errors).toBeUndefined();
  return body.data as Data;
}

interface Concept {
  readonly id: string;
  readonly source: string;
  readonly version: number;
  readonly definition: string | null;
  readonly findingCount: number;
  readonly findings: readonly { readonly message: string; readonly locale: string }[];
  readonly renderings: readonly Readonly<Record<'locale' | 'term' | 'state', string>>[];
}
interface Result {
  readonly __typename: string;
  readonly code?: string;
  readonly batchId?: string;
  readonly concept?: Concept | null;
  readonly current?: Concept | null;
}

const fields = 'id source version definition findingCount findings { message locale } renderings { locale term state }';
const result = `__typename ... on ConceptPayload { batchId concept { ${fields} } }
  ... on UserError { code message } ... on ConceptConflict { current { ${fields} } }`;
const promote = `mutation ($concept: ConceptInput!) { promoteConcept(concept: $concept) { ${result} } }`;
const add = `mutation ($concept: ConceptInput!) { addConcept(concept: $concept) { ${result} } }`;
const edit = `mutation ($id: ID!, $version: Int!, $concept: ConceptInput!) {
  editConcept(id: $id, version: $version, concept: $concept) { ${result} } }`;
const setState = `mutation ($id: ID!, $version: Int!, $locale: Locale!, $term: String!, $state: TermState!) {
  setTermState(id: $id, version: $version, locale: $locale, term: $term, state: $state) { ${result} } }`;
const remove = `mutation ($id: ID!, $version: Int!) { removeConcept(id: $id, version: $version) { ${result} } }`;
const undo = `mutation ($batchId: ID!) { undo(batchId: $batchId) { __typename ... on UndoPayload { batchId } } }`;
const importTerms = `mutation ($contentBase64: String!, $dryRun: Boolean!) {
  importTerms(name: "terms.csv", contentBase64: $contentBase64, dryRun: $dryRun) { __typename
    ... on ImportTermsPayload { added changed unchanged batchId changes { id before { definition } after { definition renderings { locale term state } } } }
    ... on ImportTermsRefused { code line concept faultCount faults { line concept message(language: "en") } } } }`;

async function concepts(where: object = {}): Promise<readonly Concept[]> {
  const query = `query ($where: ConceptWhere) { concepts(where: $where, first: 100) { totalCount nodes { ${fields} } } }`;
  const data = await ask<{ concepts: { nodes: readonly Concept[]; totalCount: number } }>(query, { where });
  return data.concepts.nodes;
}

/** How many findings the rule `term-base` has once the review has caught up. */
async function departures(): Promise<number> {
  const data = await ask<{ findings: { totalCount: number } }>(
    '{ findings(where: { rule: ["term-base"] }) { totalCount } }',
  );
  return data.findings.totalCount;
}

/** The mined concept of a certificate, as a person takes it over. */
async function certificate(): Promise<Pick<Concept, 'renderings'>> {
  const found = (await concepts({ source: ['MINED'], text: 'certificado' })).find(({ renderings }) =>
    renderings.some(({ locale, term, state }) => locale === 'es-ES' && term === 'certificado' && state === 'PREFERRED'),
  );
  if (found === undefined) throw new Error('no such concept');
  return { renderings: found.renderings };
}

const download = async (path: string) => (await fetch(path)).text();
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the term base', () => {
  it('takes a mined concept once; forbidding its term makes findings at once, undoing it takes them away', async () => {
    const mined = await certificate();
    const { promoteConcept } = await ask<{ promoteConcept: Result }>(promote, { concept: mined });
    expect(promoteConcept).toMatchObject({ __typename: 'ConceptPayload', concept: { source: 'STORED', version: 1 } });
    const [first] = await concepts();
    expect(first).toMatchObject({ id: promoteConcept.concept?.id, source: 'STORED' });
    expect(await certificate().catch(() => null)).toBeNull();
    const again = await ask<{ promoteConcept: Result }>(promote, { concept: mined });
    expect(again.promoteConcept).toMatchObject({ code: 'KNOWN', current: { id: first?.id } });

    const forbid = { id: first?.id, version: 1, locale: 'es-ES', term: 'certificado', state: 'FORBIDDEN' };
    const { setTermState } = await ask<{ setTermState: Result }>(setState, forbid);
    expect(
      setTermState.concept?.renderings.find(({ term, locale }) => locale === 'es-ES' && term === 'certificado'),
    ).toEqual({
      ...{ locale: 'es-ES', term: 'certificado', state: 'FORBIDDEN' },
    });
    await vi.waitFor(async () => {
      expect(await departures()).toBeGreaterThan(0);
    }, 20_000);
    const [now] = await concepts({ hasFindings: true, state: ['FORBIDDEN'], locale: ['es-ES'] });
    expect(now?.findings.some(({ message }) => message.includes('certificado'))).toBe(true);
    const late = await ask<{ setTermState: Result }>(setState, forbid);
    expect(late.setTermState).toMatchObject({ code: 'CONFLICT', current: { version: 2 } });

    const undone = await ask<{ undo: { batchId: string } }>(undo, { batchId: setTermState.batchId });
    await vi.waitFor(async () => {
      expect(await departures()).toBe(0);
    }, 20_000);
    const redone = await ask<{ undo: { __typename: string } }>(undo, { batchId: undone.undo.batchId });
    expect(redone.undo.__typename).toBe('UndoPayload');
    const removed = await ask<{ removeConcept: Result }>(remove, { id: first?.id, version: 4 });
    expect(removed.removeConcept).toMatchObject({ __typename: 'ConceptPayload', concept: null });
    const gone = await ask<{ removeConcept: Result }>(remove, { id: first?.id, version: 4 });
    expect(gone.removeConcept).toMatchObject({ code: 'GONE', current: null });
  }, 60_000);

  it('takes what somebody writes, and says what is wrong with it', async () => {
    const term = { locale: 'it-IT', term: ' modello  di certificato ', state: 'PREFERRED' };
    const { addConcept } = await ask<{ addConcept: Result }>(add, {
      concept: { definition: 'A form.', renderings: [term] },
    });
    expect(addConcept.concept).toMatchObject({
      ...{
        definition: 'A form.',
        renderings: [{ locale: 'it-IT', term: 'modello di certificato', state: 'PREFERRED' }],
      },
    });
    const { id = '' } = addConcept.concept ?? {};
    const attempts: readonly (readonly [readonly object[], string])[] = [
      [[], 'NO_TERM'],
      [[{ ...term, term: ' ' }], 'NO_TERM'],
      [[term, term], 'TWICE'],
      [[term, { ...term, term: 'altro' }], 'TWO_PREFERRED'],
      [[{ ...term, term: 'x'.repeat(201) }], 'TOO_LONG'],
    ];
    for (const [renderings, code] of attempts) {
      const { editConcept } = await ask<{ editConcept: Result }>(edit, { id, version: 1, concept: { renderings } });
      expect(editConcept).toMatchObject({ __typename: 'ConceptRefused', code });
    }
    const { removeConcept } = await ask<{ removeConcept: Result }>(remove, { id, version: 1 });
    expect(removeConcept.__typename).toBe('ConceptPayload');
  });

  it('is imported by administrators, all of a file or nothing, and leaves as files that check takes', async () => {
    const csv =
      'concept,definition,es-ES,es-ES forbidden,it-IT\na,One.,certificado,credencial,certificato\nb,,conector,,connettore\n';
    const file = { contentBase64: base64(csv), dryRun: false };
    const planned = await ask<{ importTerms: object }>(importTerms, { ...file, dryRun: true }, admin);
    expect(planned.importTerms).toMatchObject({
      ...{ added: 2, changed: 0, batchId: null },
      changes: [
        { id: 'a', before: null, after: { definition: 'One.' } },
        { id: 'b', before: null, after: { renderings: [{ locale: 'es-ES', term: 'conector' }, { locale: 'it-IT' }] } },
      ],
    });
    expect(await concepts({ source: ['STORED'] })).toEqual([]);
    const { importTerms: imported } = await ask<{ importTerms: { batchId: string } }>(importTerms, file, admin);
    expect(imported).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    expect(await concepts({ source: ['STORED'] })).toMatchObject([{ id: 'a', definition: 'One.' }, { id: 'b' }]);

    for (const path of ['/export/tbx', '/export/csv?of=terms']) {
      const read = readTermBase(await download(path));
      if (read.kind !== 'READ') throw new Error(read.fault);
      const [first, ...others] = termBaseOf(read.concepts).concepts;
      expect(first).toMatchObject({ id: 'a', forbidden: new Map([['es-ES', ['credencial']]]) });
      expect(others.map(({ id }) => id)).toEqual(['b']);
    }
    const found = encodeURIComponent(JSON.stringify({ source: ['MINED'] }));
    expect(await download(`/export/csv?of=terms&where=${found}`)).not.toContain('credencial');

    const refused = await post(fetch, undo, { variables: { batchId: imported.batchId }, headers: reviewer });
    expect(refused.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await ask(undo, { batchId: imported.batchId }, admin);
    expect(await concepts({ source: ['STORED'] })).toEqual([]);
  });

  it.each([
    ['<martif>\n<text>', { code: 'MALFORMED', line: 2 }],
    ['a,b\n1,2', { code: 'OTHER_FORMAT' }],
    ['de,en\n,', { code: 'NO_TERM' }],
    [`concept,de\nfirst,${'x'.repeat(201)}`, { code: 'BAD_CONCEPT', concept: 'first' }],
    [Buffer.from('de\nM\u00fcll', 'latin1'), { code: 'NOT_UTF8' }],
  ])('refuses a file that is none: %#', async (content, expected) => {
    const contentBase64 = Buffer.from(content).toString('base64');
    const answer = await ask<{ importTerms: object }>(importTerms, { contentBase64, dryRun: false }, admin);
    expect(answer.importTerms).toMatchObject(expected);
  });

  it('refuses a file with every line that is at fault', async () => {
    const long = 'x'.repeat(201);
    const contentBase64 = base64(`concept,de\nfirst,${long}\nsecond,gut\n"third",${long}\n`);
    const answer = await ask<{ importTerms: object }>(importTerms, { contentBase64, dryRun: true }, admin);
    const message = 'A term in de has more than 200 characters: shorten it.';
    expect(answer.importTerms).toMatchObject({
      ...{ code: 'BAD_CONCEPT', line: 2, concept: 'first', faultCount: 2 },
      faults: [
        { line: 2, concept: 'first', message },
        { line: 4, concept: 'third', message },
      ],
    });
  });

  it('is listed by pages, and counted by what is in it', async () => {
    const page = `query ($after: String) { concepts(first: 7, after: $after) { totalCount nodes { id }
      pageInfo { hasNextPage endCursor } facets { source { value count } hasFindings { value count } } } }`;
    interface Page {
      readonly concepts: {
        readonly totalCount: number;
        readonly nodes: readonly { readonly id: string }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
      };
    }
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { concepts: list }: Page = await ask<Page>(page, { after });
      ids.push(...list.nodes.map(({ id }) => id));
      after = list.pageInfo.endCursor;
      if (list.pageInfo.hasNextPage) continue;
      expect(new Set(ids).size).toBe(list.totalCount);
      const [, mined] = list.facets.source ?? [];
      expect(mined).toEqual({ value: 'MINED', count: list.totalCount });
      expect(list.facets.hasFindings?.[0]?.count).toBeGreaterThan(0);
      break;
    }
  });

  it('is told of to whoever follows, and its review too', async () => {
    const events = await fetch('/graphql?query=subscription{reviewChanged{catalog,batchId,segmentKeys}}', {
      headers: { accept: 'text/event-stream' },
    });
    const reviewed = await fetch('/graphql?query=subscription{catalogChanged{revision}}', {
      headers: { accept: 'text/event-stream' },
    });
    const { addConcept } = await ask<{ addConcept: Result }>(add, {
      concept: { renderings: [{ locale: 'it', term: 'servizio', state: 'FORBIDDEN' }] },
    });
    const until = async (body: ReadableStream | null, wanted: string) => {
      let text = '';
      for await (const chunk of body ?? []) {
        text += Buffer.from(chunk as Uint8Array).toString();
        if (text.includes(wanted)) break;
      }
      return text;
    };
    expect(await until(events.body, addConcept.batchId ?? '')).toContain('"segmentKeys":null');
    expect(await until(reviewed.body, 'revision')).toContain('"revision":1');
  }, 30_000);
});
