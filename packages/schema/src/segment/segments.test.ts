import type { Dismissal } from '@eventide/contract';
import { describe, expect, it } from 'vitest';
import { codes, data } from '../../test/ask.ts';
import { emptyStore } from '../../test/empty-store.ts';
import { reviewed } from '../../test/reviewed.ts';

interface Segments {
  readonly segments: { readonly totalCount: number; readonly nodes: readonly { readonly key: string }[] };
}

const descriptions = { kind: ['EVENT_DESCRIPTION'] };

async function keys(variables: object, store = emptyStore): Promise<readonly string[]> {
  const query = `query ($where: SegmentWhere, $first: Int, $skip: Int, $after: String) {
    segments(where: $where, first: $first, skip: $skip, after: $after) { totalCount nodes { key } } }`;
  const answer = (await data(query, { snapshots: [reviewed], variables: { ...variables }, store })) as Segments;
  return answer.segments.nodes.map(({ key }) => key);
}

describe('a list of segments', () => {
  it('begins where it is told to, by number', async () => {
    const all = await keys({ where: descriptions, first: 100 });
    expect(all).toHaveLength(19);
    expect(await keys({ where: descriptions, first: 3, skip: 10 })).toEqual(all.slice(10, 13));
    expect(await keys({ where: descriptions, first: 3, skip: 18 })).toEqual(all.slice(18));
    expect(await keys({ where: descriptions, first: 3, skip: 1_000 })).toEqual([]);
  });

  it('counts the rows to leave out from a cursor where there is one', async () => {
    const all = await keys({ where: descriptions, first: 100 });
    const query = `{ segments(where: { kind: [EVENT_DESCRIPTION] }, first: 4) { pageInfo { endCursor } } }`;
    const { segments } = (await data(query, { snapshots: [reviewed] })) as {
      readonly segments: { readonly pageInfo: { readonly endCursor: string } };
    };
    const after = segments.pageInfo.endCursor;
    expect(await keys({ where: descriptions, first: 2, skip: 3, after })).toEqual(all.slice(7, 9));
  });

  it('refuses to begin before the first row', async () => {
    expect(await codes(`{ segments(skip: -1) { totalCount } }`)).toEqual(['PAGE_SIZE']);
  });

  it('says where a row stands under the filters, and that it is none of them', async () => {
    const query = `query ($key: String!) {
      segments(where: { kind: [EVENT_DESCRIPTION] }, first: 0) { positionOf(key: $key) } }`;
    const position = (key: string) => data(query, { snapshots: [reviewed], variables: { key } });
    const all = await keys({ where: descriptions, first: 100 });
    expect(await position(all[7] ?? '')).toEqual({ segments: { positionOf: 7 } });
    expect(await position('event/20102/name')).toEqual({ segments: { positionOf: null } });
  });

  it('is narrowed to rows with a finding that is still open', async () => {
    const where = { ...descriptions, hasFindings: true };
    const found = await keys({ where, first: 100 });
    const [gone = ''] = found;
    const dismissed = reviewed.findings.all.filter(({ segments }) =>
      segments.some(({ segment }) => segment.key === gone),
    );
    const store = {
      ...emptyStore,
      dismissals: () => Promise.resolve(new Map(dismissed.map(({ finding }) => [finding.fingerprint, made(finding)]))),
    };
    const open = await keys({ where: { ...where, findingStatus: ['OPEN'] }, first: 100 }, store);
    expect(open).not.toContain(gone);
    expect(open.length).toBeGreaterThan(0);
    expect(await keys({ where, first: 100 }, store)).toEqual(found);
    expect(await keys({ where: { ...where, findingStatus: ['DISMISSED'] }, first: 100 }, store)).toContain(gone);
  });
});

function made({ fingerprint }: { readonly fingerprint: string }): Dismissal {
  const place = { catalog: reviewed.catalog.slug, segmentKey: 'event/20202/description', locale: 'pt-PT' };
  const decision = { reason: 'INTENDED', note: '', version: 1, expired: false } as const;
  return { fingerprint, ...place, ...decision, at: new Date(0), by: { id: 'anna', name: 'Anna' } };
}
