/** Ranges looked at; a reader has no more languages, a longer header is no reader's. */
const most = 16;

/**
 * The languages of an `Accept-Language` header (RFC 9110, 12.5.4) as canonical tags, best first. What is no tag, `*` and
 * languages of quality 0 are left out.
 */
export function preferencesOf(header: string): readonly string[] {
  const ranges = header
    .split(',', most)
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      return { tag: canonical(range), quality: qualityOf(parameters) };
    })
    .filter(({ tag, quality }) => tag !== null && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return [...new Set(ranges.flatMap(({ tag }) => tag ?? []))];
}

function canonical(range: string): string | null {
  try {
    return Intl.getCanonicalLocales(range)[0] ?? null;
  } catch {
    return null;
  }
}

function qualityOf(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
  if (quality === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0;
}
