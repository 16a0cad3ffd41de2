import type { CatalogEvent, DiagnosticCode } from '@eventide/catalog';
import { isCodeLiteral } from '@eventide/catalog/text';
import { isClearMajority } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';

const two = (text: string): Record<string, string> => ({ 'en-GB': text, 'fr-FR': text });
const cited = {
  'event/100/codes': two('0x00000000, 0x0FFFFFFF'),
  'event/101/codes': two('0x00000000, 0x00000400, 0x0FFFFFFF'),
  'code/0x00000000/name': two('Done'),
  'code/0x00000400/name': two('Server_Unreachable'),
};

export const rule: Rule = {
  id: 'reference-integrity',
  mqmType: 'Design and markup/Broken reference',
  mqmSeverity: 'major',
  specificity: 3,
  summary:
    'A code that events cite and no table declares, one that is declared and never cited, or a malformed literal.',
  why: 'An administrator who follows a code from an event to its explanation finds nothing. All locales share such a fault, so it is reported once, for the source.',
  examples: {
    flagged: [
      {
        title: 'Cited with eight digits, declared with nine',
        texts: { ...cited, 'code/0x0FFFFFFFF/name': two('Unknown_Error') },
        expected: { locale: null, segmentKey: 'code/0x0FFFFFFF/name', suggestion: '0x0FFFFFFF' },
      },
      {
        title: 'Cited and not declared at all',
        texts: cited,
        expected: { locale: null, segmentKey: 'event/100/codes' },
      },
      {
        title: 'Declared and never cited',
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
        title: 'Hex digits in lower case are the same code',
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
  // Where only a minority spells it so, the literal is a locale's own fault, not the source's.
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
    message: `The table declares ${documentedAs} (${documentedAs.length - 2} digits) where ${events.length} events cite ${code}: declare ${code}.`,
    evidence: row === undefined ? [] : evidenceFrom(row, row.cells.keys()).slice(0, 1),
    suggestion: code,
  };
}

function uncited({ code }: DiagnosticCode): Draft {
  return {
    locale: null,
    segmentKey: `code/${code}/name`,
    span: null,
    subject: 'uncited',
    mqmSeverity: 'neutral',
    message: `${code} is declared, and no event cites it: cite it where it belongs, or drop it.`,
    evidence: [],
  };
}

/** Each literal once, with the number of events that cite it. */
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
    const times = eventIds.length === 1 ? 'One event cites' : `${eventIds.length} events cite`;
    yield {
      locale: null,
      segmentKey,
      span: null,
      subject: literal,
      message: `${times} ${literal}, which the table of codes does not declare: declare it, or correct the citation.`,
      evidence: [],
    };
  }
}
