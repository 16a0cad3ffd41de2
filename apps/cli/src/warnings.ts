import type { Catalog, Locale } from '@eventide/catalog';
import type { MqmSeverity } from '@eventide/consistency';
import { readableLocale, spokenLanguages } from './pages/reading.ts';
import type { Session } from './session.ts';

/** Why a text may be wrong. */
export interface Warning {
  /** What the review says of it. */
  readonly message: string;
  readonly mqmSeverity: MqmSeverity;
  /** The same text in a language in which it has no warning; null where there is none. */
  readonly alternative: { readonly locale: Locale; readonly text: string } | null;
}

/** The warnings of a text, worst first; none of one that is right. */
export type WarningsOf = (text: { readonly segmentKey: string; readonly locale: Locale }) => readonly Warning[];

/** Reviews catalogues, for what it says of single texts. Takes about a second. */
export async function reviewed(catalogs: readonly Catalog[], io: Session): Promise<(catalog: Catalog) => WarningsOf> {
  // Dictionaries are large: what needs no review starts without them.
  const engine = await import('@eventide/consistency');
  const resources = await engine.loadLanguageResources([...new Set(catalogs.flatMap(({ locales }) => locales))]);
  const byCatalog = new Map(catalogs.map((catalog) => [catalog, warningsIn(catalog)]));
  return (catalog) => byCatalog.get(catalog) ?? noWarnings;

  function warningsIn(catalog: Catalog): WarningsOf {
    const { findings } = engine.check(catalog, { resources });
    const texts = new Map(catalog.segments.map((segment) => [segment.key, segment.texts]));
    const onText = (segmentKey: string, locale: Locale) =>
      findings.filter((finding) => engine.warnsReaders(finding, { segmentKey, locale }));
    return ({ segmentKey, locale }) => {
      const own = onText(segmentKey, locale).toSorted(
        (one, other) => severities.indexOf(one.mqmSeverity) - severities.indexOf(other.mqmSeverity),
      );
      if (own.length === 0) return [];
      const others = texts.get(segmentKey) ?? new Map<Locale, { readonly text: string }>();
      const sound = [...others.keys()].filter((other) => other !== locale && onText(segmentKey, other).length === 0);
      const instead = preferred(engine.byTrust(catalog, sound));
      const text = instead === undefined ? undefined : others.get(instead)?.text;
      const alternative = instead === undefined || text === undefined ? null : { locale: instead, text };
      return own.map((finding) => ({
        message: engine.formatFinding(finding, io.language),
        mqmSeverity: finding.mqmSeverity,
        alternative,
      }));
    };
  }

  function preferred(locales: readonly Locale[]): Locale | undefined {
    const read = spokenLanguages(io).map((language) => readableLocale(language, locales));
    return read.find((locale) => locale !== null) ?? locales[0];
  }
}

/** Of texts that nobody has reviewed. */
export const noWarnings: WarningsOf = () => [];

/** Worst first. */
const severities: readonly MqmSeverity[] = ['critical', 'major'];
