import type { Locale, Span } from '@eventide/catalog';
import { memo } from '../maps.ts';
import type { Cell, Row } from '../model.ts';
import type { AlignedSentence, SentencePart } from '../rule.ts';
import { lengthSlack, lengthWeight, splitPrice, unalignedPrice } from './thresholds.ts';

/** One step of an alignment: so many sentences of the cell stand against so many of the reference. */
interface Move {
  readonly own: number;
  readonly others: number;
  readonly price: number;
}

const moves: readonly Move[] = [
  { own: 1, others: 1, price: 0 },
  { own: 1, others: 2, price: splitPrice },
  { own: 2, others: 1, price: splitPrice },
  { own: 1, others: 0, price: unalignedPrice },
  { own: 0, others: 1, price: unalignedPrice },
];

/**
 * Aligns a row's sentences across its locales. Where the counts are equal, position decides; a cell with more or fewer sentences
 * than most is aligned, by shared invariants and by length, with the cells that have the usual count. `wordiness` is how long a
 * locale's texts are as a factor of the usual length.
 */
export function alignSentences(row: Row, wordiness: (locale: Locale) => number): AlignedSentence[] {
  const cells = [...row.cells.values()].filter(({ sentences }) => sentences.length > 0);
  const usual = usualCount(cells);
  const costTo = costs(
    cells.filter(({ sentences }) => sentences.length === usual),
    wordiness,
  );
  const parts = Array.from({ length: usual }, () => new Map<Locale, SentencePart>());
  const additional: Map<Locale, SentencePart>[] = [];
  for (const cell of cells) {
    if (cell.sentences.length === usual) {
      for (const [index, byLocale] of parts.entries()) byLocale.set(cell.locale, partOf(cell, index, index + 1, false));
      continue;
    }
    for (const { own, reference } of cheapestPath(cell.sentences.length, usual, costTo(cell))) {
      if (reference.start === reference.end)
        additional.push(new Map([[cell.locale, partOf(cell, own.start, own.end, false)]]));
      if (own.start === own.end) continue;
      const part = partOf(cell, own.start, own.end, reference.end - reference.start > 1);
      for (const byLocale of parts.slice(reference.start, reference.end)) byLocale.set(cell.locale, part);
    }
  }
  return [...parts, ...additional].map((byLocale, index) => ({ row, index, parts: byLocale }));
}

/** The part of a cell from one sentence up to another one, which is not included. */
function partOf(cell: Cell, first: number, end: number, shared: boolean): SentencePart {
  const start = cell.sentences[first];
  const last = cell.sentences[end - 1];
  if (start === undefined || last === undefined) throw noSentences(cell, first, end);
  const span = start === last ? start.span : { start: start.span.start, end: last.span.end };
  return { cell, first, end, span, firstWord: start.firstWord, endWord: last.endWord, shared };
}

function noSentences({ segmentKey, locale, sentences }: Cell, first: number, end: number): RangeError {
  return new RangeError(
    `${segmentKey} in ${locale} has ${sentences.length} sentences, so none from ${first} to ${end}`,
  );
}

/** The most frequent count; at a tie the greater, which loses no distinction. */
function usualCount(cells: readonly Cell[]): number {
  const counts = new Map<number, number>();
  for (const { sentences } of cells) counts.set(sentences.length, (counts.get(sentences.length) ?? 0) + 1);
  let [usual, most] = [0, 0];
  for (const [count, times] of counts)
    if (times > most || (times === most && count > usual)) [usual, most] = [count, times];
  return usual;
}

/** What it costs to align the sentences `own` of a cell with the sentences `reference` of the others. */
type Cost = (own: Span, reference: Span) => number;

/** Compares a cell with the reference cells by length, each locale's wordiness allowed for, and by the invariants in both. */
function costs(references: readonly Cell[], wordiness: (locale: Locale) => number): (cell: Cell) => Cost {
  const measuresOf = (cell: Cell, { start, end }: Span): Measures => {
    const { span } = partOf(cell, start, end, false);
    return {
      length: (span.end - span.start) / wordiness(cell.locale) + lengthSlack,
      values: valuesIn(cell, span),
    };
  };
  // Every cell that is aligned is compared with the same runs of the references.
  const byRun = memo((start: number) =>
    memo((end: number) => references.map((cell) => measuresOf(cell, { start, end }))),
  );
  return (cell) => (own, reference) => {
    const { length, values } = measuresOf(cell, own);
    const others = byRun(reference.start)(reference.end);
    let total = 0;
    for (const other of others) {
      let common = 0;
      for (const value of values) if (other.values.has(value)) common++;
      const union = values.size + other.values.size - common;
      total += Math.abs(Math.log(length / other.length)) * lengthWeight + (union === 0 ? 0 : 1 - common / union);
    }
    return total / Math.max(1, others.length);
  };
}

/** What of a run of sentences is compared. */
interface Measures {
  /** In UTF-16 code units of the usual wordiness. */
  readonly length: number;
  readonly values: ReadonlySet<string>;
}

function valuesIn({ invariants }: Cell, { start, end }: Span): ReadonlySet<string> {
  return new Set(invariants.filter(({ span }) => span.start >= start && span.end <= end).map(({ value }) => value));
}

/** Sentences of the cell and of the reference that stand against each other; half-open ranges, one of which may be empty. */
interface Step {
  readonly own: Span;
  readonly reference: Span;
}

interface Reached {
  readonly price: number;
  readonly step: Step | null;
}

/** The cheapest way through both sequences, by dynamic programming (Gale and Church 1993, with another cost). */
function cheapestPath(count: number, usual: number, cost: Cost): Step[] {
  const best = new Map<string, Reached>([['0/0', { price: 0, step: null }]]);
  for (let at = 0; at <= count; at++) {
    for (let reference = 0; reference <= usual; reference++) {
      const reached = best.get(`${at}/${reference}`);
      if (reached === undefined) continue;
      for (const { own, others, price } of moves) {
        if (at + own > count || reference + others > usual) continue;
        const step = { own: { start: at, end: at + own }, reference: { start: reference, end: reference + others } };
        const total = reached.price + price + (own > 0 && others > 0 ? cost(step.own, step.reference) : 0);
        const key = `${at + own}/${reference + others}`;
        if (total < (best.get(key)?.price ?? Infinity)) best.set(key, { price: total, step });
      }
    }
  }
  const steps: Step[] = [];
  for (let end = best.get(`${count}/${usual}`); end?.step;) {
    steps.push(end.step);
    end = best.get(`${end.step.own.start}/${end.step.reference.start}`);
  }
  return steps.reverse();
}
