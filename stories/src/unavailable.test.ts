import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answering, root, startWeb } from './servers.ts';

describe('the web client while the API is away', () => {
  let web: Awaited<ReturnType<typeof startWeb>>;

  beforeAll(async () => {
    // Port 9 is "discard": nothing answers there.
    web = await startWeb('http://localhost:9');
    await answering(web.url, web, (status) => status === 503);
  });

  afterAll(() => web.stop());

  test.each(['/', '/events', '/events/20102', '/codes/0x00000401', '/compare'])(
    "says so calmly on %s, in the reader's language, with status 503",
    async (path) => {
      const answer = await fetch(web.url + path, { headers: { 'accept-language': 'it' } });
      const html = await answer.text();
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).not.toBeNull();
      expect(html).toContain('<html lang="it"');
      expect(html).not.toMatch(/ECONNREFUSED|fetch failed|Internal Server Error/);
    },
  );

  test('still serves its icon, its styles and its scripts', async () => {
    const html = await (await fetch(`${web.url}/events`)).text();
    const files = [...html.matchAll(/(?:href|src)="(\/(?:icon\.png|_next\/static\/)[^"]*)"/g)].map(([, path]) => path);
    expect(files.some((file) => file?.startsWith('/icon.png'))).toBe(true);
    for (const file of ['/icon.png', ...files]) {
      expect([file, (await fetch(`${web.url}${file ?? ''}`)).status]).toEqual([file, 200]);
    }
  });

  test('answers GraphQL in its own shape', async () => {
    const answer = await fetch(`${web.url}/graphql`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'API_UNAVAILABLE' } }] });
  });
});

describe('the built client', () => {
  test('has nothing of the API baked into its HTML, an error least of all', async () => {
    const built = join(root, 'apps', 'web', '.next', 'server');
    const pages = (await readdir(built, { recursive: true })).filter((file) => file.endsWith('.html'));
    expect(pages).not.toEqual([]);
    for (const page of pages) {
      const html = await readFile(join(built, page), 'utf8');
      expect(html).not.toMatch(/\bERR\b|ECONNREFUSED|API_UNAVAILABLE|PkcsCertIssue/);
    }
  });
});
