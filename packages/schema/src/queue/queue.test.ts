import { describe, expect, it } from 'vitest';
import { codes as codesOf, data as dataOf } from '../../test/ask.ts';
import { emptyStore } from '../../test/empty-store.ts';
import { reviewed } from '../../test/reviewed.ts';
import { mqmSeverities, severityName } from '../finding/enums.ts';

interface Row {
  readonly segment: { readonly key: string; readonly kind: string };
  readonly openFindings: number;
  readonly worst: string | null;
}

interface Queue {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly locales: readonly { readonly locale: string; readonly count: number; readonly critical: number }[];
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
}

const fields = `totalCount pageInfo { hasNextPage endCursor } nodes { segment { key kind } openFindings worst }
  locales { locale count critical } facets { rule { value count } mqmSeverity { value count } kind { value count } }`;

const slug = reviewed.catalog.slug;

async function queue(args: string, store = emptyStore): Promise<Queue> {
  const query = `{ reviewQueue(catalog: "${slug}", first: 100, ${args}) { ${fields} } }`;
  return ((await dataOf(query, { snapshots: [reviewed], store })) as { reviewQueue: Queue }).reviewQueue;
}

const keysOf = ({ nodes }: Queue) => nodes.map(({ segment }) => segment.key);
const ranks = [...mqmSeverities].reverse().map(severityName);

describe('the texts that wait for a decision', () => {
  it('are listed the worst first, and in source order where they are as bad', async () => {
    const { nodes } = await queue('locale: "it-IT"');
    const places = new Map(reviewed.segments.map(({ segment }, at) => [segment.key, at]));
    const order = nodes.map(
      ({ segment, worst }) => [ranks.indexOf(worst ?? ''), places.get(segment.key) ?? -1] as const,
    );
    expect(order).toEqual([...order].sort(([a, x], [b, y]) => a - b || x - y));
    expect(nodes[0]?.worst).toBe('CRITICAL');
  });

  it('are counted in every language, with those that have a critical finding', async () => {
    const { locales, totalCount } = await queue('locale: "it-IT"');
    expect(locales.map(({ locale }) => locale)).toEqual([...reviewed.catalog.locales]);
    expect(locales.find(({ locale }) => locale === 'it-IT')?.count).toBe(totalCount);
    expect(locales.find(({ locale }) => locale === 'it-IT')?.critical).toBe(2);
  });

  it('are prose or have findings: front matter, lists of codes and what all pages write alike stay out', async () => {
    const waiting = await queue('locale: "sv-SE", list: UNREVIEWED');
    const calm = waiting.nodes.filter(({ openFindings }) => openFindings === 0);
    expect(calm.length).toBeGreaterThan(20);
    expect(calm.filter(({ segment: { kind } }) => kind === 'META' || kind === 'EVENT_CODES')).toEqual([]);
    expect(keysOf(waiting)).not.toContain('event/20102/name');
    expect(keysOf(waiting)).toContain('page/title');
  });

  it('wait no more once they are approved, or their findings dismissed', async () => {
    const [first = ''] = keysOf(await queue('locale: "it-IT"'));
    const cells = [{ segmentKey: first, locale: 'it-IT' }];
    const approved = {
      ...emptyStore,
      cellsInState: (_: string, states: readonly string[]) => Promise.resolve(states.includes('APPROVED') ? cells : []),
    };
    expect(keysOf(await queue('locale: "it-IT"', approved))).not.toContain(first);
    const requested = {
      ...emptyStore,
      cellsInState: (_: string, states: readonly string[]) =>
        Promise.resolve(states.includes('CHANGES_REQUESTED') ? cells : []),
    };
    expect(keysOf(await queue('locale: "it-IT"', requested))).not.toContain(first);
    expect(keysOf(await queue('locale: "it-IT", list: CHANGES_REQUESTED', requested))).toEqual([first]);
  });

  it('are narrowed by rule, severity, kind and text, and each value is counted under the other filters', async () => {
    const all = await queue('locale: "pt-PT"');
    const major = await queue('locale: "pt-PT", where: { mqmSeverity: [MAJOR] }');
    expect(major.totalCount).toBe(all.facets.mqmSeverity?.find(({ value }) => value === 'MAJOR')?.count);
    expect(major.facets.mqmSeverity).toEqual(all.facets.mqmSeverity);
    const doubled = await queue('locale: "pt-PT", where: { rule: ["doubled-word"], text: "DO NDES" }');
    expect(keysOf(doubled)).toContain('event/20202/description');
    expect(doubled.totalCount).toBeLessThan(all.totalCount);
    const headings = await queue('locale: "pt-PT", list: UNREVIEWED, where: { kind: [HEADING] }');
    expect(new Set(headings.nodes.map(({ segment }) => segment.kind))).toEqual(new Set(['HEADING']));
  });

  it('are paged, and a cursor of a text that waits no more is refused', async () => {
    const ask = (rest: string) => `{ reviewQueue(catalog: "${slug}", locale: "pt-PT", ${rest}) { ${fields} } }`;
    const page = async (rest: string) =>
      ((await dataOf(ask(rest), { snapshots: [reviewed] })) as { reviewQueue: Queue }).reviewQueue;
    const first = await page('first: 2');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await page(`first: 100, after: "${first.pageInfo.endCursor ?? ''}"`);
    expect([...keysOf(first), ...keysOf(rest)]).toEqual(keysOf(await queue('locale: "pt-PT"')));
    const gone = Buffer.from('queue:event/1/description').toString('base64url');
    expect(await codesOf(ask(`after: "${gone}"`), { snapshots: [reviewed] })).toEqual(['BAD_CURSOR']);
    expect(
      await codesOf(`{ reviewQueue(catalog: "${slug}", locale: "xx") { totalCount } }`, { snapshots: [reviewed] }),
    ).toEqual(['UNKNOWN_LOCALE']);
  });
});
