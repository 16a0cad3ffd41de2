import { describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

describe('a reviewer looking at what the translations disagree on', () => {
  const errors = '/compare?locales=pt-PT,es-ES,ru-RU&severity=ERROR';

  test('sees in 20202 the Portuguese marked for the doubled word and for the missing SVC', async () => {
    const { page } = await reader('en-US', errors);
    const row = page.locator('tr[id="event/20202/description"]');
    const cell = row.locator('td[lang="pt-PT"]');
    expect(await cell.locator('mark[data-finding="MINOR"]').allInnerTexts()).toEqual(['do do']);
    expect(await cell.getAttribute('data-worst')).toBe('MAJOR');
    expect(await cell.locator('[data-missing-invariant="SVC"]').count()).toBe(1);
    expect(await row.locator('td[lang="ru-RU"] mark').count()).toBe(0);
  });

  test('opens the drawer under the row and has each finding in a sentence, with the evidence beside it', async () => {
    const { page } = await reader('en-US', errors);
    const drawer = page.locator('tr[id="event/20202/description"] + tr');
    expect(await drawer.locator('[data-fingerprint]').count()).toBe(0);
    await drawer.locator('summary').first().press('Enter');
    const lost = drawer.getByRole('listitem').filter({ hasText: 'Lost code, number or link' });
    expect(await lost.innerText()).toMatch(/major/i);
    expect(await lost.locator('[data-fingerprint] > p').nth(1).innerText()).toContain('SVC');
    await lost.locator('summary').click();
    const evidence = lost.locator('dd[lang="es-ES"]');
    expect(await evidence.locator('mark[data-witness]').allInnerTexts()).toEqual(['SVC']);
    const doubled = drawer.getByRole('listitem').filter({ hasText: 'Repeated word' });
    expect(await doubled.locator('ins').innerText()).toBe('do');
    expect(await drawer.getByRole('status').innerText()).toBe('Findings shown');
    expect(await drawer.locator('[aria-busy]').count()).toBe(0);
  });

  test.each([
    ['ru-RU', /\p{Script=Cyrillic}{2}/u],
    ['it-IT', /\b(?:il|lo|la|i|gli|le|un|una|in|di|(?:d|n)ell[aeo]?|del|nel|non|è)\b/iu],
  ])('reads every finding in the language of the interface: %s', async (locale, ofLanguage) => {
    const { page } = await reader(locale, '/findings');
    const sentences = await page.getByRole('main').locator('[data-fingerprint] > p:nth-of-type(2)').allInnerTexts();
    expect(sentences.length).toBeGreaterThan(10);
    expect(sentences.filter((text) => !ofLanguage.test(text))).toEqual([]);
    expect(sentences.filter((text) => /\b(?:the|other|locales|expected|Unexpected)\b/.test(text))).toEqual([]);
  });

  test('goes on from the drawer to the same findings in the list where no script runs', async () => {
    const { page } = await reader('en-US', errors, { javaScriptEnabled: false });
    const drawer = page.locator('tr[id="event/20202/description"] + tr');
    await drawer.locator('summary').first().click();
    await drawer.getByRole('link', { name: 'These findings in the list of all' }).click();
    await page.waitForURL(/\/findings\?text=/);
    const rules = page.getByRole('main').locator('[data-fingerprint] a[href^="/findings?rule="]');
    expect([...(await rules.allInnerTexts())].sort()).toEqual(['Lost code, number or link', 'Repeated word']);
  });

  test('tries again in the drawer where the findings do not arrive', async () => {
    const { page } = await reader('en-US', errors);
    const isForFindings = (url: URL) => url.pathname === '/compare';
    await page.route(isForFindings, (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 503 }) : route.fallback(),
    );
    const drawer = page.locator('tr[id="event/20202/description"] + tr');
    await drawer.locator('summary').first().click();
    expect(await drawer.getByRole('alert').innerText()).toContain('Nothing is lost');
    await page.unroute(isForFindings);
    await drawer.getByRole('button', { name: 'Try again' }).click();
    await drawer.locator('[data-fingerprint]').first().waitFor();
    expect(await drawer.getByRole('alert').count()).toBe(0);
  });

  test('lights in the other languages what they have for the words pointed at, and nothing else', async () => {
    const { page } = await reader('en-US', '/compare?locales=it-IT,es-ES,ru-RU&severity=ERROR&text=10102');
    const row = page.locator('tr[id="event/10102/description"]');
    await expect
      .poll(async () => {
        await page.mouse.move(0, 0);
        await row.locator('td[lang="it-IT"] mark', { hasText: 'connettore' }).hover();
        return row.locator('[data-lit]').allInnerTexts();
      })
      .toEqual(['connettore', 'conector', 'соединитель']);
    await page.mouse.move(0, 0);
    await expect.poll(() => row.locator('[data-lit]').count()).toBe(0);
  });

  test('hides the rows that agree, by the address', async () => {
    const { page } = await reader('en-US', errors);
    const main = page.getByRole('main');
    const rows = main.locator('tr[data-row]');
    const all = await rows.count();
    await main.getByRole('checkbox', { name: 'Only rows that disagree' }).check();
    await page.waitForURL(/disagree=1/);
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await main.locator('tr[data-row]:not([data-found])').count()).toBe(0);
    await page.goto(page.url());
    expect(await main.getByRole('checkbox', { name: 'Only rows that disagree' }).isChecked()).toBe(true);
  });

  test('does not take a language that is not shown for a disagreement', async () => {
    const { page } = await reader('en-US', '/compare?locales=it-IT,es-ES&severity=INFORMATION&disagree=1');
    const main = page.getByRole('main');
    expect(await main.locator('tr[data-row]').count()).toBeGreaterThan(0);
    // Of these three languages, only the Russian text of 10010 has a finding.
    expect(await main.locator('tr[id="event/10010/description"]').count()).toBe(0);
    await page.goto('/compare?locales=it-IT,ru-RU&severity=INFORMATION&disagree=1');
    expect(await main.locator('tr[id="event/10010/description"]').count()).toBe(1);
  });

  test('goes from the overview to the two critical findings in Italian, 20500 and 20502', async () => {
    const { page } = await reader('en-US', '/');
    const italian = page.getByRole('main').getByRole('row').filter({ hasText: 'it-IT' }).first();
    await italian.getByRole('link', { name: 'Critical: 2' }).click();
    await page.waitForURL(/\/findings\?severity=CRITICAL&locale=it-IT$/);
    const findings = page.getByRole('main').locator('[data-fingerprint]');
    await expect.poll(() => findings.count()).toBe(2);
    const events = page.getByRole('main').locator('[data-fingerprint] a[href^="/events/"]');
    expect(await events.allInnerTexts()).toEqual(['Event 20500, description', 'Event 20502, description']);
    await events.first().click();
    await page.waitForURL(/\/events\/20500$/);
    await page.getByRole('main').locator('[data-severity="CRITICAL"]').first().waitFor();
  });

  test('goes from a cell of the map of rules and languages to what it counts', async () => {
    const { page } = await reader('en-US', '/');
    const cell = page.getByRole('main').getByRole('row').filter({ hasText: 'Repeated word' }).locator('td a');
    expect(await cell.count()).toBe(1);
    await cell.click();
    await page.waitForURL(/\/findings\?locale=pt-PT&rule=doubled-word$/);
    expect(await page.getByRole('main').locator('[data-fingerprint]').count()).toBe(1);
  });

  test.each([
    { width: 1440, height: 900 },
    { width: 320, height: 568 },
  ])('has what is critical before all else and in sight, on a screen of $width × $height', async (viewport) => {
    const { page } = await reader('en-US', '/findings', { viewport });
    const severities = await page
      .getByRole('main')
      .locator('[data-fingerprint]')
      .evaluateAll((notes) => notes.map((note) => (note as HTMLElement).dataset.severity ?? ''));
    const worstFirst = ['CRITICAL', 'MAJOR', 'MINOR', 'NEUTRAL'];
    expect(severities[0]).toBe('CRITICAL');
    expect(severities).toEqual(
      severities.toSorted((one, other) => worstFirst.indexOf(one) - worstFirst.indexOf(other)),
    );
    const sentence = page.getByRole('main').locator('[data-fingerprint] > p').nth(1);
    const box = await sentence.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  });

  test('is listed in the order of the pages where the reader wants that, by the address', async () => {
    const { page } = await reader('en-US', '/findings?locale=it-IT');
    const main = page.getByRole('main');
    const fingerprints = () =>
      main
        .locator('[data-fingerprint]')
        .evaluateAll((notes) => notes.map((note) => (note as HTMLElement).dataset.fingerprint));
    const worstFirst = await fingerprints();
    await main.getByRole('link', { name: 'In page order' }).click();
    await page.waitForURL(/locale=it-IT&order=source$/);
    await expect.poll(fingerprints).not.toEqual(worstFirst);
    expect((await fingerprints()).toSorted()).toEqual(worstFirst.toSorted());
    await main.getByRole('checkbox', { name: /^Minor/ }).check();
    await page.waitForURL(/severity=MINOR&locale=it-IT&order=source$/);
  });

  test('restores the filters of the list from its address, and takes one off', async () => {
    const { page } = await reader('en-US', '/findings?severity=MAJOR&locale=pt-PT&text=SVC');
    const main = page.getByRole('main');
    expect(await main.getByRole('checkbox', { name: /^Major/ }).isChecked()).toBe(true);
    expect(await main.getByRole('checkbox', { name: /^português/ }).isChecked()).toBe(true);
    expect(await main.getByRole('searchbox').inputValue()).toBe('SVC');
    expect(await main.getByRole('status').first().innerText()).toBe('1 finding');
    await main.getByRole('link', { name: 'Remove Severity (MQM): Major' }).click();
    await page.waitForURL(/\/findings\?locale=pt-PT&text=SVC$/);
    expect(await main.getByRole('checkbox', { name: /^Major/ }).isChecked()).toBe(false);
  });

  test('is told which filter to drop where nothing is left', async () => {
    const { page } = await reader('en-US', '/findings?severity=CRITICAL&locale=es-ES');
    await page.getByRole('link', { name: /Remove the filter/ }).click();
    await expect.poll(() => page.getByRole('main').locator('[data-fingerprint]').count()).toBeGreaterThan(0);
  });

  test('narrows the events to those with findings', async () => {
    const { page } = await reader('en-US', '/events?findings=1');
    const main = page.getByRole('main');
    const box = main.getByRole('checkbox', { name: /Has findings/ });
    expect(await box.isChecked()).toBe(true);
    const rows = await main.locator('tbody tr').count();
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(19);
  });
});
