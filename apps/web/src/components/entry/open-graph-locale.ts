/** A language tag as Open Graph writes it: `it_IT`, and `it` where the tag names no region. Scripts are left out. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag);
  return region === undefined ? language : `${language}_${region}`;
}
