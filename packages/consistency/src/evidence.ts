import type { Locale, Span } from '@eventide/catalog';
import type { Cell, Evidence, Row } from './model.ts';

/** As many witnesses as a reviewer looks at; a catalogue of forty locales has enough in these. */
const witnessesMax = 6;

/** The texts of a row in some locales, with the part that `spanIn` finds in each. */
export function evidenceFrom(
  row: Row,
  locales: Iterable<Locale>,
  spanIn: (cell: Cell) => Span | null = () => null,
): Evidence[] {
  const evidence: Evidence[] = [];
  for (const locale of locales) {
    const cell = row.cells.get(locale);
    if (cell === undefined) continue;
    evidence.push({ segmentKey: row.segmentKey, locale, text: cell.text, span: spanIn(cell) });
    if (evidence.length === witnessesMax) break;
  }
  return evidence;
}
