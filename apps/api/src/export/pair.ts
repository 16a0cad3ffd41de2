import type { Locale } from '@eventide/catalog';
import { type Export, ExportRefused } from './file.ts';

/** The locales that are asked for, or all. @throws ExportRefused where the catalogue lacks one */
export function localesOf({ request, snapshot }: Export): readonly Locale[] {
  const { locales, slug } = snapshot.catalog;
  for (const locale of [...request.locales, ...(request.source === null ? [] : [request.source])]) {
    if (!locales.includes(locale))
      throw new ExportRefused(
        'UNKNOWN_LOCALE',
        `No page of ${slug} is in "${locale}". There are ${locales.join(', ')}.`,
      );
  }
  return request.locales.length === 0 ? locales : request.locales;
}

/**
 * The language pair of a bilingual file.
 * @throws ExportRefused where not exactly one target is named, or none is left as the source
 */
export function pairOf(given: Export): { readonly source: Locale; readonly target: Locale } {
  const { request, snapshot } = given;
  const { catalog } = snapshot;
  const [target, ...others] = localesOf(given);
  if (target === undefined || others.length > 0 || request.locales.length === 0) {
    throw new ExportRefused(
      'BAD_USER_INPUT',
      'A file of one language pair: name one "locale", and a "source" if you like.',
    );
  }
  const source = request.source ?? catalog.source ?? catalog.locales.find((locale) => locale !== target);
  if (source === undefined || source === target) {
    throw new ExportRefused('BAD_USER_INPUT', `"${target}" cannot be its own source: name another "source".`);
  }
  return { source, target };
}
