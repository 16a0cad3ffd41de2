import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, colleague, type Desk, invited, type SignedIn, startDesk } from './desk.ts';
import { useBrowser } from './reader.ts';

useBrowser();

let desk: Desk;
let ada: SignedIn;

beforeAll(async () => {
  desk = await startDesk();
  ada = await acceptLink(desk, desk.adminLink, 'Ada');
}, 240_000);
afterAll(() => desk.stop());

const csv = (text: string) => ({ name: 'terms.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('a file of terms', () => {
  test('shows which lines are at fault, then what it adds and changes, and is imported and taken back', async () => {
    const page = await colleague(desk, '/terms', ada);
    await page.getByRole('button', { name: 'Import terms' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import terms' });
    const file = dialog.getByLabel('File of terms');
    await file.setInputFiles(csv(`concept,it-IT\ncert,certificato\nlong,${'x'.repeat(201)}\n`));
    await dialog.getByText('Nothing is imported. Concepts to correct: 1').waitFor();
    expect(await dialog.locator('[data-fault]').allInnerTexts()).toEqual([
      'Line 3, long: A term in it-IT has more than 200 characters: shorten it.',
    ]);
    expect(await dialog.getByRole('button', { name: 'Import' }).count()).toBe(0);

    await file.setInputFiles(csv('concept,es-ES,it-IT\ncert,certificado,certificato\nconn,conector,connettore\n'));
    await dialog.getByText('Concepts added: 2, changed: 0, as they are: 0.').waitFor();
    expect(await dialog.locator('[data-planned="ADDED"]').count()).toBe(2);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Terms imported').waitFor();
    await expect.poll(() => page.locator('[data-concept][data-source="STORED"]').count(), { timeout: 20_000 }).toBe(2);

    await page.getByRole('button', { name: 'Import terms' }).click();
    await file.setInputFiles(csv('concept,es-ES,it-IT\ncert,certificado,attestato\nconn,conector,connettore\n'));
    await dialog.getByText('Concepts added: 0, changed: 1, as they are: 1.').waitFor();
    const changed = dialog.locator('[data-planned="CHANGED"]');
    expect(await changed.locator('del').allInnerTexts()).toEqual(['certificato']);
    expect(await changed.locator('ins').allInnerTexts()).toEqual(['attestato']);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await expect.poll(() => page.locator('[data-concept][data-source="STORED"]').count(), { timeout: 20_000 }).toBe(0);
  }, 120_000);

  test('is for administrators', async () => {
    const rita = await invited(desk, ada, 'Rita', 'REVIEWER');
    const page = await colleague(desk, '/terms', rita);
    await page.getByRole('button', { name: 'New concept' }).waitFor();
    expect(await page.getByRole('button', { name: 'Import terms' }).count()).toBe(0);
  });
});
