import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, colleague, type Desk, type SignedIn, startDesk } from './desk.ts';
import { useBrowser } from './reader.ts';

useBrowser();

let desk: Desk;
let ada: SignedIn;
let receiver: Server;
let url: string;
const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks as Buffer[]).toString() });
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/eventide`;
  desk = await startDesk({ EVENTIDE_WEBHOOK_PRIVATE: 'allow' });
  ada = await acceptLink(desk, desk.adminLink, 'Ada');
}, 240_000);
afterAll(async () => {
  receiver.close();
  receiver.closeAllConnections();
  await desk.stop();
});

describe('a web hook', () => {
  test('is made by an administrator, tested, and told of a decision; its secret is shown once', async () => {
    const page = await colleague(desk, '/administration', ada);
    const add = page.locator('form').filter({ has: page.getByRole('button', { name: 'Add web hook' }) });
    await add.getByLabel('Address').fill(url);
    await add.getByRole('button', { name: 'Add web hook' }).click();
    await add.getByRole('alert').filter({ hasText: 'Choose at least one event' }).waitFor();
    expect(await add.getByLabel('Address').inputValue()).toBe(url);
    await add.getByRole('checkbox', { name: 'Texts reviewed' }).check();
    await add.getByRole('button', { name: 'Add web hook' }).click();
    await add.getByText(/^whsec_/).waitFor();

    const hook = page.locator('[data-webhook]');
    await hook.getByRole('button', { name: 'Send a test' }).click();
    await hook.getByText('Delivered: the receiver answered with 204.').waitFor();
    expect(received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['webhook.test']);

    const review = await colleague(desk, '/review?locale=it-IT&queue=all&at=event/20102/description', ada);
    await review.keyboard.press('a');
    await expect.poll(() => received.length, { timeout: 20_000 }).toBe(2);
    expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({
      type: 'review.decided',
      data: { by: { name: 'Ada' }, changes: [{ segmentKey: 'event/20102/description', after: { state: 'APPROVED' } }] },
    });
    expect(received[1]?.headers['webhook-signature']).toMatch(/^v1,/);

    await page.reload();
    expect(await page.getByText(/whsec_/).count()).toBe(0);
    await hook.getByText('Latest deliveries: 2').click();
    expect(await hook.locator('[data-delivery="DELIVERED"]').count()).toBe(2);
  });

  test('is switched off and removed, and the log has all of it', async () => {
    const page = await colleague(desk, '/administration', ada);
    const hook = page.locator('[data-webhook]');
    await hook.getByRole('button', { name: 'Switch off' }).click();
    await hook.getByText('switched off').waitFor();
    expect(await hook.getByRole('button', { name: 'Send a test' }).count()).toBe(0);
    await hook.getByText('Remove', { exact: true }).click();
    await hook.getByRole('button', { name: 'Remove this web hook' }).click();
    await page.getByText('There are none yet.').waitFor();
    await page.goto('/audit?action=WEBHOOK');
    const entries = page.getByRole('main').locator('ol > li');
    expect(await entries.count()).toBe(3);
    expect(await entries.first().innerText()).toContain(url);
    expect(await page.getByRole('main').innerText()).not.toContain('whsec_');
  });
});
