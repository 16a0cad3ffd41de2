import { describe, expect, it } from 'vitest';
import { anonymous, catalog } from '../../test/ask.ts';
import { review, reviewed } from '../../test/reviewed.ts';
import { createSnapshot, type CatalogSnapshot } from '../index.ts';
import { compareFindings, findingsOf } from './findings.ts';

const [first, second, third] = review.findings;
if (!first || !second || !third) throw new Error('the pages have findings');

const about = (snapshot: CatalogSnapshot | null, reviewOf = anonymous.reviewOf) => ({
  catalogs: new Map(snapshot ? [[catalog.slug, snapshot]] : []),
  reviewOf,
});
const plan = { catalog: catalog.slug, after: catalog };

describe('the findings of an import', () => {
  it('that are in one review only come or go; the others stay', () => {
    expect(compareFindings([first, second], [second, third])).toEqual({ appearing: [third], resolved: [first] });
  });

  it('are listed the worst first, those alike in source order', () => {
    const severities = ['minor', 'critical', 'minor', 'neutral', 'major'] as const;
    const findings = severities.map((mqmSeverity, at) => ({ ...first, mqmSeverity, fingerprint: String(at) }));
    const order = ['1', '4', '0', '2', '3'];
    const { appearing } = compareFindings([], findings);
    expect(appearing.map(({ fingerprint }) => fingerprint)).toEqual(order);
    const { resolved } = compareFindings(findings, []);
    expect(resolved.map(({ fingerprint }) => fingerprint)).toEqual(order);
  });

  it('are compared with those of the current revision', async () => {
    const changes = await findingsOf(
      plan,
      about(reviewed, () => Promise.resolve([first])),
    );
    expect(changes?.appearing).toEqual([]);
    expect(changes?.resolved).toHaveLength(review.findings.length - 1);
  });

  it('all appear in a new catalogue', async () => {
    const changes = await findingsOf(
      plan,
      about(null, () => Promise.resolve([first, second])),
    );
    expect(changes).toEqual(compareFindings([], [first, second]));
    expect(changes?.appearing).toHaveLength(2);
  });

  it('stay if nothing would change', async () => {
    expect(await findingsOf({ ...plan, after: null }, about(reviewed))).toEqual({ appearing: [], resolved: [] });
  });

  it('are not known before the current revision is reviewed, or if the review fails', async () => {
    const unreviewed = createSnapshot(catalog, review, { reviewIsCurrent: false });
    expect(
      await findingsOf(
        plan,
        about(unreviewed, () => Promise.resolve([first])),
      ),
    ).toBeNull();
    expect(await findingsOf(plan, about(reviewed))).toBeNull();
  });
});
