/** The tags of an `Accept-Language` header, best first; what is refused (`q=0`), `*` and malformed is left out. */
export function parseAcceptLanguage(header: string | null | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((item, position) => {
      const [tag = '', ...parameters] = item.split(';').map((part) => part.trim());
      const q = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { tag: canonicalTag(tag), quality: q === undefined ? 1 : Number(q), position };
    })
    .filter((item): item is typeof item & { tag: string } => item.tag !== null && item.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position)
    .map((item) => item.tag);
}

/** An `Accept-Language` header for the tags, best first. */
export function acceptLanguage(tags: readonly string[]): string {
  return [...new Set(tags)]
    .slice(0, acceptedMax)
    .map((tag, rank) => (rank === 0 ? tag : `${tag};q=${(1 - rank / acceptedMax).toFixed(1)}`))
    .join(', ');
}

/** With one decimal, more of them could not be told apart. */
const acceptedMax = 10;

/** A tag in canonical spelling (`pt-PT`), or null where it is none. */
export function canonicalTag(tag: string | undefined): string | null {
  try {
    return tag === undefined || tag === '' ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}

/**
 * The best of `available` for one wanted tag: the tag itself, else one of the same language and script (`pt-BR` finds
 * `pt-PT`, `zh-TW` never finds `zh-CN`).
 */
export function matchTag<Tag extends string>(wanted: string, available: readonly Tag[]): Tag | null {
  const exact = available.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
  if (exact !== undefined) return exact;
  const key = languageAndScript(wanted);
  return available.find((tag) => languageAndScript(tag) === key) ?? null;
}

/** The first of the wanted tags that something available answers, with that answer. */
export function negotiate<Tag extends string>(
  wanted: readonly string[],
  available: readonly Tag[],
): { readonly wanted: string; readonly found: Tag } | null {
  for (const tag of wanted) {
    const found = matchTag(tag, available);
    if (found !== null) return { wanted: tag, found };
  }
  return null;
}

function languageAndScript(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script ?? ''}`;
}
