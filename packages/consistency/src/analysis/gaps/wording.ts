import type { Locale } from '@eventide/catalog';
import type { Evidence, FaultPlace } from '../../model.ts';
import { evidenceMax, listedMax } from './thresholds.ts';
import type { Deviation, Use } from './uses.ts';

/** Uses as evidence, one per place, in the order given. */
export function evidenceOf(uses: readonly Use[]): Evidence[] {
  const seen = new Set<string>();
  const evidence: Evidence[] = [];
  for (const { row, locale, span } of uses) {
    const place = `${row.segmentKey}\n${locale}\n${span.start}`;
    if (seen.has(place) || evidence.length === evidenceMax) continue;
    seen.add(place);
    evidence.push({ segmentKey: row.segmentKey, locale, text: row.cells.get(locale)?.text ?? '', span });
  }
  return evidence;
}

/** What the first of some locales say, as message data: the different words, and the locales. */
export function othersSay(uses: readonly Use[]): { others: readonly string[]; locales: readonly Locale[] } {
  const listed = uses.slice(0, listedMax);
  return { others: [...new Set(listed.map(({ word }) => word))], locales: listed.map(({ locale }) => locale) };
}

/** Every place after the first, as the locale's own evidence; then what the others have there and at the first. */
export function placesOf(locale: Locale, deviations: readonly Deviation[]): Evidence[] {
  const own = deviations.slice(1).map(({ row, use, span }): Use => use ?? { row, locale, word: '', span });
  return evidenceOf([...own, ...deviations.flatMap(({ others }) => others)]);
}

/** Where the deviations are, in the order given. */
export function faultPlaces(deviations: readonly Deviation[]): FaultPlace[] {
  return deviations.map(({ row, span }) => ({ segmentKey: row.segmentKey, span }));
}

/** The word is written alike wherever it stands, so that it can be put into any sentence: what inflects cannot. */
export function hasOneForm(uses: readonly Use[]): boolean {
  return uses.length > 1 && new Set(uses.map(({ word }) => word)).size === 1;
}

/** The different words of some uses, the most frequent first. */
export function wordsByUse(uses: readonly Use[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { word } of uses) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([word]) => word);
}
