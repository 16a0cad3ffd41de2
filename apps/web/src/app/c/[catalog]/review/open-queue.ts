import type { CatalogLocale } from '../../../../data/catalog-locales.ts';
import { landing } from './languages.ts';
import type { LanguageWork } from './languages.ts';
import { loadQueue } from './load.ts';
import type { ReviewQueue } from './load.ts';
import type { ReviewView } from './view.ts';

/** The queue of the language asked for, or of the one where there is most to do, and what waits in all of them. */
export async function openQueue(
  asked: ReviewView,
  {
    locales,
    of,
    own,
  }: {
    readonly locales: readonly CatalogLocale[];
    /** Whether the filters leave a language. */
    readonly of: (language: CatalogLocale) => boolean;
    /** The reviewer's own languages. */
    readonly own: readonly string[];
  },
): Promise<{
  readonly queue: ReviewQueue;
  readonly languages: readonly (CatalogLocale & LanguageWork)[];
  readonly locale: string;
}> {
  const left = locales.filter(of);
  const isLeft = (tag: string): boolean => left.some(({ locale }) => locale === tag);
  // The counts of all languages come with the queue of any: one question is enough where the guess is right.
  const first = [asked.locale, ...own].find(isLeft) ?? left[0]?.locale ?? locales[0]?.locale ?? asked.locale;
  const guess = await loadQueue({ ...asked, locale: first });
  const work = new Map(guess.locales.map((one) => [one.locale, one]));
  const languages = locales.map((one) => ({ count: 0, critical: 0, ...one, ...work.get(one.locale) }));
  const locale = isLeft(asked.locale) ? asked.locale : landing(languages.filter(of), own);
  if (locale === '' || locale === first) return { queue: guess, languages, locale: first };
  return { queue: await loadQueue({ ...asked, locale }), languages, locale };
}

/** How many texts wait in pages that were translated in each way. */
export function byTranslation(languages: readonly (CatalogLocale & LanguageWork)[]) {
  const counts = new Map<string, number>();
  for (const { translationType, count } of languages)
    counts.set(translationType, (counts.get(translationType) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count }));
}
