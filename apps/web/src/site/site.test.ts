import { describe, expect, test } from 'vitest';
import { openSearchOf } from './open-search.ts';
import { isPublicOrigin } from './public-origin.ts';
import { robotsOf } from './robots.ts';
import { addressesMax, sitemapOf } from './sitemap.ts';

describe('an address is public', () => {
  test.each(['https://eventide.example.org', 'http://docs.contoso.com:8080'])('%s', (origin) => {
    expect(isPublicOrigin(origin)).toBe(true);
  });

  test.each([
    ...[null, 'http://localhost:3000', 'http://desk.localhost', 'https://eventide', 'http://192.168.1.5'],
    ...['http://203.0.113.9', 'http://[::1]:3000', 'https://eventide.internal', 'https://desk.local'],
  ])('but not %s', (origin) => {
    expect(isPublicOrigin(origin)).toBe(false);
  });
});

describe('search engines', () => {
  test('are kept out where there is no public address', () => {
    expect(robotsOf(null)).toBe('User-agent: *\nDisallow: /\n');
  });

  test('are led to the sitemap, and kept from the pages of those who work here', () => {
    const lines = robotsOf('https://eventide.example.org').split('\n');
    expect(lines).toContain('Sitemap: https://eventide.example.org/sitemap.xml');
    expect(lines).toEqual(expect.arrayContaining(['Disallow: /review', 'Disallow: /c/*/review', 'Disallow: /graphql']));
    expect(lines).not.toContain('Disallow: /');
  });

  test('get absolute addresses, escaped, and no more than they take', () => {
    const paths = ['/', '/c/a%26b/events?x=1&y=2', ...Array.from({ length: addressesMax }, (_, id) => `/events/${id}`)];
    const map = sitemapOf('https://eventide.example.org', paths);
    expect(map).toContain('<loc>https://eventide.example.org/</loc>');
    expect(map).toContain('<loc>https://eventide.example.org/c/a%26b/events?x=1&amp;y=2</loc>');
    expect(map.match(/<loc>/g)).toHaveLength(addressesMax);
  });
});

test('a browser learns where to search', () => {
  const description = openSearchOf('https://eventide.example.org', 'Codes & <events>', 'pt-PT');
  expect(description).toContain('template="https://eventide.example.org/search?q={searchTerms}"');
  expect(description).toContain('<Description>Codes &amp; &lt;events&gt;</Description>');
});
