import { setTimeout as wait } from 'node:timers/promises';
import { textHash } from '@eventide/catalog';
import { beforeAll, expect, test } from 'vitest';
import type { Store } from '../src/index.ts';
import { onEachEngine } from './engines.ts';
import { anna, bo, file, system } from './pages.ts';

const catalog = 'events';
const cell = {
  ...{ segmentKey: 'event/10301/description', locale: 'sv-SE' },
  textHash: textHash({ markdown: 'Startad' }),
};

async function added(store: Store): Promise<string> {
  const outcome = await store.addWebhook({
    ...{ url: 'https://receiver.example/hook', events: ['COMMENT_ADDED', 'CHANGE_UNDONE'], actor: anna },
  });
  if (outcome.kind !== 'ADDED') throw new Error(outcome.kind);
  expect(outcome.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  return outcome.webhook.id;
}

const comment = (store: Store, body: string) => store.addComment({ catalog, cell, body, actor: bo });

onEachEngine('web hooks', (bench) => {
  let id: string;
  beforeAll(async () => {
    const { store } = bench();
    await store.importDocuments({ catalog, files: [file('sv-SE', { started: 'Startad' })], actor: system });
    id = await added(store);
  });

  test('each delivery is taken once, however many take at the same time, and counted', async () => {
    const { store } = bench();
    for (let at = 0; at < 12; at++) await comment(store, `Comment ${at}`);
    const takes = Array.from({ length: 6 }, () => store.takeDueDeliveries({ max: 3, leaseMs: 60_000 }));
    const taken = (await Promise.all(takes)).flat();
    const rest = await store.takeDueDeliveries({ max: 100, leaseMs: 60_000 });
    const bodies = [...taken, ...rest].map(({ body }) => body);
    expect(new Set(bodies).size).toBe(12);
    expect(bodies).toHaveLength(12);
    expect([...taken, ...rest].every(({ attempt }) => attempt === 1)).toBe(true);
    expect(await store.takeDueDeliveries({ max: 100, leaseMs: 60_000 })).toEqual([]);
    for (const due of [...taken, ...rest]) await store.settleDelivery(due, { kind: 'DELIVERED', statusCode: 200 });
    expect(await store.nextDeliveryAt()).toBeNull();
  });

  test('one whose process has died is taken again after its lease, and only the last attempt counts', async () => {
    const { store } = bench();
    await comment(store, 'Left behind');
    const [first] = await store.takeDueDeliveries({ max: 1, leaseMs: 50 });
    if (first === undefined) throw new Error('nothing was due');
    await wait(100);
    const [second] = await store.takeDueDeliveries({ max: 1, leaseMs: 60_000 });
    expect(second).toMatchObject({ id: first.id, body: first.body, attempt: 2 });
    await store.settleDelivery(first, { kind: 'DELIVERED', statusCode: 200 });
    const newest = async () => (await store.deliveriesOf([id], 1))[0]?.[0];
    expect(await newest()).toMatchObject({ state: 'PENDING', attempts: 2 });
    await store.settleDelivery({ ...first, attempt: 2 }, { kind: 'DELIVERED', statusCode: 202 });
    expect(await newest()).toMatchObject({ state: 'DELIVERED', statusCode: 202, nextAt: null });
  });

  test('what is undone is told of as well, under the batch that the log has', async () => {
    const { store } = bench();
    const made = await comment(store, 'Taken back');
    if (made.kind !== 'ADDED') throw new Error(made.kind);
    const undone = await store.undo({ batchId: made.batchId }, bo);
    const types = (await store.takeDueDeliveries({ max: 9, leaseMs: 60_000 })).map(
      ({ body }) => JSON.parse(body) as { type: string; data: { batchId: string } },
    );
    expect(types.map(({ type }) => type).sort()).toEqual(['change.undone', 'comment.added']);
    const batch = undone.kind === 'UNDONE' ? undone.batchId : '';
    expect(types.map(({ data }) => data.batchId).sort()).toEqual([batch, made.batchId].sort());
  });

  test('there are twenty at most, and each change to one is in the log without its secret', async () => {
    const { store } = bench();
    const others: string[] = [];
    for (let at = 0; at < 19; at++) others.push(await added(store));
    const more = { url: 'https://receiver.example/', events: ['PAGES_IMPORTED'], actor: anna } as const;
    expect(await store.addWebhook(more)).toEqual({ kind: 'FULL', limit: 20 });
    for (const other of others) expect(await store.removeWebhook({ id: other, actor: anna })).toBe(true);
    expect(await store.removeWebhook({ id: others[0] ?? '', actor: anna })).toBe(false);
    const edit = { id, url: 'https://receiver.example/other', actor: anna };
    expect(await store.editWebhook(edit)).toMatchObject({ url: edit.url, isEnabled: true });
    const { entries } = await store.auditLog({ first: 1, where: { actions: ['WEBHOOK'] } });
    const events = ['COMMENT_ADDED', 'CHANGE_UNDONE'];
    expect(entries).toMatchObject([
      {
        before: { url: 'https://receiver.example/hook', events, isEnabled: true },
        after: { url: edit.url, events, isEnabled: true },
      },
    ]);
    await store.editWebhook(edit);
    expect(await store.auditCount({ actions: ['WEBHOOK'] })).toBe(1 + 19 + 19 + 1);
  });

  test('a backup has them, and not what was on its way', async () => {
    const { store } = bench();
    await comment(store, 'On its way');
    const chunks: Uint8Array[] = [];
    for await (const chunk of store.exportBackup()) chunks.push(chunk);
    const backup = Buffer.concat(chunks).toString();
    expect(backup).toContain('"table":"webhook","row"');
    expect(backup).not.toContain('"table":"webhook_delivery"');
  });
});
