import type { Locale } from '@eventide/catalog';
import { maySay, says, termsFor, usesOf } from '../../analysis/terms/uses.ts';
import { languageCount } from '../../languages.ts';
import type { Cell, Draft as RuleDraft, Row } from '../../model.ts';
import type { Rule, RuleInput, TermConcept } from '../../rule.ts';
import { examples } from './examples.ts';

/** Without a source: how many languages must have a term in a text before one without it is the odd one out. */
const witnessesMin = 3;
/** And how many of them for each that lacks it. */
const witnessRatio = 3;

const messages = {
  forbidden: 'The term base forbids <q>{found}</q>. Use <q>{expected}</q>.',
  unwanted: 'The term base forbids <q>{found}</q>. Use another term.',
  missing:
    'In {locales} the text says <q>{term}</q>; the term base has <q>{expected}</q> for it, which is missing here. Use that term, or add the one used to the term base.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'term-base',
  mqmType: 'Terminology/Inconsistent with terminology resource',
  mqmSeverity: 'minor',
  specificity: 3,
  needsTermBase: true,
  summary: 'A term that the term base forbids, or a text that lacks the approved one.',
  why: 'A term base is what a team has agreed on; a text that departs from it confuses readers of the other pages. Inflected forms and compounds of an approved term count as the term. Without a term base, nothing is flagged.',
  messages,
  examples,
  *check(input) {
    for (const concept of input.termBase?.concepts ?? []) {
      for (const row of input.rowsOf('prose')) {
        const forbidden = new Set<Locale>();
        for (const cell of row.cells.values()) {
          for (const draft of forbiddenIn(cell, concept, input)) {
            forbidden.add(cell.locale);
            yield draft;
          }
        }
        yield* missingIn(row, concept, forbidden, input);
      }
    }
  },
};

function* forbiddenIn(cell: Cell, concept: TermConcept, { resources }: RuleInput): Generator<Draft> {
  const approved = termsFor(concept.terms, cell.locale) ?? [];
  const [expected] = approved;
  const own = approved.flatMap((term) => usesOf(cell, term, resources));
  for (const term of termsFor(concept.forbidden, cell.locale) ?? []) {
    for (const span of usesOf(cell, term, resources)) {
      // `certificate` may be forbidden as a short form of `certificate template`, which holds it.
      if (own.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
      const found = cell.text.slice(span.start, span.end);
      yield {
        ...{ locale: cell.locale, segmentKey: cell.segmentKey, span, mqmSeverity: 'major', evidence: [] },
        mqmType: 'Terminology/Wrong term',
        identity: [concept.id, term],
        concept: concept.id,
        ...(expected === undefined
          ? { messageId: 'unwanted', data: { found } }
          : { messageId: 'forbidden', data: { found, expected } }),
        // The approved term as it stands in the term base fits only where the forbidden one stands uninflected.
        ...(expected !== undefined && found === term && { suggestion: expected }),
      };
    }
  }
}

function* missingIn(row: Row, concept: TermConcept, without: ReadonlySet<Locale>, input: RuleInput): Generator<Draft> {
  const { resources } = input;
  const { source } = input.catalog;
  const having: { readonly cell: Cell; readonly term: string }[] = [];
  const lacks: { readonly cell: Cell; readonly expected: string }[] = [];
  for (const cell of row.cells.values()) {
    const approved = termsFor(concept.terms, cell.locale) ?? [];
    const [expected] = approved;
    if (expected === undefined) continue;
    const term = approved.find((one) => says(cell, one, resources));
    if (term !== undefined) having.push({ cell, term });
    else if (
      cell.locale !== source &&
      !without.has(cell.locale) &&
      !approved.some((one) => maySay(cell, one, resources))
    )
      lacks.push({ cell, expected });
  }
  const witnesses = having.flatMap(({ cell, term }) => {
    if (source !== null && cell.locale !== source) return [];
    return usesOf(cell, term, resources)
      .slice(0, 1)
      .map((span) => ({ cell, term, span }));
  });
  const [first] = witnesses;
  if (first === undefined || (source === null && !areMany(having, lacks))) return;
  const evidence = witnesses.map(({ cell: { segmentKey, locale, text }, span }) => ({
    segmentKey,
    locale,
    text,
    span,
  }));
  const locales = evidence.map(({ locale }) => locale);
  for (const { cell, expected } of lacks) {
    yield {
      ...{ locale: cell.locale, segmentKey: cell.segmentKey, span: null, subject: concept.id, messageId: 'missing' },
      data: { locales, term: first.term, expected },
      concept: concept.id,
      evidence,
    };
  }
}

function areMany(having: readonly { readonly cell: Cell }[], lacks: readonly { readonly cell: Cell }[]): boolean {
  const count = (of: readonly { readonly cell: Cell }[]) => languageCount(of.map(({ cell }) => cell.locale));
  return count(having) >= witnessesMin && count(having) >= count(lacks) * witnessRatio;
}
