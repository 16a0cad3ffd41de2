import type { Dismissal } from '@eventide/contract';
import { expect, it } from 'vitest';
import { data } from '../../test/ask.ts';
import { emptyStore } from '../../test/empty-store.ts';
import { review, reviewed } from '../../test/reviewed.ts';

const query = `{ catalog { dismissalsWithoutFinding { fingerprint segmentKey locale reason note by { name } } } }`;

function dismissed(fingerprint: string, day: number): Dismissal {
  const place = { catalog: reviewed.catalog.slug, segmentKey: 'event/20202/description', locale: 'pt-PT' };
  const decision = { reason: 'INTENDED', note: 'House style', version: 1, expired: false } as const;
  return { fingerprint, ...place, ...decision, at: new Date(Date.UTC(2026, 0, day)), by: { id: 'anna', name: 'Anna' } };
}

it('lists dismissals whose finding is gone, newest first, and no others', async () => {
  const known = review.findings[0]?.fingerprint ?? '';
  const all = [dismissed('older', 1), dismissed(known, 2), dismissed('newer', 3)];
  const store = {
    ...emptyStore,
    dismissals: () => Promise.resolve(new Map(all.map((one) => [one.fingerprint, one]))),
  };
  const row = {
    segmentKey: 'event/20202/description',
    locale: 'pt-PT',
    reason: 'INTENDED',
    note: 'House style',
    by: { name: 'Anna' },
  };
  expect(await data(query, { snapshots: [reviewed], store })).toEqual({
    catalog: { dismissalsWithoutFinding: ['newer', 'older'].map((fingerprint) => ({ fingerprint, ...row })) },
  });
});

it('lists none before the catalogue has been reviewed, when nothing is known to be gone', async () => {
  const store = { ...emptyStore, dismissals: () => Promise.resolve(new Map([['one', dismissed('one', 1)]])) };
  expect(await data(query, { store })).toEqual({ catalog: { dismissalsWithoutFinding: [] } });
});
