import { defaultCatalog } from './default-catalog.ts';

/** The default catalogue is the connector's: where its article is published now. Others say it in their `catalog.json`. */
const defaultAddress =
  'https://learn.microsoft.com/{locale}/troubleshoot/mem/intune/certificates/troubleshoot-certificate-connector-events';

/** Where a catalogue's article is published, in the language that a reader wants; null where nobody says it. */
export function publicArticle(
  { slug, publicAddress }: { readonly slug: string; readonly publicAddress: string | null },
  wanted: string,
): string | null {
  const address = publicAddress ?? (slug === defaultCatalog ? defaultAddress : null);
  return address?.replaceAll('{locale}', () => withRegion(wanted).toLowerCase()) ?? null;
}

/** Sites have their pages by language and region: `en` is `en-US` there. */
function withRegion(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}-${region}`;
}
