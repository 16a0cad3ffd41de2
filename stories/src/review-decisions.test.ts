import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, askAs, asksFor, colleague, startDesk } from './desk.ts';
import type { Desk, SignedIn } from './desk.ts';
import { useBrowser } from './reader.ts';

useBrowser();

let desk: Desk;
let ada: SignedIn;

const key = 'event/20202/description';
const doubled = `/review?locale=pt-PT&rule=doubled-word&at=${key}`;
const said = (page: Page) => page.locator('[data-said]').innerText();
const subject = (page: Page) => page.locator('[data-subject]').getAttribute('data-subject');

beforeAll(async () => {
  desk = await startDesk();
  ada = await acceptLink(desk, desk.adminLink, 'Ada');
}, 240_000);
afterAll(() => desk.stop());

describe('a reviewer with a hand on the keyboard', () => {
  test('is asked once what becomes of the open findings of a text they approve, and leaves them open', async () => {
    const page = await colleague(desk, '/review?locale=pt-PT', ada);
    const first = await subject(page);
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Approve a text with open findings' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/Findings still open here: \d/);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toContain('Texts approved: 1');
    await expect.poll(() => subject(page)).not.toBe(first);
    await page.keyboard.press('z');
    await expect.poll(() => subject(page)).toBe(first);
    await expect.poll(() => page.locator('[data-subject] [data-review]').first().innerText()).toBe('Not reviewed');
    // Whoever has withdrawn a decision has not reviewed the text.
    expect(await page.locator('[data-subject]').innerText()).not.toContain('Ada,');
  });

  test('approves a text and dismisses its findings with the reason of one digit', async () => {
    const page = await colleague(desk, doubled, ada);
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Approve a text with open findings' });
    await dialog.getByRole('radio', { name: 'Different on purpose' }).and(page.locator(':enabled')).waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toContain('Texts approved: 1');
    const { segments, findings } = await askAs<{
      segments: { nodes: { translations: { review: { state: string } }[] }[] };
      findings: { totalCount: number };
    }>(
      desk,
      ada,
      `{ segments(where: { key: ["${key}"] }) { nodes { translations(locales: ["pt-PT"]) { review { state } } } }
         findings(where: { segment: ["${key}"], locale: ["pt-PT"], status: [OPEN] }) { totalCount } }`,
    );
    expect(segments.nodes[0]?.translations[0]?.review.state).toBe('APPROVED');
    expect(findings.totalCount).toBe(0);
    await page.keyboard.press('z');
    await expect.poll(() => said(page)).toContain('Undone');
    await page.keyboard.press('z');
    await expect
      .poll(async () => {
        const open = `{ findings(where: { segment: ["${key}"], locale: ["pt-PT"], status: [OPEN] }) { totalCount } }`;
        return (await askAs<{ findings: { totalCount: number } }>(desk, ada, open)).findings.totalCount;
      })
      .toBe(2);
  });

  test('applies what a finding suggests in three keys: filled in as a difference, sent, accepted', async () => {
    const page = await colleague(desk, doubled, ada);
    await page.keyboard.press('s');
    const text = page.locator('[data-subject]');
    await expect.poll(() => text.locator('del').allInnerTexts()).toEqual(['do']);
    expect(await text.getByRole('textbox', { name: 'Better text' }).inputValue()).toContain('serviço do NDES.');
    await page.keyboard.press('Enter');
    const suggestion = text.locator('[data-suggestion]');
    await expect
      .poll(() => suggestion.getByRole('button', { name: 'Accept' }).and(page.locator(':focus')).count())
      .toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => suggestion.innerText()).toMatch(/Accepted, Ada/);
  });

  test('does the same from the list of findings, for the finding in focus, in the text of its page', async () => {
    const page = await colleague(desk, '/findings?rule=doubled-word&locale=pt-PT', ada);
    await page.keyboard.press('j');
    const note = page.locator('main [data-fingerprint]').first();
    await page.keyboard.press('s');
    await expect.poll(() => note.locator('del').allInnerTexts()).toEqual(['do']);
    await expect
      .poll(() => note.getByRole('button', { name: 'Suggest', exact: true }).and(page.locator(':focus')).count())
      .toBe(1);
    await page.keyboard.press('Escape');
    expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await note.locator('textarea').count()).toBe(0);

    await page.keyboard.press('s');
    const text = note.getByRole('textbox', { name: 'Better text' });
    await text.fill(`${await text.inputValue()} (NDES)`);
    await note.getByRole('button', { name: 'Suggest', exact: true }).click();
    const suggestion = note.locator('[data-suggestion]').filter({ hasText: '(NDES)' });
    await suggestion.getByRole('button', { name: 'Reject' }).click();
    await expect.poll(() => said(page)).toContain('Suggestion rejected');
    await expect.poll(() => suggestion.count()).toBe(0);
  });

  test('comments with m, and only those who have signed in read it', async () => {
    const page = await colleague(desk, `/review?locale=es-ES&at=${key}`, ada);
    await page.keyboard.press('m');
    await page.keyboard.type('Agreed with the editors.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toContain('Comment added');
    await page.reload();
    expect(await page.locator('[data-subject]').innerText()).toContain('Agreed with the editors.');
    const stranger = await colleague(desk, `/review?locale=es-ES&at=${key}`);
    await stranger.locator('[data-subject]').waitFor();
    expect(await stranger.content()).not.toContain('Agreed with the editors.');
  });

  test('is shown the next text at once, and is led back to one that was not saved', async () => {
    const page = await colleague(desk, '/review?locale=sv-SE&queue=all&kind=HEADING&at=heading/next-steps', ada);
    const first = await subject(page);
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      if (!asksFor(route.request(), 'Decide')) return route.fallback();
      await held;
      return route.abort();
    });
    await page.keyboard.press('r');
    await expect.poll(() => subject(page)).not.toBe(first);
    const queued = page.locator(`[data-queued="${first ?? ''}"]`);
    expect(await queued.count()).toBe(0);
    answer();
    await expect.poll(() => said(page)).toContain('Not saved');
    await expect.poll(() => subject(page)).toBe(first);
    expect(await queued.count()).toBe(1);
  });

  test('walks the queue without asking the server for what it has', async () => {
    const page = await colleague(desk, '/review?locale=sv-SE&queue=all', ada);
    const asked: string[] = [];
    const first = await subject(page);
    await page.keyboard.press('j');
    await expect.poll(() => subject(page)).not.toBe(first);
    const second = await subject(page);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    page.on('request', (request) => {
      // The browser itself looks for the icon of each new address.
      if (!/\/graphql|\/icon\.png/.test(request.url())) asked.push(`${request.method()} ${request.url()}`);
    });
    await page.keyboard.press('k');
    await expect.poll(() => subject(page)).toBe(first);
    await page.keyboard.press('j');
    await expect.poll(() => subject(page)).toBe(second);
    expect(asked).toEqual([]);
    expect(new URL(page.url()).searchParams.get('at')).toBe(second);
    await page.goBack();
    await expect.poll(() => subject(page)).toBe(first);
  });

  test('asks for several texts at once, and for none of them again', async () => {
    const page = await colleague(desk, '/review?locale=sv-SE&queue=all', ada);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname === '/review') asked.push(request.url());
    });
    for (let step = 0; step < 5; step++) {
      const before = await subject(page);
      await page.keyboard.press('j');
      await expect.poll(() => subject(page)).not.toBe(before);
    }
    expect(asked.length).toBeLessThanOrEqual(1);
  });

  test('is told at once how many are left, and the page is not made anew for each decision', async () => {
    const page = await colleague(desk, '/review?locale=sv-SE&queue=all&kind=HEADING', ada);
    const left = async (): Promise<number> =>
      Number(
        /\d+/.exec(await page.getByRole('navigation', { name: 'To review' }).getByRole('status').innerText())?.[0],
      );
    const all = await left();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('_rsc=')) asked.push(request.url());
    });
    await page.keyboard.press('r');
    await expect.poll(left).toBe(all - 1);
    await expect.poll(() => said(page)).toContain('Changes requested in texts: 1');
    await page.waitForTimeout(3_000);
    expect(asked).toEqual([]);
    await page.keyboard.press('z');
    await expect.poll(left).toBe(all);
  });
});
