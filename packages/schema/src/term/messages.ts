/** Why the term base was not changed. */
export const messages = {
  'concept-conflict': `{by, select, none {Someone else} other {{by}}} has changed this concept in the meantime: look again and decide.`,
  'concept-gone': 'The concept is no longer in the term base.',
  'concept-known': 'The term base has these terms already: change that concept instead.',
  'concept-NO_TERM':
    '{term, select, none {The concept has no term: give at least one.} other {A term in {locale} is empty.}}',
  'concept-TOO_LONG': `{term, select,
    none {The definition has more than {limit, number} characters: shorten it.}
    other {A term in {locale} has more than {limit, number} characters: shorten it.}
  }`,
  'concept-TOO_MANY': 'The concept has more than {limit, number} terms: take some out.',
  'concept-TWICE': '<q>{term}</q> stands twice in {locale}: take one out.',
  'concept-TWO_PREFERRED': 'Two terms in {locale} are preferred, <q>{term}</q> is one: choose one of them.',
  'terms-DOCTYPE': 'The file declares entities of its own, in line {line, number}: remove them.',
  'terms-FULL': 'A term base can have {limit, number} concepts: remove some first.',
  'terms-ID_TOO_LONG': 'The name of a concept has more than {limit, number} characters: shorten it.',
  'terms-MALFORMED': 'The file is cut off, or no well-formed TBX or CSV, in line {line, number}: correct it there.',
  'terms-NO_TERM': 'The file has no term in a known language.',
  'terms-NOT_UTF8': 'The file is not in UTF-8: save it so.',
  'terms-OTHER_FORMAT':
    'The file is no term base: it takes TBX, or CSV with a column for each locale (<q>de-DE</q>, <q>de-DE forbidden</q>).',
  'terms-TOO_LARGE': 'The file is too large for a term base.',
} as const;
