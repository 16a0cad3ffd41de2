import { byText } from '../../by-text.ts';
import type { Cell, Draft as RuleDraft } from '../../model.ts';
import { type Definiteness, type Genders, knowledgeOf } from '../../language/language.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { definiteFormMissing } from './definite.ts';
import { classesOf, disagree } from './classes.ts';
import { determinerInstead } from './gender.ts';

const messages = {
  gender: '<q>{found}</q> does not agree in gender. Write <q>{expected}</q>.',
  definiteness:
    'In <q>{found}</q> the noun is indefinite after a definite article. Use the definite form <q>{expected}</q>.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'agreement',
  mqmType: 'Linguistic conventions/Grammar',
  mqmSeverity: 'minor',
  specificity: 3,
  foldsEqualText: true,
  asksDictionary: true,
  summary: 'An article and a noun that do not agree in gender or definiteness.',
  why: 'The error usually remains where a term was replaced and the words around it were not adapted. Only adjacent words are compared, and only nouns whose ending determines their gender. In Swedish, a noun defined by a relative clause is not flagged.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A feminine article before a masculine noun',
        texts: { 'para/top/1': { 'pt-PT': 'Os eventos estão na **Visualizador de eventos**.' } },
        expected: {
          locale: 'pt-PT',
          segmentKey: 'para/top/1',
          quote: 'na Visualizador',
          suggestion: 'no Visualizador',
        },
      },
      {
        title: 'A masculine article before a feminine noun',
        texts: { 'event/100/description': { 'es-ES': 'Compruebe el configuración del servicio.' } },
        expected: {
          locale: 'es-ES',
          segmentKey: 'event/100/description',
          quote: 'el configuración',
          suggestion: 'la configuración',
        },
      },
      {
        title: 'An indefinite noun after a definite article',
        texts: { 'event/100/description': { 'sv-SE': 'Kontrollera den diagnostiska information i loggen.' } },
        expected: {
          locale: 'sv-SE',
          segmentKey: 'event/100/description',
          quote: 'information',
          suggestion: 'informationen',
        },
      },
    ],
    clean: [
      {
        title: 'Articles and nouns that agree',
        texts: {
          'event/100/description': {
            'pt-PT': 'Veja no visualizador a dor da configuração.',
            'es-ES': 'El conector y la configuración.',
            'it-IT': 'Nel connettore e nella configurazione.',
            'sv-SE': 'Den diagnostiska informationen i loggen.',
          },
        },
      },
      {
        title: 'A noun defined by a relative clause',
        texts: { 'event/100/description': { 'sv-SE': 'Kontrollera den diagnostiska information som finns i loggen.' } },
      },
      {
        title: 'A noun in apposition to another',
        texts: { 'event/100/description': { 'it-IT': 'Vedere la voce connettore.' } },
      },
    ],
  },
  *check(input) {
    for (const locale of input.locales) {
      const { genders, definiteness } = knowledgeOf(writingOf(locale).language);
      if (genders === null && definiteness === null) continue;
      const classes = genders && classesOf(input.vocabulary(locale), genders);
      const found = (cell: Cell): readonly Draft[] => [
        ...(genders === null || classes === null ? [] : ofGender(input, cell, genders, classes)),
        ...(definiteness === null ? [] : ofDefiniteness(input, cell, definiteness)),
      ];
      const hasFault = byText((cell) => found(cell).length > 0);
      for (const row of input.rowsOf('prose')) {
        const cell = row.cells.get(locale);
        if (cell !== undefined && hasFault(cell)) yield* found(cell);
      }
    }
  },
};

function ofGender(input: RuleInput, cell: Cell, data: Genders, classes: Uint8Array): Draft[] {
  const { vocabulary, words } = cell;
  const drafts: Draft[] = [];
  for (let at = 1; at < words.length; at++) {
    const determiner = words[at - 1] ?? 0;
    const id = words[at] ?? 0;
    if (!disagree(classes[determiner] ?? 0, classes[id] ?? 0)) continue;
    const noun = vocabulary.folded(id);
    const instead = determinerInstead(data, vocabulary.folded(determiner), noun);
    if (instead === null) continue;
    const span = { start: cell.wordStarts[at - 1] ?? 0, end: cell.wordEnds[at] ?? 0 };
    const start = cell.wordStarts[at] ?? 0;
    if (cell.text.slice(cell.wordEnds[at - 1], start) !== ' ' || isLiteral(cell, span.start, span.end)) continue;
    // A hyphen or a second noun after it may change the head.
    if (cell.text.startsWith('-', span.end)) continue;
    // `le Configuration Manager`: an English name, whatever its ending.
    if (isCapital(cell.text, start) && input.resources.knows('en', noun) === true) continue;
    const found = cell.text.slice(span.start, span.end);
    const article = isCapital(found, 0) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
    const suggestion = `${article} ${cell.text.slice(start, span.end)}`;
    drafts.push({
      locale: cell.locale,
      segmentKey: cell.segmentKey,
      span,
      messageId: 'gender',
      data: { found, expected: suggestion },
      evidence: [],
      suggestion,
    });
  }
  return drafts;
}

function isCapital(text: string, at: number): boolean {
  return text.charAt(at) !== text.charAt(at).toLowerCase();
}

function ofDefiniteness(input: RuleInput, cell: Cell, data: Definiteness): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 2; at < cell.words.length; at++) {
    if (!data.articles.has(cell.vocabulary.folded(cell.words[at - 2] ?? 0))) continue;
    const form = definiteFormMissing(input.resources, cell, at, data);
    if (form === null) continue;
    const span = { start: cell.wordStarts[at] ?? 0, end: cell.wordEnds[at] ?? 0 };
    const between = cell.text.slice(cell.wordStarts[at - 2], span.start);
    if (!/^[\p{L}]+ \p{L}+ $/u.test(between) || cell.text.startsWith('-', span.end)) continue;
    const phrase = cell.text.slice(cell.wordStarts[at - 2], span.end);
    const suggestion = cell.text.slice(span.start, span.end) + form.slice(span.end - span.start);
    drafts.push({
      locale: cell.locale,
      segmentKey: cell.segmentKey,
      span,
      messageId: 'definiteness',
      data: { found: phrase, expected: suggestion },
      evidence: [],
      suggestion,
    });
  }
  return drafts;
}
