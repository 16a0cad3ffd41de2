import type { Catalog, Locale } from '@eventide/catalog';
import type { Finding, MqmSeverity } from './model.ts';

/** Severities that mislead whoever reads the text; what is less is for whoever mends it. */
const misleading: readonly MqmSeverity[] = ['major', 'critical'];

/** Texts that say what an event or a code is. What is wrong with a page as a whole makes none of them doubtful. */
const entryKey = /^(?:event|code)\//;

/**
 * Whether a finding is one that the text's readers have to know of: it is in this text, and severe enough to mislead. A defect of
 * the source is in no language's text more than in another's, so that no other text could be read instead.
 */
export function warnsReaders(
  { locale, mqmSeverity, places }: Pick<Finding, 'locale' | 'mqmSeverity' | 'places'>,
  text: { readonly segmentKey: string; readonly locale: Locale },
): boolean {
  return (
    locale === text.locale &&
    misleading.includes(mqmSeverity) &&
    entryKey.test(text.segmentKey) &&
    places.some(({ segmentKey }) => segmentKey === text.segmentKey)
  );
}

/** The locales in the order in which a reader who prefers none of them is best served: the source, people's work, machines'. */
export function byTrust({ source, documents }: Catalog, locales: Iterable<Locale>): readonly Locale[] {
  const rank = (locale: Locale) =>
    locale === source ? 0 : documents.get(locale)?.provenance.translationType === 'HUMAN' ? 1 : 2;
  return [...locales].sort((one, other) => rank(one) - rank(other));
}
