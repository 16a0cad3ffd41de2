import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, catalog, codes, data } from '../../test/ask.ts';
import { createSnapshot, type CatalogSnapshot } from '../index.ts';

interface Page {
  readonly events: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly eventId: number }[];
    readonly edges: readonly { readonly cursor: string }[];
    readonly pageInfo: {
      readonly startCursor: string | null;
      readonly endCursor: string | null;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
    };
  };
}

async function page(variables: object, snapshots?: readonly CatalogSnapshot[]) {
  const query = `query ($first: Int, $last: Int, $after: String, $before: String, $where: EventWhere, $orderBy: EventOrder) {
    events(first: $first, last: $last, after: $after, before: $before, where: $where, orderBy: $orderBy) {
      totalCount nodes { eventId } edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }`;
  const { events } = (await data(query, { variables: { ...variables }, ...(snapshots && { snapshots }) })) as Page;
  return { ...events, ids: events.nodes.map(({ eventId }) => eventId) };
}

const source = catalog.events.map(({ eventId }) => eventId);

/** A later state of the catalogue: fewer events, in another order. */
function imported(change: (ids: readonly number[]) => readonly number[]): readonly CatalogSnapshot[] {
  const events = change(source).flatMap((id) => catalog.events.find(({ eventId }) => eventId === id) ?? []);
  return [createSnapshot({ ...catalog, events })];
}

describe('paging', () => {
  it('forwards yields every event once and in order, for any page size and sort order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('SOURCE', 'EVENT_ID', 'NAME', 'SEVERITY'),
        fc.constantFrom('ASC', 'DESC'),
        async (first, field, direction) => {
          const orderBy = { field, direction };
          const whole = await page({ orderBy });
          const seen: number[] = [];
          let after: string | null = null;
          for (;;) {
            const one = await page({ first, after, orderBy });
            seen.push(...one.ids);
            expect(one.pageInfo.hasPreviousPage).toBe(after !== null);
            after = one.pageInfo.endCursor;
            if (!one.pageInfo.hasNextPage) break;
          }
          expect(seen).toEqual(whole.ids);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('backwards yields the rows before the cursor, in order', async () => {
    const tail = await page({ last: 3 });
    expect(tail.ids).toEqual(source.slice(-3));
    expect(tail.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await page({ last: 3, before: tail.pageInfo.startCursor });
    expect(before.ids).toEqual(source.slice(-6, -3));
  });

  it('keeps its place when rows are inserted before the cursor', async () => {
    const older = imported((ids) => ids.slice(5));
    const first = await page({ first: 2 }, older);
    const next = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(next.ids).toEqual(source.slice(7, 9));
  });

  it('continues next to the old position of its row when the row is removed', async () => {
    const first = await page({ first: 4 });
    const gone = source[3];
    const later = imported((ids) => ids.filter((id) => id !== gone));
    expect((await page({ first: 1, after: first.pageInfo.endCursor }, later)).ids).toEqual(source.slice(4, 5));
    expect((await page({ last: 1, before: first.pageInfo.endCursor }, later)).ids).toEqual(source.slice(2, 3));
  });

  it('accepts a cursor from another filter of the same list', async () => {
    const warning = await page({ where: { severity: ['WARNING'] }, first: 1 });
    const errors = await page({ where: { severity: ['ERROR'] }, after: warning.pageInfo.endCursor, first: 1 });
    expect(errors.ids).toEqual([20102]);
  });

  it('has no cursors on an empty page', async () => {
    expect(await page({ where: { eventId: [1] } })).toMatchObject({
      totalCount: 0,
      pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
    });
    expect(await page({ first: 0 })).toMatchObject({ totalCount: 19, ids: [] });
  });

  it('refuses more than 100 rows instead of returning fewer', async () => {
    expect(await codes(`{ events(first: 1000) { totalCount } }`)).toEqual(['PAGE_SIZE']);
    expect(await codes(`{ segments(last: 101) { totalCount } }`)).toEqual(['PAGE_SIZE']);
    expect(await codes(`{ segments(first: 100) { totalCount } }`)).toEqual([]);
  });

  it('refuses the cursor of another list, and any text that is not a cursor', async () => {
    const { edges } = await page({ first: 1 });
    const query = `query ($after: String) { diagnosticCodes(after: $after) { totalCount } }`;
    expect(await codes(query, { variables: { after: edges[0]?.cursor } })).toEqual(['BAD_CURSOR']);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (after) => {
        const { errors } = await ask(query, { variables: { after } });
        expect(errors).toMatchObject([{ code: 'BAD_CURSOR' }]);
      }),
      { numRuns: 50 },
    );
  });
});
