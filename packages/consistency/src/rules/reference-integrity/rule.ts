import type { CatalogEvent, DiagnosticCode } from '@eventide/catalog';
import { isCodeLiteral } from '@eventide/catalog/text';
import { isClearMajority } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';

const two = (text: string): Record<string, string> => ({ 'en-GB': text, 'fr-FR': text });
const cited = {
  'event/100/codes': two('0x00000000, 0x0FFFFFFF'),
  'event/101/codes': two('0x00000000, 0x00000400, 0x0FFFFFFF'),
  'code/0x00000000/name': two('Done'),
  'code/0x00000400/name': two('Server_Unreachable'),
};

const messages = {
  malformed:
    'The table declares {found} ({digits, plural, one {# digit} other {# digits}}), but {count, plural, one {# event cites} other {# events cite}} {expected}. Declare {expected}.',
  uncited: 'The code {found} is declared, but no event cites it. Cite it where it belongs, or remove it.',
  undeclared:
    '{count, plural, one {# event cites} other {# events cite}} {found}, but the code table does not declare it. Declare it, or correct the citation.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'reference-integrity',
  mqmType: 'Design and markup/Broken reference',
  mqmSeverity: 'major',
  specificity: 3,
  summary:
    'A code that events cite and no table declares, a code that is declared and never cited, or a malformed code.',
  why: 'An administrator who follows a code from an event to its explanation finds nothing. All locales share such a fault, so it is reported once, for the source.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A code cited with eight digits and declared with nine',
        texts: { ...cited, 'code/0x0FFFFFFFF/name': two('Unknown_Error') },
        expected: { locale: null, segmentKey: 'code/0x0FFFFFFF/name' },
      },
      {
        title: 'A code that is cited and not declared',
        texts: cited,
        expected: { locale: null, segmentKey: 'event/100/codes' },
      },
      {
        title: 'A code that is declared and never cited',
        texts: { ...cited, 'code/0x0FFFFFFF/name': two('Unknown_Error'), 'code/0x00000499/name': two('Disk_Full') },
        expected: { locale: null, segmentKey: 'code/0x00000499/name', mqmSeverity: 'neutral' },
      },
    ],
    clean: [
      {
        title: 'Every code is cited and declared in one spelling',
        texts: { ...cited, 'code/0x0FFFFFFF/name': two('Unknown_Error') },
      },
      {
        title: 'Hexadecimal digits in lower case',
        texts: { ...cited, 'code/0x0fffffff/name': two('Unknown_Error') },
      },
    ],
  },
  *check(input) {
    const { codes, events } = input.catalog;
    const anyCitation = events.some(({ references }) => references.length > 0);
    for (const code of codes) {
      if (!isCodeLiteral(code.documentedAs)) yield malformed(code, input);
      else if (anyCitation && code.events.length === 0) yield uncited(code);
    }
    yield* undeclared(events, input);
  },
};

function malformed({ code, documentedAs, events }: DiagnosticCode, input: RuleInput): Draft {
  const segmentKey = `code/${code}/name`;
  const declaring = [...input.catalog.documents.values()].filter(({ codeRows }) =>
    codeRows.some(({ literal }) => literal === documentedAs),
  );
  const [only] = declaring;
  // A literal that only a minority has is the locale's own fault, not the source's.
  const everywhere =
    isClearMajority(
      declaring.map(({ locale }) => locale),
      input.locales,
    ) || declaring.length === input.locales.length;
  const first = events[0];
  const row = first === undefined ? undefined : input.row(`event/${first}/codes`);
  return {
    locale: everywhere || declaring.length !== 1 ? null : (only?.locale ?? null),
    segmentKey,
    span: null,
    subject: documentedAs,
    messageId: 'malformed',
    data: { found: documentedAs, digits: documentedAs.length - 2, count: events.length, expected: code },
    evidence: row === undefined ? [] : evidenceFrom(row, row.cells.keys()).slice(0, 1),
  };
}

function uncited({ code }: DiagnosticCode): Draft {
  return {
    locale: null,
    segmentKey: `code/${code}/name`,
    span: null,
    subject: 'uncited',
    mqmSeverity: 'neutral',
    messageId: 'uncited',
    data: { found: code },
    evidence: [],
  };
}

/** One finding for each literal, with the number of events that cite it. */
function* undeclared(events: readonly CatalogEvent[], input: RuleInput): Generator<Draft> {
  if (input.catalog.codes.length === 0) return;
  const citing = new Map<string, number[]>();
  for (const { eventId, references } of events) {
    for (const { citedAs, code } of references) {
      if (code === null) citing.set(citedAs, [...(citing.get(citedAs) ?? []), eventId]);
    }
  }
  for (const [literal, eventIds] of citing) {
    const segmentKey = `event/${eventIds[0] ?? 0}/codes`;
    yield {
      locale: null,
      segmentKey,
      span: null,
      subject: literal,
      messageId: 'undeclared',
      data: { count: eventIds.length, found: literal },
      evidence: [],
    };
  }
}
