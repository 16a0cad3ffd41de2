import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookDelivery, WebhookEvent } from '@eventide/contract';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openApi, post, silent } from '../../test/api.ts';
import { startDeliveries } from './deliver.ts';

const { store, inMemory, signedIn } = await openApi();
const actor = { id: null, name: 'Anna', role: 'admin' } as const;

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that answers with these statuses, one after the other, then with the last. */
async function receiving(...statuses: readonly number[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      received.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks as Buffer[]).toString(),
      });
      const status = statuses[received.length - 1] ?? statuses.at(-1) ?? 204;
      response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {}).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

async function added(url: string, ...events: readonly WebhookEvent[]) {
  const outcome = await store.addWebhook({ url, events, actor });
  if (outcome.kind !== 'ADDED') throw new Error(outcome.kind);
  const { webhook, secret } = outcome;
  onTestFinished(async () => {
    await store.removeWebhook({ id: webhook.id, actor });
  });
  return { id: webhook.id, secret };
}

async function sending({ allowPrivate = true, timeMs = 5_000 } = {}) {
  const deliveries = await startDeliveries({ store, logger: silent, allowPrivate, timeMs });
  onTestFinished(() => deliveries.close());
}

const newest = async (id: string): Promise<WebhookDelivery | undefined> => (await store.deliveriesOf([id], 1))[0]?.[0];

const soon = { timeout: 20_000 };
let reviewer: Readonly<Record<string, string>>;
let admin: Readonly<Record<string, string>>;
beforeAll(async () => {
  [reviewer, admin] = [await signedIn('reviewer'), await signedIn('admin')];
});

/** Comments on a text over GraphQL. */
async function comments(body: string): Promise<void> {
  const fetch = inMemory();
  const found = await post(
    fetch,
    '{ segments(where: { key: ["page/title"] }, first: 1) { nodes { translations(locales: ["it-IT"]) { textHash } } } }',
  );
  const { segments } = found.body.data as {
    segments: { nodes: readonly { translations: readonly { textHash: string }[] }[] };
  };
  const text = { segmentKey: 'page/title', locale: 'it-IT', textHash: segments.nodes[0]?.translations[0]?.textHash };
  const mutation = 'mutation ($text: TextInput!, $body: String!) { comment(text: $text, body: $body) { __typename } }';
  const made = await post(fetch, mutation, { variables: { text, body }, headers: reviewer });
  expect(made.body).toEqual({ data: { comment: { __typename: 'CommentPayload' } } });
}

