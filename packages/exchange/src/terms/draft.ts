import type { Locale } from '@eventide/catalog';
import { onOneLine } from '@eventide/catalog/text';
import type { NamedConcept, TermRendering } from '@eventide/consistency';
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
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** Empty where the file does not name it. */
  readonly id: string;
  readonly definition: string | null;
  /** Approved terms, the preferred one first. */
  readonly terms: Map<Locale, string[]>;
  readonly forbidden: Map<Locale, string[]>;
}

export type TermConceptsRead = { readonly kind: 'READ'; readonly concepts: readonly ConceptDraft[] } | TermBaseRefusal;

/** Adds a term to those of its locale, once. */
export function addTerm(to: Map<Locale, string[]>, locale: Locale, term: string): void {
  const plain = onOneLine(term);
  if (plain === '') return;
  const known = to.get(locale);
  if (known === undefined) to.set(locale, [plain]);
  else if (!known.includes(plain)) known.push(plain);
}

/** The terms of a draft with their states: the first of a locale is preferred. What is approved and forbidden is forbidden. */
export function renderingsOf({ terms, forbidden }: ConceptDraft): NamedConcept['renderings'] {
  const isForbidden = (locale: Locale, term: string): boolean => forbidden.get(locale)?.includes(term) === true;
  return [
    ...[...terms].flatMap(([locale, list]) =>
      list
        .filter((term) => !isForbidden(locale, term))
        .map((term, index): TermRendering => ({ locale, term, state: index === 0 ? 'PREFERRED' : 'ADMITTED' })),
    ),
    ...[...forbidden].flatMap(([locale, list]) =>
      list.map((term): TermRendering => ({ locale, term, state: 'FORBIDDEN' })),
    ),
  ];
}
