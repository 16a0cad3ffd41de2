import type { Entry } from './lexicon.ts';
import type { Bead, Side } from './pair.ts';
import { type Occurrence, sourceWordsOf } from './source-words.ts';
import { type Run, runsWith } from './strings.ts';
import { exchangedGain, orderSlack } from './thresholds.ts';

/**
 * The word for another thing in the sentence that stands where a missing one should: far from its own place in the source's sentence and
 * at the missing word's. Only words count that the target puts about where the source has them. Null where there is none.
 */
export function exchangedFor(
  { bead, word }: Occurrence,
  entries: ReadonlyMap<string, Entry>,
): { readonly run: Run; readonly entry: Entry } | null {
  const words = sourceWordsOf(bead.source);
  for (const other of words) {
    const entry = entries.get(other.stem);
    if (entry === undefined || other.stem === word.stem || other.use !== 'noun') continue;
    if (words.filter(({ stem }) => stem === other.stem).length > 1) continue;
    const [run, ...more] = runsWith(bead.target, entry.rendering);
    if (run === undefined || more.length > 0) continue;
    const stands = placeOf(bead.target, run.start);
    const own = Math.abs(stands - sourcePlace(bead, other.at));
    const theirs = Math.abs(stands - sourcePlace(bead, word.at));
    if (own - theirs >= exchangedGain && keepsOrder(entry)) return { run, entry };
  }
  return null;
}

/** The target mostly has the word about where the source has it. */
function keepsOrder({ rendering, hits }: Entry): boolean {
  const distances = hits.flatMap(({ bead, word }) => {
    const [run, ...more] = runsWith(bead.target, rendering);
    return run === undefined || more.length > 0
      ? []
      : [Math.abs(placeOf(bead.target, run.start) - sourcePlace(bead, word.at))];
  });
  distances.sort((one, other) => one - other);
  return (distances[distances.length >> 1] ?? 1) <= orderSlack;
}

function sourcePlace({ source }: Bead, at: number): number {
  return placeOf(source, source.cell.wordStarts[at] ?? 0);
}

/** From 0, the beginning of the sentence, to 1. */
function placeOf({ span: { start, end } }: Side, offset: number): number {
  return (offset - start) / Math.max(1, end - start);
}