describe('a web hook', () => {
  it('is told of a change at once, in a body that only its secret can have signed', async () => {
    const { url, received } = await receiving(204);
    const { id, secret } = await added(url, 'COMMENT_ADDED');
    await sending();
    await comments('Is this right?');
    await expect.poll(() => received.length, soon).toBe(1);
    const [{ path, headers, body } = { path: '', headers: {} as IncomingHttpHeaders, body: '' }] = received;
    expect(path).toBe('/hook');
    expect(headers['content-type']).toBe('application/json');
    const said = JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> };
    expect(said).toMatchObject({
      type: 'comment.added',
      data: {
        ...{ catalog: 'certificate-connector', by: { name: 'A reviewer' }, count: 1 },
        changes: [{ segmentKey: 'page/title', locale: 'it-IT', before: null, after: { body: 'Is this right?' } }],
      },
    });
    const [webhookId, timestamp] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])];
    expect(Math.abs(Date.now() / 1_000 - Number(timestamp))).toBeLessThan(60);
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signature = createHmac('sha256', key).update(`${webhookId}.${timestamp}.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    await expect
      .poll(() => newest(id), soon)
      .toMatchObject({ id: webhookId, state: 'DELIVERED', statusCode: 204, attempts: 1 });
  });

  it('is told of nothing that it does not ask for, nor of what was not committed', async () => {
    const { url, received } = await receiving(204);
    const { id } = await added(url, 'PAGES_IMPORTED');
    await sending();
    await comments('Not for everybody.');
    const failed = store.addComment({
      ...{ catalog: 'certificate-connector', body: 'x', actor },
      cell: { segmentKey: 'page/title', locale: 'it-IT', textHash: 'another' },
    });
    expect(await failed).toMatchObject({ kind: 'CONFLICT' });
    await store.testWebhook({ id, actor });
    await expect.poll(() => received.length, soon).toBe(1);
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test', data: { changes: [] } });
  });

  it('that fails is tried again with the same ID and body, and says so meanwhile', async () => {
    const { url, received } = await receiving(500);
    const { id } = await added(url, 'COMMENT_ADDED');
    await sending();
    await comments('Once more.');
    await expect
      .poll(() => newest(id), soon)
      .toMatchObject({ state: 'PENDING', attempts: 1, statusCode: 500, problem: 'STATUS' });
    const nextAt = (await newest(id))?.nextAt?.getTime() ?? 0;
    expect(nextAt - Date.now()).toBeGreaterThan(2_000);
    expect(nextAt - Date.now()).toBeLessThanOrEqual(12_000);
    await expect.poll(() => received.length, soon).toBe(2);
    expect(received[1]?.headers['webhook-id']).toBe(received[0]?.headers['webhook-id']);
    expect(received[1]?.body).toBe(received[0]?.body);
  }, 60_000);

  it('that answers 410 is switched off, and one that redirects is not followed', async () => {
    const [gone, moving] = [await receiving(410), await receiving(302)];
    const [wantsNothing, moved] = [await added(gone.url, 'COMMENT_ADDED'), await added(moving.url, 'COMMENT_ADDED')];
    await sending();
    await comments('Anybody there?');
    await expect.poll(() => newest(wantsNothing.id), soon).toMatchObject({ state: 'FAILED', statusCode: 410 });
    const hook = (await store.webhooks()).find(({ id }) => id === wantsNothing.id);
    expect(hook?.isEnabled).toBe(false);
    await expect
      .poll(() => newest(moved.id), soon)
      .toMatchObject({ state: 'PENDING', statusCode: 302, problem: 'STATUS' });
    expect(moving.received.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('on this machine or its network is not asked at all unless that is allowed, whatever its name', async () => {
    const { url, received } = await receiving(204);
    const { port } = new URL(url);
    const addresses = [
      url,
      `http://localhost:${port}/hook`,
      `http://2130706433:${port}/`,
      `http://[::ffff:7f00:1]:${port}/`,
    ];
    await sending({ allowPrivate: false });
    for (const address of addresses) {
      const { id } = await added(address, 'COMMENT_ADDED');
      await store.testWebhook({ id, actor });
      await expect
        .poll(() => newest(id), soon)
        .toMatchObject({ state: 'PENDING', problem: 'ADDRESS_REFUSED', statusCode: null });
    }
    expect(received).toEqual([]);
  });

  it('that does not answer in time holds up no other', async () => {
    const silentServer = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silentServer, 'listening');
    onTestFinished(() => {
      silentServer.close();
      silentServer.closeAllConnections();
    });
    const { url, received } = await receiving(204);
    const slow = await added(`http://127.0.0.1:${(silentServer.address() as AddressInfo).port}/`, 'COMMENT_ADDED');
    await added(url, 'COMMENT_ADDED');
    await sending({ timeMs: 3_000 });
    await comments('Slowly.');
    await expect.poll(() => received.length, { timeout: 2_500 }).toBe(1);
    await expect.poll(() => newest(slow.id), soon).toMatchObject({ state: 'PENDING', problem: 'TIMED_OUT' });
  });

  it('that is switched off is told nothing, and what was on its way is given up', async () => {
    const { url } = await receiving(204);
    const { id } = await added(url, 'COMMENT_ADDED');
    await comments('Before.');
    await store.editWebhook({ id, isEnabled: false, actor });
    expect(await newest(id)).toMatchObject({ state: 'FAILED', problem: 'SWITCHED_OFF', attempts: 0 });
    await comments('After.');
    expect((await store.deliveriesOf([id], 10))[0]).toHaveLength(1);
    expect(await store.testWebhook({ id, actor })).toBeNull();
  });
});

describe('the secret of a web hook', () => {
  it('is in no answer after the first, and neither in the audit log', async () => {
    const { secret } = await added('https://receiver.example/hook', 'COMMENT_ADDED');
    const fetch = inMemory();
    const { body } = await post(
      fetch,
      '{ webhooks { id url events isEnabled by { name } deliveries { id } } auditLog(first: 20) { nodes { action before after } } }',
      { headers: admin },
    );
    expect(JSON.stringify(body)).toContain('https://receiver.example/hook');
    expect(JSON.stringify(body)).toContain('"action":"WEBHOOK"');
    expect(JSON.stringify(body)).not.toContain(secret.slice('whsec_'.length));
  });
});

afterAll(async () => {
  expect(await store.webhooks()).toEqual([]);
});
