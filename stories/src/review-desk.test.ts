import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, askAs, asksFor, awake, colleague, invited, startDesk } from './desk.ts';
import type { Desk, SignedIn } from './desk.ts';
import { useBrowser } from './reader.ts';

useBrowser();

let desk: Desk;
let ada: SignedIn;
let bob: SignedIn;
let vera: SignedIn;

const key = 'event/20202/description';
const row = `tr[id="${key}"]`;
const errors = '/compare?locales=pt-PT,es-ES,ru-RU&severity=ERROR';

const portugueseHead = (page: Page) => page.locator('thead th[data-locale="pt-PT"]');
const findingsIn = async (page: Page): Promise<number> =>
  Number(/(\d+) findings?/.exec((await portugueseHead(page).textContent()) ?? '')?.[1]);
const said = (page: Page) => page.locator('[data-said]').innerText();
const stateOf = (page: Page, locale: string) =>
  page.locator(`${row} td[lang="${locale}"] [data-review]`).getAttribute('data-review', { timeout: 1000 });
const focusRow = (page: Page) => page.locator(`${row} [data-row-head] a`).focus();

/** Answers what becomes of the open findings of a text that is approved. */
async function leavingFindingsOpen(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Leave them open' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
}

/** Nothing is told to this page: what it shows stays as it was. */
async function deafen(page: Page): Promise<void> {
  await page.route(/graphql\?query=subscription/, (route) => route.abort());
}

beforeAll(async () => {
  desk = await startDesk();
  ada = await acceptLink(desk, desk.adminLink, 'Ada');
  bob = await invited(desk, ada, 'Bob', 'REVIEWER');
  vera = await invited(desk, ada, 'Vera', 'VIEWER');
}, 240_000);
afterAll(() => desk.stop());

