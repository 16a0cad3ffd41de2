import type { Catalog, Document, Locale } from '@eventide/catalog';
import { alignCatalog } from '@eventide/catalog';
import type { Finding } from '../../src/model.ts';

/** What became of the findings on all other pages when one locale was left out, or, read the other way, added. */
export interface Change {
  readonly without: Locale;
  readonly before: number;
  /** There only without the locale. */
  readonly appearing: readonly string[];
  /** There only with it. */
  readonly vanishing: readonly string[];
}

/** Leaves out each locale in turn; the source stays, since it is no witness but what all are compared with. */
export function changes(
  documents: readonly Document[],
  review: (catalog: Catalog) => readonly Finding[],
): readonly Change[] {
  const all = alignCatalog(documents);
  const findings = review(all);
  return all.locales
    .filter((locale) => locale !== all.source)
    .map((without) => {
      const left = review(alignCatalog(documents.filter(({ locale }) => locale !== without)));
      const before = keysOf(findings, without);
      const after = keysOf(left, without);
      return {
        without,
        before: before.size,
        appearing: [...after].filter((key) => !before.has(key)),
        vanishing: [...before].filter((key) => !after.has(key)),
      };
    });
}

/** Findings of minor or worse, known by their fingerprints; those about the locale itself left out. */
function keysOf(findings: readonly Finding[], without: Locale): Set<string> {
  return new Set(
    findings.flatMap(({ locale, mqmSeverity, fingerprint }) =>
      mqmSeverity === 'neutral' || locale === null || locale === without ? [] : [fingerprint],
    ),
  );
}
