import { byText } from '../../by-text.ts';
import { spanOfToken, type TokenFault, tokenFaults } from '../../analysis/tokens/faults.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft as RuleDraft, MqmSeverity } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';

/** A version with placeholders that is broken by white space, whatever the other locales have. */
const tornVersion = /(?<![\p{L}\p{N}.])\d+(?:\.\d+)+(?:\.\s?x)*\.\s+x(?:\.\s*x)*(?!\p{L})/giu;

const messages = {
  broken:
    '<q>{found}</q> appears here; in {locales} {kind, select, CODE {the code} VERSION {the version} NUMBER {the number} ACRONYM {the acronym} IDENTIFIER {the identifier} URL {the address} PATH {the path} other {the name}} is <q>{expected}</q>. Write it in the same way.',
  torn: 'The version <q>{found}</q> contains spaces. Write <q>{expected}</q>.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'literal-broken',
  mqmType: 'Accuracy/Do not translate',
  mqmSeverity: 'major',
  specificity: 3,
  summary: 'A version, code, identifier or address that is broken by spaces, or an acronym in lower case.',
  why: 'Readers search for a literal and type it exactly as it is written. Machine translation takes its full stops for ends of sentences, and acronyms for words.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A version that is broken by spaces',
        texts: {
          'para/top/1': {
            'en-GB': 'Starting with version 6.1806.x.x, events are logged.',
            'fr-FR': 'À partir de la version 6.1806.x.x, les événements sont journalisés.',
            'pt-PT': 'A partir da versão 6.1806. x. x, os eventos são registados.',
          },
        },
        expected: { locale: 'pt-PT', segmentKey: 'para/top/1', quote: '6.1806. x. x', suggestion: '6.1806.x.x' },
      },
      {
        title: 'An acronym in lower case',
        texts: {
          'event/100/description': {
            'es-ES': 'Ayuda al administrador de TI.',
            'pt-PT': 'Ajuda o administrador de ti.',
            'nl-NL': 'Helpt de IT-beheerder.',
            'it-IT': 'Aiuta l’amministratore IT.',
          },
        },
        expected: {
          locale: 'pt-PT',
          segmentKey: 'event/100/description',
          quote: 'ti',
          suggestion: 'TI',
          mqmSeverity: 'minor',
        },
      },
      {
        title: 'A version with spaces on a page without other locales',
        texts: { 'para/top/1': { 'pt-PT': 'A partir da versão 6.1806. x. x, os eventos são registados.' } },
        expected: { locale: 'pt-PT', segmentKey: 'para/top/1', quote: '6.1806. x. x', suggestion: '6.1806.x.x' },
      },
    ],
    clean: [
      {
        title: 'A sentence that ends after a version',
        texts: {
          'para/top/1': {
            'en-GB': 'You need version 6.1806.x.x. Xbox is not supported.',
            'fr-FR': 'Il faut la version 6.1806.x.x. Xbox n’est pas prise en charge.',
          },
        },
      },
      {
        title: 'A language that writes the acronym in lower case everywhere',
        texts: {
          'event/100/description': {
            'en-GB': 'The device ID.',
            'fr-FR': 'L’ID de l’appareil.',
            'sv-SE': 'Enhetens id.',
          },
          'event/101/description': {
            'en-GB': 'The user ID.',
            'fr-FR': 'L’ID de l’utilisateur.',
            'sv-SE': 'Ett id för användaren.',
          },
        },
      },
    ],
  },
  *check(input) {
    const torn = new Set<Cell>();
    for (const fault of input.analyse(tokenFaults).faults) {
      if (fault.how !== 'TORN' && fault.how !== 'CASE') continue;
      const cell = fault.row.cells.get(fault.locale);
      if (cell !== undefined && fault.how === 'TORN') torn.add(cell);
      yield broken(fault);
    }
    yield* alone(input, torn);
  },
};

function broken({ row, locale, token, span, how }: TokenFault): Draft {
  const having = [...token.locales].filter((other) => other !== locale && !token.loosely.has(other));
  const text = row.cells.get(locale)?.text ?? '';
  const found = span === null ? '' : text.slice(span.start, span.end);
  const severity: MqmSeverity = how === 'CASE' ? 'minor' : 'major';
  return {
    locale,
    segmentKey: row.segmentKey,
    span,
    subject: token.value,
    mqmSeverity: severity,
    messageId: 'broken',
    data: { kind: token.kind, found, expected: token.written, locales: having },
    evidence: evidenceFrom(row, having, (cell) => spanOfToken(cell, token)),
    suggestion: token.written,
  };
}

/** Versions that are evidently broken without comparison: in one locale, or in all. */
function* alone(input: RuleInput, reported: ReadonlySet<Cell>): Generator<Draft> {
  const mayBeTorn = byText(({ text }) => /\. +x/i.test(text));
  for (const row of input.rowsOf('prose')) {
    for (const cell of row.cells.values()) {
      if (!mayBeTorn(cell) || reported.has(cell)) continue;
      for (const { index, 0: literal } of cell.text.matchAll(tornVersion)) {
        const whole = literal.replace(/\s+/g, '');
        yield {
          locale: cell.locale,
          segmentKey: row.segmentKey,
          span: { start: index, end: index + literal.length },
          subject: whole,
          messageId: 'torn',
          data: { found: literal, expected: whole },
          evidence: [],
          suggestion: whole,
        };
      }
    }
  }
}
