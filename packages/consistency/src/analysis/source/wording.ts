import type { Span } from '@eventide/catalog';
import type { Evidence } from '../../model.ts';
import type { Entry } from './lexicon.ts';
import type { Bead, Side } from './pair.ts';
import { isDense, type Run, runsOf } from './strings.ts';
import { evidenceMax } from './thresholds.ts';

/** The source's word as it stands in its text. */
export function wordOf({ cell }: Side, at: number): string {
  return cell.text.slice(cell.wordStarts[at], cell.wordEnds[at]);
}

export function runText({ cell }: Side, { start, end }: Run): string {
  return cell.text.slice(start, end);
}

/** The target's word for a source word: the shortest one that has the rendering, the most frequent of these. */
export function termOf({ rendering, hits }: Entry): string {
  // A run without spaces says other words as well.
  if (isDense(rendering)) return rendering;
  const counts = new Map<string, number>();
  for (const { bead } of hits) {
    for (const run of runsOf(bead.target)) {
      if (!run.letters.includes(rendering)) continue;
      const word = runText(bead.target, run);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(
    ([one, times], [other, otherTimes]) => one.length - other.length || otherTimes - times || (one < other ? -1 : 1),
  );
  return best?.[0] ?? rendering;
}

/** A place in the target that bears witness. */
export function placeIn({ cell }: Side, span: Span): Evidence {
  return { segmentKey: cell.segmentKey, locale: cell.locale, text: cell.text, span };
}

/** What the source has where the target has something. */
export function sourceOf({ source: { cell, span } }: Bead, part: Span = span): Evidence {
  return { segmentKey: cell.segmentKey, locale: cell.locale, text: cell.text, span: part };
}

/** As much evidence as a reviewer looks at, one for each place. */
export function shown(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  const kept: Evidence[] = [];
  for (const one of evidence) {
    const place = [one.locale, one.segmentKey, one.span?.start].join('\n');
    if (seen.has(place) || kept.length === evidenceMax) continue;
    seen.add(place);
    kept.push(one);
  }
  return kept;
}
