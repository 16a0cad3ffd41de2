import type { StoredConcept } from '@eventide/contract';
import { describe, expect, it } from 'vitest';
import { codes, data } from '../../test/ask.ts';
import { emptyStore } from '../../test/empty-store.ts';
import { reviewed } from '../../test/reviewed.ts';

interface Concept {
  readonly id: string;
  readonly source: 'STORED' | 'MINED';
  readonly findingCount: number;
  readonly renderings: readonly {
    readonly locale: string;
    readonly term: string;
    readonly state: string;
    readonly count: number | null;
  }[];
}

const stored: StoredConcept = {
  ...{ id: 'cert', catalog: 'certificate-connector', definition: 'What an authority issues.', version: 3 },
  ...{ at: new Date('2026-01-01'), by: { id: null, name: 'Ada' } },
  renderings: [
    { locale: 'es-ES', term: 'certificados', state: 'PREFERRED' },
    { locale: 'it-IT', term: 'certificato', state: 'FORBIDDEN' },
    { locale: 'de', term: 'Zertifikat', state: 'PREFERRED' },
  ],
};
const store = { ...emptyStore, concepts: () => Promise.resolve([stored]) };

async function list(where: object, options: object = { store }): Promise<readonly Concept[]> {
  const { concepts } = (await data(
    `query ($where: ConceptWhere) { concepts(where: $where, first: 100) { nodes {
      id source findingCount renderings { locale term state count } } } }`,
    { snapshots: [reviewed], variables: { where }, ...options },
  )) as { concepts: { nodes: readonly Concept[] } };
  return concepts.nodes;
}

describe('concepts', () => {
  it('are those of the term base, then those that only the review knows, the most disagreeing first', async () => {
    const [first, ...others] = await list({});
    expect(first).toMatchObject({ id: 'cert', source: 'STORED' });
    expect(others.every(({ source }) => source === 'MINED')).toBe(true);
    const counts = others.map(({ findingCount }) => findingCount);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(counts[0]).toBeGreaterThan(0);
    // The mined concept of the same words is not listed again.
    expect((await list({}, {})).length).toBe(others.length + 1);
  });

  it('have their uses counted in any inflection, and none where nobody has counted', async () => {
    const [{ renderings } = { renderings: [] }] = await list({ source: ['STORED'] });
    const [spanish, italian, german] = renderings;
    expect(spanish?.count).toBeGreaterThan(20);
    expect(italian?.count).toBeGreaterThan(20);
    expect(german?.count).toBeNull();
  });

  it('are narrowed by where they are from, by state, locale, findings and text', async () => {
    const ids = async (where: object) => (await list(where)).map(({ id }) => id);
    expect(await ids({ state: ['FORBIDDEN'] })).toEqual(['cert']);
    expect(await ids({ state: ['FORBIDDEN'], locale: ['es-ES'] })).toEqual([]);
    expect(await ids({ locale: ['de'] })).toEqual(['cert']);
    expect(await ids({ text: 'AUTHORITY' })).toEqual(['cert']);
    expect(await ids({ text: 'zertifikat', locale: ['es-ES'] })).toEqual([]);
    expect((await list({ hasFindings: true })).every(({ findingCount }) => findingCount > 0)).toBe(true);
  });

  it('refuse a cursor that is none, or whose concept is gone', async () => {
    const after = (id: string) => Buffer.from(`concept:${id}`).toString('base64url');
    const ask = (cursor: string) =>
      codes(`{ concepts(after: "${cursor}") { totalCount } }`, { snapshots: [reviewed], store });
    expect(await ask('nonsense')).toEqual(['BAD_CURSOR']);
    expect(await ask(after('gone'))).toEqual(['BAD_CURSOR']);
    expect(await ask(after('cert'))).toEqual([]);
  });
});
