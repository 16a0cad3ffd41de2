import type { Locale } from '@eventide/catalog';
import type { TermBase, TermConcept } from '@eventide/consistency';
import type { XmlFault } from '../xml/read.ts';
import { readTermCsv } from './read-csv.ts';
import { readTbx } from '../tbx/read.ts';

/** Why a file gives no term base. OTHER_FORMAT: it is neither CSV with a column for a locale nor TBX. NO_TERM: it holds none. */
export type TermBaseFault = XmlFault | 'OTHER_FORMAT' | 'NO_TERM';

export type TermBaseRead =
  | { readonly kind: 'READ'; readonly termBase: TermBase }
  | { readonly kind: 'REFUSED'; readonly fault: TermBaseFault; readonly line: number };

/** A concept while it is read. */
export interface ConceptDraft {
  readonly id: string;
  readonly terms: Map<Locale, string[]>;
  readonly forbidden: Map<Locale, string[]>;
}

export type TermConceptsRead =
  { readonly kind: 'READ'; readonly concepts: readonly ConceptDraft[] } | Extract<TermBaseRead, { kind: 'REFUSED' }>;

/** Reads a term base, as TBX (version 2 or 3) or CSV: told by what is in it, not by the name of the file. */
export function readTermBase(text: string): TermBaseRead {
  const plain = text.replace(/^\uFEFF/, '');
  const read = /^\s*</.test(plain) ? readTbx(plain) : readTermCsv(plain);
  if (read.kind === 'REFUSED') return read;
  const concepts = read.concepts.filter(({ terms, forbidden }) => terms.size + forbidden.size > 0);
  if (concepts.length === 0) return { kind: 'REFUSED', fault: 'NO_TERM', line: 1 };
  return { kind: 'READ', termBase: { concepts: concepts.map((concept): TermConcept => concept) } };
}

/** Adds a term to those of its locale, once. */
export function addTerm(to: Map<Locale, string[]>, locale: Locale, term: string): void {
  const plain = term.trim().replace(/\s+/gu, ' ');
  if (plain === '') return;
  const known = to.get(locale);
  if (known === undefined) to.set(locale, [plain]);
  else if (!known.includes(plain)) known.push(plain);
}
