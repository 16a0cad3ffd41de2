/** The texts of one segment: their hashes by locale. */
type Texts = ReadonlyMap<string, string> | undefined;

const absent = '-';

/**
 * What a finding's cell said when it was dismissed: `locale hash`, one a line. A finding on the source is in every locale,
 * so that each of them counts; one that comes later does not.
 */
export function stampOf(locale: string | null, texts: Texts): string {
  if (locale !== null) return `${locale} ${texts?.get(locale) ?? absent}`;
  return [...(texts ?? [])]
    .map(([each, hash]) => `${each} ${hash}`)
    .sort()
    .join('\n');
}

/** True where one of the texts is another now. */
export function isExpired(stamp: string, texts: Texts): boolean {
  return stamp.split('\n').some((line) => {
    const [locale = '', hash] = line.split(' ');
    return locale !== '' && (texts?.get(locale) ?? absent) !== hash;
  });
}
