import type { Locale } from '@eventide/catalog';
import type { NamedConcept, TermState } from '@eventide/consistency';
import { termsIn } from '../terms/terms.ts';
import { element } from '../xml/escape.ts';

/** ISO 12620 has no word for "forbidden": a term that must not be used is a deprecated one. */
const statuses: Readonly<Record<TermState, string>> = {
  PREFERRED: 'preferredTerm-admn-sts',
  ADMITTED: 'admittedTerm-admn-sts',
  FORBIDDEN: 'deprecatedTerm-admn-sts',
};

/** The terms of a concept in a locale as lines of a file: each in an element of that name, the preferred one first. */
export function termLines(name: 'tig' | 'termSec', concept: NamedConcept, locale: Locale): readonly string[] {
  return Object.entries(statuses).flatMap(([state, status]) =>
    termsIn(concept, locale, state as TermState).map(
      (term) =>
        `          <${name}>${element('term', {}, term)}` +
        `${element('termNote', { type: 'administrativeStatus' }, status)}</${name}>`,
    ),
  );
}

export function definitionLines({ definition }: NamedConcept): readonly string[] {
  return definition === null ? [] : [`        ${element('descrip', { type: 'definition' }, definition)}`];
}
