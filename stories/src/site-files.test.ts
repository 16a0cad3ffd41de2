import { cpSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answering, freePort, root, startApiOn, startWeb } from './servers.ts';

const origin = 'https://eventide.example.org';

/** A web client that was told its public address; before the API of all stories, and before one that only members read. */
let open: string;
let membersOnly: string;
const running: { stop: () => Promise<void> }[] = [];

beforeAll(async () => {
  const data = mkdtempSync(join(tmpdir(), 'eventide-members-'));
  const pages = mkdtempSync(join(tmpdir(), 'eventide-pages-'));
  cpSync(join(root, 'documents', 'sv-se.md'), join(pages, 'sv-se.md'));
  const stop = async () => {
    for (const folder of [data, pages]) await rm(folder, { recursive: true, force: true });
  };
  const api = startApiOn(await freePort(), data, {
    ...{
      EVENTIDE_READING: 'members',
      EVENTIDE_WEB_ORIGIN: origin,
      EVENTIDE_DOCUMENTS: pages,
    },
  });
  const serve = (from: string) => freePort().then((port) => startWeb(from, port, { EVENTIDE_WEB_ORIGIN: origin }));
  const webs = await Promise.all([serve(inject('api')), serve(api.url)]);
  running.push(...webs, api, { stop });
  await answering(`${api.url}/ready`, api);
  await Promise.all(webs.map((web) => answering(`${web.url}/icon.png`, web)));
  [open, membersOnly] = webs.map(({ url }) => url) as [string, string];
});

afterAll(async () => {
  for (const one of running) await one.stop();
});

async function get(web: string, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, web), { headers });
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
}

describe('a search engine', () => {
  test('is led to every event, code and catalogue of a public installation', async () => {
    expect((await get(open, '/robots.txt')).body).toContain(`Sitemap: ${origin}/sitemap.xml`);
    const { body, type } = await get(open, '/sitemap.xml');
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
    expect((await get(membersOnly, '/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
    expect((await get(membersOnly, '/sitemap.xml')).status).toBe(404);
  });

  test.each(['/events/20102', '/codes/0x00000401'])('finds %s in each of its languages', async (path) => {
    const { body } = await get(open, `${path}?lang=it-IT`, { 'accept-language': 'ru' });
    const alternates = [...body.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)];
    const addresses = Object.fromEntries(alternates.map(([, language = '', href = '']) => [language, href]));
    expect(Object.keys(addresses).sort()).toEqual(['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE', 'x-default']);
    expect(addresses['sv-SE']).toBe(`${origin}${path}?lang=sv-SE`);
    expect(addresses['x-default']).toBe(origin + path);
    expect(body).toContain(`<link rel="canonical" href="${origin}${path}?lang=it-IT"/>`);
    const neutral = await get(open, path, { 'accept-language': 'ru' });
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
