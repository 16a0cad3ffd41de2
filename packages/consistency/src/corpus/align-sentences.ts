import type { Locale } from '@eventide/catalog';
import type { Cell, Row } from '../model.ts';
import type { AlignedSentence, SentencePart } from '../rule.ts';

/** How alike two runs of sentences are; the greater the less. */
type Cost = (from: number, to: number, referenceFrom: number, referenceTo: number) => number;

const skip = 0.9;
/** Characters that make no difference. */
const slack = 8;
/** Moves of the alignment: how many sentences of the cell stand against how many of the reference, and what that costs. */
const moves = [
  { own: 1, others: 1, price: 0 },
  { own: 1, others: 2, price: 0.35 },
  { own: 2, others: 1, price: 0.35 },
  { own: 1, others: 0, price: skip },
  { own: 0, others: 1, price: skip },
] as const;

/**
 * Aligns a row's sentences across its locales. Where counts are equal, position decides; a cell with more or fewer sentences than
 * most is aligned by shared invariants and by length to the cells that have the usual count. `wordiness` is how long a
 * locale's texts are as a factor of the usual length.
 */
export function alignSentences(row: Row, wordiness: (locale: Locale) => number): AlignedSentence[] {
  const cells = [...row.cells.values()].filter(({ sentences }) => sentences.length > 0);
  const usual = usualCount(cells);
  const regular = cells.filter(({ sentences }) => sentences.length === usual);
  const parts = Array.from({ length: usual }, () => new Map<Locale, SentencePart>());
  const additional: Map<Locale, SentencePart>[] = [];
  const references = new References(regular, usual, wordiness);
  for (const cell of cells) {
    if (cell.sentences.length === usual) {
      for (let index = 0; index < usual; index++) parts[index]?.set(cell.locale, partOf(cell, index, index + 1));
      continue;
    }
    for (const { from, to, referenceFrom, referenceTo } of path(cell, usual, references.costOf(cell))) {
      if (referenceFrom === referenceTo) additional.push(new Map([[cell.locale, partOf(cell, from, to)]]));
      else if (from === to) continue;
      else {
        const part = partOf(cell, from, to, referenceTo - referenceFrom > 1);
        for (let index = referenceFrom; index < referenceTo; index++) parts[index]?.set(cell.locale, part);
      }
    }
  }
  return [...parts, ...additional].map((byLocale, index) => ({ row, index, parts: byLocale }));
}

/** Always made here: what reads parts, which is nearly everything, is compiled for one shape of them. */
function partOf(cell: Cell, first: number, end: number, shared = false): SentencePart {
  const start = cell.sentences[first];
  const last = cell.sentences[end - 1];
  return {
    cell,
    first,
    end,
    span:
      start !== undefined && start === last ? start.span : { start: start?.span.start ?? 0, end: last?.span.end ?? 0 },
    firstWord: start?.firstWord ?? 0,
    endWord: last?.endWord ?? 0,
    shared,
  };
}

/** The most frequent count; at a tie the greater, which loses no distinction. */
function usualCount(cells: readonly Cell[]): number {
  const counts = new Map<number, number>();
  for (const { sentences } of cells) counts.set(sentences.length, (counts.get(sentences.length) ?? 0) + 1);
  let usual = 0;
  for (const [count, times] of counts) {
    const most = counts.get(usual) ?? 0;
    if (times > most || (times === most && count > usual)) usual = count;
  }
  return usual;
}

/** What of a run of sentences is compared. */
interface Measures {
  /** In UTF-16 code units of the usual wordiness. */
  readonly length: number;
  readonly values: ReadonlySet<string>;
}

/** The cells that others are aligned to: their runs are asked for again and again, by every other cell of the row. */
class References {
  readonly #cells: readonly Cell[];
  readonly #usual: number;
  readonly #wordiness: (locale: Locale) => number;
  readonly #known = new Map<number, readonly Measures[]>();

  constructor(cells: readonly Cell[], usual: number, wordiness: (locale: Locale) => number) {
    this.#cells = cells;
    this.#usual = usual;
    this.#wordiness = wordiness;
  }

  /** Compares by length, each locale's wordiness allowed for, and by the invariants that stand in both. */
  costOf(cell: Cell): Cost {
    return (from, to, referenceFrom, referenceTo) => {
      const own = this.#measuresOf(cell, from, to);
      const others = this.#run(referenceFrom, referenceTo);
      let total = 0;
      for (const other of others) {
        let common = 0;
        for (const value of own.values) if (other.values.has(value)) common++;
        const union = own.values.size + other.values.size - common;
        total += Math.abs(Math.log(own.length / other.length)) * 2 + (union === 0 ? 0 : 1 - common / union);
      }
      return total / Math.max(1, others.length);
    };
  }

  #run(from: number, to: number): readonly Measures[] {
    const key = from * (this.#usual + 1) + to;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#cells.map((cell) => this.#measuresOf(cell, from, to));
      this.#known.set(key, known);
    }
    return known;
  }

  #measuresOf(cell: Cell, from: number, to: number): Measures {
    const start = cell.sentences[from]?.span.start ?? 0;
    const end = cell.sentences[to - 1]?.span.end ?? start;
    return { length: (end - start) / this.#wordiness(cell.locale) + slack, values: valuesIn(cell, start, end) };
  }
}

const noValues: ReadonlySet<string> = new Set();

function valuesIn(cell: Cell, start: number, end: number): ReadonlySet<string> {
  if (cell.invariants.length === 0) return noValues;
  const values = new Set<string>();
  for (const { value, span } of cell.invariants) if (span.start >= start && span.end <= end) values.add(value);
  return values;
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly referenceFrom: number;
  readonly referenceTo: number;
}

/** The cheapest way through both sequences, by dynamic programming. */
function path(cell: Cell, usual: number, cost: Cost): Step[] {
  const count = cell.sentences.length;
  const width = usual + 1;
  const best = new Float64Array((count + 1) * width).fill(Infinity);
  const taken = new Int8Array((count + 1) * width).fill(-1);
  best[0] = 0;
  for (let at = 0; at <= count; at++) {
    for (let reference = 0; reference <= usual; reference++) {
      const reached = best[at * width + reference] ?? Infinity;
      moves.forEach(({ own, others, price }, move) => {
        if (at + own > count || reference + others > usual) return;
        const alike = own > 0 && others > 0 ? cost(at, at + own, reference, reference + others) : 0;
        const target = (at + own) * width + reference + others;
        if (reached + price + alike >= (best[target] ?? Infinity)) return;
        best[target] = reached + price + alike;
        taken[target] = move;
      });
    }
  }
  const steps: Step[] = [];
  for (let to = count, referenceTo = usual; to > 0 || referenceTo > 0;) {
    const { own, others } = moves[taken[to * width + referenceTo] ?? 0] ?? moves[0];
    steps.push({ from: to - own, to, referenceFrom: referenceTo - others, referenceTo });
    to -= own;
    referenceTo -= others;
  }
  return steps.reverse();
}
