import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

const run = promisify(execFile);

const sampleOf = (page: Page, name: string): Promise<string> =>
  page.locator('main pre').and(page.getByRole('region', { name })).innerText();

interface Answer {
  readonly events: { readonly nodes: readonly { readonly eventId: number; readonly description: { value: string } }[] };
}

/** Both samples ask for the first three events in the reader's language. */
function expectItalian({ events: { nodes } }: Answer): void {
  expect(nodes.map(({ eventId }) => eventId)).toEqual([10010, 10020, 10100]);
  expect(nodes[0]?.description.value).toBe('Servizio Connector avviato');
}

test('the footer leads to samples for this server, and the one for curl runs as it stands', async () => {
  const { page } = await reader('it-IT', '/', { javaScriptEnabled: false });
  await page.getByRole('contentinfo').getByRole('link', { name: 'Usare l’API' }).click();
  expect(new URL(page.url()).pathname).toBe('/api-guide');
  const sample = await sampleOf(page, 'curl');
  expect(sample).toContain(inject('web'));
  const { stdout } = await run('sh', ['-c', sample.replace(/^curl /, 'curl --silent --fail ')]);
  expectItalian((JSON.parse(stdout) as { data: Answer }).data);
});

test('the one for Python runs as it stands', async () => {
  const { page } = await reader('it-IT', '/api-guide', { javaScriptEnabled: false });
  const { stdout } = await run('python3', ['-c', await sampleOf(page, 'Python')]);
  expectItalian(JSON.parse(stdout) as Answer);
});

test('the one for PowerShell asks the same of the same address', async () => {
  const { page } = await reader('it-IT', '/api-guide', { javaScriptEnabled: false });
  const sample = await sampleOf(page, 'PowerShell');
  expect(sample).toContain(`-Uri '${inject('web')}/graphql' -Method Post -ContentType 'application/json'`);
  // What the command sends, out of its own words.
  const [, query = ''] = /query = '([^']*)'/.exec(sample) ?? [];
  const [, catalog = '', locale = ''] = /catalog = '([^']*)'; locale = '([^']*)'/.exec(sample) ?? [];
  const answer = await fetch(new URL('/graphql', inject('web')), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { catalog, locale } }),
  });
  expectItalian(((await answer.json()) as { data: Answer }).data);
});