describe('a reviewer at the desk', () => {
  test('has to sign in to decide; who may only look is told so', async () => {
    const page = await colleague(desk, errors);
    await focusRow(page);
    await page.keyboard.press('a');
    await expect.poll(() => said(page)).toContain('sign in to decide');
    const link = page.locator('[data-said] a');
    expect(new URL((await link.getAttribute('href')) ?? '', desk.web).searchParams.get('to')).toBe(errors);
    const viewer = await colleague(desk, errors, vera);
    await focusRow(viewer);
    await viewer.keyboard.press('x');
    await expect.poll(() => said(viewer)).toContain('look but not decide');
    expect(await viewer.locator('dialog[open]').count()).toBe(0);
  });

  test('dismisses with a reason by the keyboard: the count lowers and stays lowered, the log has it, z takes it back', async () => {
    const page = await colleague(desk, errors, ada);
    const before = await findingsIn(page);
    await focusRow(page);
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog', { name: 'Dismiss findings' });
    await dialog.getByRole('radio').first().waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toContain('Findings dismissed: 2');
    await expect.poll(() => findingsIn(page)).toBe(before - 2);
    expect(await page.locator(`${row} [data-row-head] a:focus`).count()).toBe(1);
    expect(await page.locator(`${row} mark[data-finding]`).count()).toBe(0);

    await page.reload();
    expect(await findingsIn(page)).toBe(before - 2);
    await desk.restartApi();
    await expect.poll(async () => (await page.reload())?.status()).toBe(200);
    expect(await findingsIn(page)).toBe(before - 2);

    const { auditLog } = await askAs<{ auditLog: { nodes: { by: { name: string }; after: unknown }[] } }>(
      desk,
      ada,
      `{ auditLog(where: { action: [DISMISS], segmentKey: "${key}" }, first: 10) { nodes { by { name } after } } }`,
    );
    expect(auditLog.nodes).toHaveLength(2);
    expect(auditLog.nodes[0]).toMatchObject({ by: { name: 'Ada' }, after: { reason: 'INTENDED' } });

    await page.goto('/findings?status=DISMISSED');
    const dismissed = page.getByRole('main').locator('[data-fingerprint]');
    expect(await dismissed.count()).toBe(2);
    expect(await dismissed.first().innerText()).toMatch(/Dismissed[^]*Different on purpose[^]*Ada/);

    await page.goto(errors);
    await awake(page);
    await page.keyboard.press('z');
    await expect.poll(() => said(page)).toContain('Undone');
    await expect.poll(() => findingsIn(page)).toBe(before);
  }, 180_000);

  test('approves the cell in focus, and a colleague sees it without doing anything', async () => {
    const [first, second] = [await colleague(desk, errors, ada), await colleague(desk, errors, bob)];
    const drawer = second.locator(`${row} + tr details`);
    await drawer.locator('summary').first().click();
    const portuguese = drawer.locator('[data-review-of="pt-PT"]');
    await portuguese.getByText('Comment or suggest').click();
    const typing = portuguese.getByRole('textbox', { name: 'Comment' });
    await typing.fill('Half a thought');

    await focusRow(first);
    await first.keyboard.press('l');
    await first.keyboard.press('a');
    await leavingFindingsOpen(first);
    await expect.poll(() => said(first)).toContain('Texts approved: 1');
    await expect.poll(() => stateOf(first, 'pt-PT')).toBe('APPROVED');
    expect(await first.locator(`${row} td[lang="es-ES"] [data-review]`).count()).toBe(0);
    await expect.poll(() => stateOf(second, 'pt-PT'), { timeout: 5000 }).toBe('APPROVED');
    await expect.poll(() => portuguese.innerText()).toMatch(/Approved[^]*Ada/);
    expect(await typing.inputValue()).toBe('Half a thought');
    expect(await typing.evaluate((element) => element === document.activeElement)).toBe(true);

    await first.keyboard.press('z');
    await expect.poll(() => first.locator(`${row} [data-review]`).count()).toBe(0);
  });

  test('is shown what a colleague has decided meanwhile, and chooses', async () => {
    const first = await colleague(desk, '/', ada);
    await deafen(first);
    await first.goto(errors);
    await awake(first);
    const second = await colleague(desk, errors, bob);
    await second.locator(`${row} td[lang="es-ES"]`).focus();
    await second.keyboard.press('r');
    await expect.poll(() => stateOf(second, 'es-ES')).toBe('CHANGES_REQUESTED');

    await first.locator(`${row} td[lang="es-ES"]`).focus();
    await first.keyboard.press('a');
    const dialog = first.getByRole('dialog', { name: 'Changed by someone else' });
    expect(await dialog.innerText()).toMatch(/Your change was not saved[^]*es-ES[^]*Changes requested, Bob/);
    await dialog.getByRole('button', { name: 'Keep it as it is' }).click();
    expect(await stateOf(first, 'es-ES')).toBe('CHANGES_REQUESTED');

    await second.locator(`${row} td[lang="es-ES"]`).focus();
    await second.keyboard.press('z');
    await expect.poll(() => second.locator(`${row} [data-review]`).count()).toBe(0);
    await first.locator(`${row} td[lang="es-ES"]`).focus();
    await first.keyboard.press('a');
    await dialog.getByRole('button', { name: 'Decide again' }).click();
    await expect.poll(() => stateOf(second, 'es-ES'), { timeout: 5000 }).toBe('APPROVED');
    await expect.poll(() => said(first)).toContain('Texts approved: 1');
    await first.keyboard.press('z');
    await expect.poll(() => second.locator(`${row} [data-review]`).count()).toBe(0);
  });

  test('says something about a text, puts a better one forward, and accepts it', async () => {
    const page = await colleague(desk, errors, ada);
    const drawer = page.locator(`${row} + tr details`);
    await drawer.locator('summary').first().click();
    const portuguese = drawer.locator('[data-review-of="pt-PT"]');
    await portuguese.getByText('Comment or suggest').click();
    await portuguese.getByRole('textbox', { name: 'Comment' }).fill('Says it twice.');
    await portuguese.getByRole('button', { name: 'Comment' }).click();
    const comments = portuguese.getByRole('region', { name: 'Comments, pt-PT' });
    await expect.poll(() => comments.innerText()).toMatch(/Ada[^]*Says it twice\./);
    const better = portuguese.getByRole('textbox', { name: 'Better text' });
    const text = await better.inputValue();
    expect(text).toContain('do do NDES');
    await better.fill(`${text} | more`);
    await portuguese.getByRole('button', { name: 'Suggest' }).click();
    await expect.poll(() => said(page)).toContain('break the page');
    await better.fill(text.replace('do do NDES', 'do NDES'));
    await portuguese.getByRole('button', { name: 'Suggest' }).click();
    const suggestions = portuguese.getByRole('region', { name: 'Suggestions, pt-PT' });
    await suggestions.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => suggestions.innerText()).toMatch(/serviço do NDES[^]*Accepted, Ada/);
  });

  test('goes from text to text in the review: the next opens by itself, z leads back', async () => {
    const page = await colleague(desk, '/review?locale=pt-PT', bob);
    const subject = () => page.locator('[data-subject]').getAttribute('data-subject');
    const queue = page.getByRole('navigation', { name: 'To review' }).locator('li');
    const [first, count] = [await subject(), await queue.count()];
    await page.keyboard.press('j');
    await expect.poll(subject).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(subject).toBe(first);
    await page.keyboard.press('a');
    await leavingFindingsOpen(page);
    await expect.poll(subject).not.toBe(first);
    await expect.poll(() => queue.count()).toBe(count - 1);
    await expect.poll(() => said(page)).toContain('Texts approved: 1');
    await page.keyboard.press('z');
    await expect.poll(subject).toBe(first);
    await expect.poll(() => queue.count()).toBe(count);
  });

  test('keeps what is typed with the text that it is about, when walking on and back', async () => {
    const page = await colleague(desk, '/review?locale=pt-PT', bob);
    const subject = () => page.locator('[data-subject]').getAttribute('data-subject');
    const better = page.getByRole('textbox', { name: 'Better text' });
    const [first, fold] = [await subject(), page.getByText('Comment or suggest')];
    await fold.click();
    await better.fill('Half a thought');
    await fold.focus();
    await page.keyboard.press('j');
    await expect.poll(subject).not.toBe(first);
    await fold.click();
    expect(await better.inputValue()).not.toBe('Half a thought');
    await page.keyboard.press('k');
    await expect.poll(subject).toBe(first);
    await expect.poll(() => better.inputValue()).toBe('Half a thought');
  });

  test('decides once, however long the key is held down', async () => {
    const page = await colleague(desk, '/review?locale=sv-SE&queue=all&at=page/title', bob);
    const decisions: string[] = [];
    page.on('request', (request) => {
      if (asksFor(request, 'Decide')) decisions.push(request.url());
    });
    const subject = () => page.locator('[data-subject]').getAttribute('data-subject');
    const first = await subject();
    await page.keyboard.down('a');
    for (let held = 0; held < 5; held++) await page.keyboard.down('a');
    await expect.poll(subject).not.toBe(first);
    for (let held = 0; held < 5; held++) await page.keyboard.down('a');
    await page.keyboard.up('a');
    await expect.poll(() => said(page)).toContain('Texts approved: 1');
    expect(decisions).toHaveLength(1);
    await page.keyboard.press('z');
    await expect.poll(subject).toBe(first);
  });

  test('loses neither reason nor note where a dismissal is not saved, and goes on at the next finding where it is', async () => {
    const page = await colleague(desk, '/findings?locale=pt-PT', ada);
    const found = page.getByRole('main').locator('[data-fingerprint]');
    const count = await found.count();
    const second = await found.nth(1).getAttribute('data-fingerprint');
    await found.first().getByRole('button', { name: 'Dismiss' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dismiss findings' });
    await dialog.getByRole('radio', { name: 'Something else' }).check();
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Agreed with the editors.');
    await page.route('**/graphql', (route) => (asksFor(route.request(), 'Dismiss') ? route.abort() : route.continue()));
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'Not saved' }).waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Agreed with the editors.');
    await page.unroute('**/graphql');
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => said(page)).toContain('Findings dismissed: 1');
    await expect.poll(() => found.count()).toBe(count - 1);
    expect(await page.locator(`[data-fingerprint="${second ?? ''}"] :focus`).count()).toBe(1);
    await page.keyboard.press('z');
    await expect.poll(() => found.count()).toBe(count);
  });

  test('hears of changes again when the catalogue was away for a while', async () => {
    const [first, second] = [await colleague(desk, errors, ada), await colleague(desk, errors, bob)];
    await desk.restartApi();
    // A text without findings: the key decides at once.
    await first.locator(`${row} td[lang="es-ES"]`).focus();
    await expect
      .poll(
        async () => {
          await first.keyboard.press('a');
          return said(first);
        },
        { timeout: 20_000, interval: 1000 },
      )
      .toMatch(/Texts approved: 1|already/);
    await expect.poll(() => stateOf(second, 'es-ES'), { timeout: 30_000 }).toBe('APPROVED');
    await first.keyboard.press('z');
    await expect.poll(() => first.locator(`${row} [data-review]`).count()).toBe(0);
  }, 120_000);

  test('dismisses all findings of a filter at once, and takes them back at once', async () => {
    const page = await colleague(desk, '/findings?locale=pt-PT&severity=MAJOR', ada);
    const main = page.getByRole('main');
    const found = main.locator('[data-fingerprint]');
    const count = await found.count();
    expect(count).toBeGreaterThan(1);
    await main.getByRole('checkbox', { name: 'Select all shown' }).check();
    await expect.poll(() => main.getByRole('status').allInnerTexts()).toContain(`Selected: ${count}`);
    // Wherever the focus is: what is picked is meant.
    await found.first().getByRole('checkbox').focus();
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog', { name: 'Dismiss findings' });
    await dialog.getByRole('radio', { name: 'Something else' }).check();
    await dialog.getByRole('textbox', { name: 'Note' }).fill('The page is being translated anew.');
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => said(page)).toContain(`Findings dismissed: ${count}`);
    await expect.poll(() => found.count()).toBe(0);
    await page.locator('[data-said]').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => found.count()).toBe(count);
  });
});
