import type { Catalog, Locale } from '@eventide/catalog';
import { csvTable } from '@eventide/catalog/text';
import type { NamedConcept, TermState } from '@eventide/consistency';
import type { ExchangeFile } from '../texts/unit.ts';
import { localesIn, termsIn } from './terms.ts';

/** Between terms of one locale, the preferred one first. One that stands in a term is written with a backslash before it. */
const separator = '|';

/**
 * A term base for a spreadsheet: a row a concept, a column a locale, and one for the terms that are forbidden in it where there are
 * any. UTF-8 with a byte order mark, RFC 4180.
 */
export function termCsvFile({ slug, locales }: Catalog, concepts: readonly NamedConcept[]): ExchangeFile {
  const all = localesIn(concepts, locales);
  const hasForbidden = (locale: Locale): boolean =>
    concepts.some(({ renderings }) => renderings.some((one) => one.locale === locale && one.state === 'FORBIDDEN'));
  const columns = all.flatMap((locale): { name: string; locale: Locale; states: readonly TermState[] }[] => [
    { name: locale, locale, states: ['PREFERRED', 'ADMITTED'] },
    ...(hasForbidden(locale) ? [{ name: `${locale} forbidden`, locale, states: ['FORBIDDEN'] as const }] : []),
  ]);
  const hasDefinitions = concepts.some(({ definition }) => definition !== null);
  const rows = concepts.map((concept) => [
    concept.id,
    ...(hasDefinitions ? [concept.definition ?? ''] : []),
    ...columns.map(({ locale, states }) => joined(states.flatMap((state) => termsIn(concept, locale, state)))),
  ]);
  const names = ['concept', ...(hasDefinitions ? ['definition'] : []), ...columns.map(({ name }) => name)];
  const text = csvTable(names, rows);
  return { name: `${slug}.terms.csv`, mediaType: 'text/csv', text, count: concepts.length, leftOut: [] };
}

function joined(terms: readonly string[]): string {
  return terms.map((term) => term.replaceAll(separator, `\\${separator}`)).join(separator);
}

/** The terms in a field. */
export function separated(field: string): readonly string[] {
  return field.split(/(?<!\\)\|/).map((term) => term.replaceAll(`\\${separator}`, separator));
}
