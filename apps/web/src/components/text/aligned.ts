/** A word of a text, and what it says. Offsets are UTF-16 code units. */
export interface AlignedTerm {
  readonly concept: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** The attribute by which a text names its aligned terms, as `writeTerms` writes it. */
export const termsAttribute = 'data-terms';

/** Terms as an attribute, `t6.3.8 t0.20.11`: what, from where, how long. Far shorter than an element for each. */
export function writeTerms(terms: readonly AlignedTerm[]): string | undefined {
  const written = terms.map(({ concept, span }) => `${concept}.${span.start}.${span.end - span.start}`).join(' ');
  return written === '' ? undefined : written;
}

export function readTerms(written: string | null): readonly AlignedTerm[] {
  return (written ?? '').split(' ').flatMap((term) => {
    const [concept = '', start, length] = term.split('.');
    const from = Number(start);
    const to = from + Number(length);
    return concept === '' || Number.isNaN(to) ? [] : [{ concept, span: { start: from, end: to } }];
  });
}

/** For each of several texts side by side, the terms that at least one other of them has too. */
export function sharedTerms(texts: readonly (readonly AlignedTerm[])[]): readonly (readonly AlignedTerm[])[] {
  const times = new Map<string, number>();
  for (const terms of texts) {
    for (const concept of new Set(terms.map((term) => term.concept))) times.set(concept, (times.get(concept) ?? 0) + 1);
  }
  return texts.map((terms) => terms.filter(({ concept }) => (times.get(concept) ?? 0) > 1));
}
