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

/** @throws GraphQLError `MALFORMED_LOCALE` for what is no BCP 47 tag. */
function canonicalLocale(value: unknown): Locale {
  try {
    const [locale] = typeof value === 'string' ? Intl.getCanonicalLocales(value) : [];
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
  const existing = [...new Set([...snapshots].flatMap(({ catalog }) => catalog.locales))].sort();
  const unknown = asked.filter((locale) => !existing.includes(locale));
  if (unknown.length === 0) return;
  throw refusal('UNKNOWN_LOCALE', `No document in ${unknown.join(', ')}. There are ${existing.join(', ')}.`, {
    unknown,
    existing,
  });
}
