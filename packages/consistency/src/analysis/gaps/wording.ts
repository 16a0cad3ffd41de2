import type { Locale } from '@eventide/catalog';
import type { Evidence } from '../../model.ts';
import { quote } from '../../wording.ts';
import type { Deviation, Use } from './uses.ts';

const evidenceMax = 12;
const listedMax = 3;

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

/** `"detalles" (es-ES), "dettagli" (it-IT)`. */
export function othersSay(uses: readonly Use[]): string {
  return uses
    .slice(0, listedMax)
    .map(({ word, locale }) => `${quote(word)} (${locale})`)
    .join(', ');
}

/** Every place after the first, as the locale's own evidence; then what the others have there and at the first. */
export function placesOf(locale: Locale, deviations: readonly Deviation[]): Evidence[] {
  const own = deviations.slice(1).map(({ row, use, span }): Use => use ?? { row, locale, word: '', span });
  return evidenceOf([...own, ...deviations.flatMap(({ others }) => others)]);
}

/** How often a word was used, most often first: `"Connector" (4), "connettore" (2)`. */
export function countedWords(uses: readonly Use[]): string {
  const counts = new Map<string, number>();
  for (const { word } of uses) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, listedMax + 1)
    .map(([word, count]) => `${quote(word)} (${count})`)
    .join(', ');
}
