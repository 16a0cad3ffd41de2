import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk } from './desk.ts';
import type { Desk } from './desk.ts';
import { reader, useBrowser } from './reader.ts';

useBrowser();

let desk: Desk;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const open = async (path: string, options: Parameters<typeof reader>[2] = {}): Promise<Page> =>
  (await reader('en-US', path, { origin: desk.web, ...options })).page;
const pathOf = (link: string): string => `${new URL(link).pathname}${new URL(link).search}`;

describe('people', () => {
  let invitation = '';

  test('the first administrator comes in by the printed link, once, and the cookie is out of reach of scripts', async () => {
    const page = await open(pathOf(desk.adminLink));
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    await page.waitForURL('**/account');
    const session = (await page.context().cookies()).find(({ name }) => name.includes('session'));
    expect(session).toMatchObject({ httpOnly: true });
    expect(['Lax', 'Strict']).toContain(session?.sameSite);

    const again = await open(pathOf(desk.adminLink));
    expect(await again.getByRole('button', { name: 'Set password and sign in' }).count()).toBe(0);
  });

  test('an administrator makes a token for a script, which answers until it is revoked', async () => {
    const page = await open('/sign-in?to=/account');
    await signIn(page, 'ada@example.org', 'correct horse battery');
    await page.waitForURL('**/account');
    await page.getByLabel('Name', { exact: true }).fill('nightly');
    await page.getByRole('button', { name: 'Create token' }).click();
    const secret = await page.locator('code').filter({ hasText: 'evt_' }).innerText();
    expect(await viewerOf(secret)).toBe('Ada');
    const row = page.getByRole('row', { name: /nightly/ }).first();
    await row.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('revoked', { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: 'API tokens' }).and(page.locator(':focus')).waitFor();
    expect(await viewerOf(secret)).not.toBe('Ada');
  });

  test('an administrator invites a reviewer, and cannot leave the product without an administrator', async () => {
    const page = await open('/sign-in?to=/people');
    await signIn(page, 'ada@example.org', 'correct horse battery');
    await page.waitForURL('**/people');
    await page.getByLabel('Name', { exact: true }).fill('Rita');
    const email = page.locator('input[name=email][type=email]');
    await email.fill('rita@example.org');
    // Without an answer nothing that was typed is lost; pressed twice, the form is sent once and its link is seen.
    await page.route('**/people', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('alert').filter({ hasText: 'The server did not answer.' }).waitFor();
    expect(await email.inputValue()).toBe('rita@example.org');
    await page.unroute('**/people');
    await page.getByRole('button', { name: 'Invite' }).dblclick();
    invitation = await page.locator('code').filter({ hasText: 'token=' }).innerText();
    await page.getByRole('row', { name: /Rita/ }).first().waitFor();
    const ada = page.getByRole('row', { name: /Ada/ });
    await ada.getByRole('combobox').selectOption('VIEWER');
    await ada.getByRole('button', { name: 'Change role' }).click();
    await page.getByText('last administrator').waitFor();
  });

  test('the invited come in without scripts, are told of a wrong password, and end their other sessions', async () => {
    const phone = await open(pathOf(invitation), { javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    await phone.locator('input[name=password]').fill('another good password');
    await phone.getByRole('button', { name: 'Set password and sign in' }).click();
    await phone.waitForURL('**/account');

    const other = await open('/sign-in?to=/events', { javaScriptEnabled: false });
    await signIn(other, 'rita@example.org', 'not the password');
    expect(await other.getByRole('main').getByRole('alert').first().innerText()).not.toBe('');
    expect(await other.locator('input[name=email]').inputValue()).toBe('rita@example.org');
    await signIn(other, 'rita@example.org', 'another good password');
    await other.waitForURL('**/events');

    await other.goto(new URL('/account', desk.web).href);
    await other.getByRole('button', { name: 'End all others' }).click();
    await other.waitForLoadState();
    await phone.goto(new URL('/account', desk.web).href);
    expect(new URL(phone.url()).pathname).toBe('/sign-in');
  });

  test('the languages somebody reviews are theirs on every device, and the day they were here is on the list', async () => {
    const first = await open('/sign-in?to=/review');
    await signIn(first, 'ada@example.org', 'correct horse battery');
    await first.waitForURL('**/review');
    await first.getByText('My languages').click();
    await first.getByRole('checkbox', { name: 'svenska' }).check();
    await first.getByRole('button', { name: 'Keep' }).click();
    const languages = (page: Page) => page.getByRole('navigation', { name: 'Language' }).getByRole('link');
    await expect.poll(() => languages(first).first().innerText()).toMatch(/^svenska/);
    expect((await first.context().cookies()).map(({ name }) => name)).not.toContain('eventide-review');
    // Another browser, in which nothing was chosen.
    const second = await open('/sign-in?to=/review');
    await signIn(second, 'ada@example.org', 'correct horse battery');
    await second.waitForURL('**/review');
    expect(await languages(second).first().innerText()).toMatch(/^svenska/);
    const stranger = await open('/review');
    expect(await languages(stranger).first().innerText()).not.toMatch(/^svenska/);

    await second.goto('/people');
    const own = second.getByRole('main').getByRole('row').filter({ hasText: 'you' });
    const today = new Date().toISOString().slice(0, 10);
    expect(await own.locator('[data-last-seen] time').getAttribute('datetime')).toBe(today);
  });
});

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

/** Who the API takes a token's bearer for; undefined where the token is not good. */
async function viewerOf(token: string): Promise<string | undefined> {
  const response = await fetch(new URL('/graphql', desk.web), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
  const { data } = (await response.json()) as { data?: { viewer: { name: string } | null } | null };
  return data?.viewer?.name;
}
