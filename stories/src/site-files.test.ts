import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, freePort, startApiOn, startWeb } from './servers.ts';

const origin = 'https://eventide.example.org';

/** A web client that was told its public address; before a given API, or the one of all stories. */
async function publicWeb(api = inject('api')): Promise<string> {
  const web = await startWeb(api, await freePort(), { EVENTIDE_WEB_ORIGIN: origin });
  onTestFinished(() => web.stop());
  await answering(`${web.url}/icon.png`, web);
  return web.url;
}

async function get(web: string, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, web), { headers });
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
}

describe('a search engine', () => {
  test('is led to every event, code and catalogue of a public installation', async () => {
    const web = await publicWeb();
    expect((await get(web, '/robots.txt')).body).toContain(`Sitemap: ${origin}/sitemap.xml`);
    const { body, type } = await get(web, '/sitemap.xml');
    expect(type).toContain('application/xml');
    const listed = [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
    expect(listed).toEqual(expect.arrayContaining(['/', '/catalogs', '/events/20102'].map((path) => origin + path)));
    expect(listed).toContain(`${origin}/codes/0x00000401`);
    expect(listed.filter((address) => /\/events\/\d+$/.test(address))).toHaveLength(19);
  });

  test('is kept out where nobody gave a public address', async () => {
    const web = inject('web');
    expect((await get(web, '/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
    expect((await get(web, '/sitemap.xml')).status).toBe(404);
  });

  test('is kept out where only members read', async () => {
    const data = mkdtempSync(join(tmpdir(), 'eventide-members-'));
    const api = startApiOn(await freePort(), data, { EVENTIDE_READING: 'members', EVENTIDE_WEB_ORIGIN: origin });
    onTestFinished(async () => {
      await api.stop();
      rmSync(data, { recursive: true, force: true });
    });
    await answering(`${api.url}/ready`, api);
    const web = await publicWeb(api.url);
    expect((await get(web, '/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
    const { status, body } = await get(web, '/sitemap.xml');
    expect(status).toBe(404);
    expect(body).not.toContain('20102');
  });

  test.each(['/events/20102', '/codes/0x00000401'])('finds %s in each of its languages', async (path) => {
    const web = await publicWeb();
    const { body } = await get(web, `${path}?lang=it-IT`, { 'accept-language': 'ru' });
    const alternates = [...body.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)];
    const addresses = Object.fromEntries(alternates.map(([, language = '', href = '']) => [language, href]));
    expect(Object.keys(addresses).sort()).toEqual(['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE', 'x-default']);
    expect(addresses['sv-SE']).toBe(`${origin}${path}?lang=sv-SE`);
    expect(addresses['x-default']).toBe(origin + path);
    expect(body).toContain(`<link rel="canonical" href="${origin}${path}?lang=it-IT"/>`);
    const neutral = await get(web, path, { 'accept-language': 'ru' });
    expect(neutral.body).toContain(`<link rel="canonical" href="${origin}${path}"/>`);
  });
});

test('a link in a chat is previewed with the name of the event and what it means, and says in which language', async () => {
  const { body } = await get(inject('web'), '/events/20102?lang=it-IT');
  const meta = (property: string) => new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(body)?.[1];
  expect(meta('og:title')).toBe('20102 PkcsCertIssue_Failure');
  expect(meta('og:locale')).toBe('it_IT');
  expect(meta('og:description')).toMatch(/PKCS/);
});

test('a browser finds the icon and the search of the site', async () => {
  const web = inject('web');
  expect(await get(web, '/favicon.ico')).toMatchObject({ status: 200, type: 'image/x-icon' });
  const page = await get(web, '/events');
  expect(page.body).toContain('<link rel="search" type="application/opensearchdescription+xml"');
  const { body, type } = await get(web, '/opensearch.xml', { 'accept-language': 'it' });
  expect(type).toContain('application/opensearchdescription+xml');
  const [, template = ''] = /template="([^"]+)"/.exec(body) ?? [];
  const found = await get(web, template.replace('{searchTerms}', '20102'));
  expect(found.status).toBe(200);
  expect(found.body).toContain('/events/20102');
});
