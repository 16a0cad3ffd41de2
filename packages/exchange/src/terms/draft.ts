import type { Locale } from '@eventide/catalog';
import type { XmlFault } from '../xml/read.ts';

/** Why a file gives no term base. OTHER_FORMAT: it is neither CSV with a column for a locale nor TBX. NO_TERM: it holds none. */
export type TermBaseFault = XmlFault | 'OTHER_FORMAT' | 'NO_TERM';

export interface TermBaseRefusal {
  readonly kind: 'REFUSED';
  readonly fault: TermBaseFault;
  readonly line: number;
}

/** A concept while it is read. */
export interface ConceptDraft {
  readonly id: string;
  readonly terms: Map<Locale, string[]>;
  readonly forbidden: Map<Locale, string[]>;
}

export type TermConceptsRead = { readonly kind: 'READ'; readonly concepts: readonly ConceptDraft[] } | TermBaseRefusal;

/** Adds a term to those of its locale, once. */
export function addTerm(to: Map<Locale, string[]>, locale: Locale, term: string): void {
  const plain = term.trim().replace(/\s+/gu, ' ');
  if (plain === '') return;
  const known = to.get(locale);
  if (known === undefined) to.set(locale, [plain]);
  else if (!known.includes(plain)) known.push(plain);
}
