import type { Locale } from '@eventide/catalog';
import { builder } from '../builder.ts';
import { refusal } from '../errors/refusal.ts';
import type { CatalogSnapshot } from '../context.ts';

builder.scalarType('Locale', {
  description:
    'A BCP 47 language tag, such as `pt-PT`. Input in any case; output in canonical case. The documents determine which locales exist: see `Catalog.locales`.',
  serialize: (value) => value,
  parseValue: canonicalLocale,
});

/** Canonical tags by input: a list has the same few for every row. Bounded, because the input can be anything. */
const canonical = new Map<string, Locale>();
const canonicalMax = 500;

/** @throws GraphQLError `MALFORMED_LOCALE` if it is not a BCP 47 tag. */
function canonicalLocale(value: unknown): Locale {
  const tag = typeof value === 'string' ? value : '';
  const known = canonical.get(tag);
  if (known !== undefined) return known;
  try {
    const [locale] = Intl.getCanonicalLocales(tag);
    if (locale !== undefined) {
      if (canonical.size < canonicalMax) canonical.set(tag, locale);
      return locale;
    }
  } catch {
    // Intl throws if the tag is malformed; the refusal below reports it.
  }
  throw refusal('MALFORMED_LOCALE', `Unexpected ${JSON.stringify(value)}, expected a BCP 47 tag such as "pt-PT".`);
}

/**
 * Refuses locales that none of the catalogues has, and lists those that exist.
 * @throws GraphQLError `UNKNOWN_LOCALE`
 */
export function requireLocales(snapshots: Iterable<CatalogSnapshot>, asked: readonly Locale[]): void {
  const catalogs = [...snapshots];
  const unknown = asked.filter((locale) => !catalogs.some(({ catalog }) => catalog.locales.includes(locale)));
  if (unknown.length === 0) return;
  const existing = [...new Set(catalogs.flatMap(({ catalog }) => catalog.locales))].sort();
  throw refusal('UNKNOWN_LOCALE', `No document in ${unknown.join(', ')}. There are ${existing.join(', ')}.`, {
    unknown,
    existing,
  });
}
