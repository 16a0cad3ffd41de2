import { escapeXml, xmlDocument } from './xml.ts';

/** The most addresses that one sitemap may list (sitemaps.org). */
export const addressesMax = 50_000;

/** `/sitemap.xml`, as sitemaps.org has it: absolute addresses out of paths, the first ones where there are too many. */
export function sitemapOf(origin: string, paths: readonly string[]): string {
  return xmlDocument([
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.slice(0, addressesMax).map((path) => `  <url><loc>${escapeXml(new URL(path, origin).href)}</loc></url>`),
    '</urlset>',
  ]);
}
