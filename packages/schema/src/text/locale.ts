import type { Locale } from '@eventide/catalog';
import { builder } from '../builder.ts';
import { refusal } from '../errors/refusal.ts';
import type { CatalogSnapshot } from '../context.ts';

builder.scalarType('Locale', {
  description:
    'A BCP 47 language tag (`pt-PT`), in any case when given, in canonical case when answered. Which ones exist is up to the documents: see `Catalog.locales`.',
  serialize: (value) => value,
  parseValue: canonicalLocale,
});

/** A list names the same few tags for every row. As many as a server has languages for, whatever it is sent. */
const canonical = new Map<string, Locale>();
const canonicalMax = 500;

/** @throws GraphQLError `MALFORMED_LOCALE` for what is no BCP 47 tag. */
function canonicalLocale(value: unknown): Locale {
  const known = typeof value === 'string' ? canonical.get(value) : undefined;
  if (known !== undefined) return known;
  try {
    const [locale] = typeof value === 'string' ? Intl.getCanonicalLocales(value) : [];
    if (locale !== undefined && canonical.size < canonicalMax) canonical.set(value as string, locale);
    if (locale !== undefined) return locale;
  } catch {
    // Intl throws on a malformed tag; the refusal below says so in our words.
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
