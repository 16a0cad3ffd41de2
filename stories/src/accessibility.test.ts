import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

const paths = [
  '/',
  '/findings',
  '/findings?rule=polarity',
  '/compare',
  '/events/20202',
  '/codes/0x00000401',
  '/search?q=NDES',
  '/codes',
  '/events',
  '/review',
];

const appearances = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

describe.each(Object.entries(appearances))('in %s', (_, appearance) => {
  test.each(paths)('%s keeps no reader out', async (path) => {
    const { page } = await reader('it-IT', path, appearance);
    // What is folded is read too.
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    // So is what is fetched only then, in the place of a link.
    await page.waitForFunction(
      () => document.querySelector('details :is([aria-busy], a[href^="/findings?text="])') === null,
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html) }));
    expect(serious).toEqual([]);
  });
});
