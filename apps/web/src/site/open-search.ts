import { escapeXml, xmlDocument } from './xml.ts';

/** The media type of an OpenSearch description. */
export const openSearchType = 'application/opensearchdescription+xml';

/**
 * `/opensearch.xml`, with which a browser offers the search of this site among its own (OpenSearch 1.1).
 *
 * @param description in the reader's language; at most 1,024 characters
 */
export function openSearchOf(origin: string, description: string, language: string): string {
  return xmlDocument([
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    '  <ShortName>Eventide</ShortName>',
    `  <Description>${escapeXml(description)}</Description>`,
    `  <Language>${escapeXml(language)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="96" height="96" type="image/png">${escapeXml(origin)}/icon.png</Image>`,
    `  <Url type="text/html" method="get" template="${escapeXml(origin)}/search?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
  ]);
}
