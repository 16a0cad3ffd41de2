/** Pages of every catalogue for those who work here, and lists whose filters combine without end. */
const workingPages = [
  ...['account', 'audit', 'findings', 'import', 'people', 'preferences', 'review', 'search', 'sign-in', 'suggestions'],
];

/** What programs ask. */
const interfaces = ['api', 'export', 'graphql'];

/**
 * `/robots.txt` (RFC 9309). `origin` is the public origin whose pages may be listed; without one nothing may be, since an
 * installation that has no public address is not meant for search engines.
 */
export function robotsOf(origin: string | null): string {
  if (origin === null) return 'User-agent: *\nDisallow: /\n';
  return [
    'User-agent: *',
    ...[...workingPages, ...interfaces].map((page) => `Disallow: /${page}`),
    ...workingPages.map((page) => `Disallow: /c/*/${page}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}
