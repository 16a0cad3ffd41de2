import type { Locale } from '@eventide/catalog';
import type { TermBase, TermConcept } from '../rule.ts';

/** PREFERRED: to be used. ADMITTED: may be used instead. FORBIDDEN: must not be used. */
export type TermState = 'PREFERRED' | 'ADMITTED' | 'FORBIDDEN';

/** One term of a concept. */
export interface TermRendering {
  /** A locale, or a language alone (`de`), which stands for all of its locales that have no terms of their own. */
  readonly locale: Locale;
  readonly term: string;
  readonly state: TermState;
}

/** What a term base says of a concept. */
export interface ConceptContent {
  /** What the concept is; null if nobody has written it down. */
  readonly definition: string | null;
  /** A term stands once in its locale, and a locale has one preferred term at most. */
  readonly renderings: readonly TermRendering[];
}

/** A concept with the name that its term base has for it. */
export interface NamedConcept extends ConceptContent {
  readonly id: string;
}

/** What a concept may have; lengths in UTF-16 code units. */
export const conceptLimits = { id: 200, term: 200, definition: 2_000, renderings: 500 } as const;

/** Why a concept cannot be in a term base. */
export type ConceptFault = 'NO_TERM' | 'TWICE' | 'TWO_PREFERRED' | 'TOO_LONG' | 'TOO_MANY';

/** What is wrong with a concept, and with which term (null: with all of it); null if nothing is. */
export function conceptFault({
  definition,
  renderings,
}: ConceptContent): { readonly fault: ConceptFault; readonly rendering: TermRendering | null } | null {
  if (renderings.length > conceptLimits.renderings) return { fault: 'TOO_MANY', rendering: null };
  if ((definition ?? '').length > conceptLimits.definition) return { fault: 'TOO_LONG', rendering: null };
  if (renderings.length === 0) return { fault: 'NO_TERM', rendering: null };
  const seen = new Set<string>();
  const preferred = new Set<Locale>();
  for (const rendering of renderings) {
    const { locale, term, state } = rendering;
    if (term.trim() === '') return { fault: 'NO_TERM', rendering };
    if (term.length > conceptLimits.term) return { fault: 'TOO_LONG', rendering };
    const name = `${locale} ${term}`;
    if (seen.has(name)) return { fault: 'TWICE', rendering };
    seen.add(name);
    if (state !== 'PREFERRED') continue;
    if (preferred.has(locale)) return { fault: 'TWO_PREFERRED', rendering };
    preferred.add(locale);
  }
  return null;
}

/** The terms of a concept as texts are held to them: the preferred one first, forbidden ones apart. */
export function termBaseOf(concepts: readonly NamedConcept[]): TermBase {
  return { concepts: concepts.map(termConceptOf) };
}

function termConceptOf({ id, renderings }: NamedConcept): TermConcept {
  const terms = new Map<Locale, string[]>();
  const forbidden = new Map<Locale, string[]>();
  for (const { locale, term, state } of renderings) {
    const of = state === 'FORBIDDEN' ? forbidden : terms;
    const list = of.get(locale);
    if (list === undefined) of.set(locale, [term]);
    else if (state === 'PREFERRED') list.unshift(term);
    else list.push(term);
  }
  return { id, terms, forbidden };
}
