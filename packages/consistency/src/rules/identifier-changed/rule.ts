import type { Diagnostic, Document, Locale } from '@eventide/catalog';
import { isCodeLiteral } from '@eventide/catalog/text';
import { allAlike, type Verdict, verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Row } from '../../model.ts';
import { problemsOf } from '../../page-problems.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { codeLists } from './code-lists.ts';
import { type Draft, type MessageId, messages } from './messages.ts';

const identifier = /^[\p{L}\p{N}]*(?:_|\p{Ll}\p{Lu})[\p{L}\p{N}_]*$/u;
const three = (text: string): Record<Locale, string> => ({ 'en-GB': text, 'fr-FR': text, 'de-DE': text });
const declared = {
  'event/101/codes': { ...three('0x00000000'), 'nl-NL': '0x00000000' },
  'code/0x00000000/name': { ...three('Sync_Fine'), 'nl-NL': 'Sync_Fine' },
  'code/0x00000400/name': { ...three('Server_Unreachable'), 'nl-NL': 'Server_Unreachable' },
};
const names = {
  'event/100/name': { ...three('Sync_Success'), 'nl-NL': 'Sync_Success' },
  'event/101/name': { ...three('Sync_Warning'), 'nl-NL': 'Sync_Warning' },
  'event/103/name': { ...three('SyncStarted'), 'nl-NL': 'SyncStarted' },
};

export const rule: Rule<MessageId> = {
  id: 'identifier-changed',
  mqmType: 'Accuracy/Do not translate',
  mqmSeverity: 'major',
  specificity: 3,
  fewestLocales: 3,
  summary: 'An event ID, code or symbolic name that differs from that of most locales.',
  why: 'Logs contain identifiers, and scripts match them: translated, broken by a space or without a digit they match nothing. A name that every locale translates although its column contains identifiers is a fault of the source and is reported once.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A name is broken by a space',
        texts: { ...names, 'event/102/name': { ...three('Sync_Failure'), 'nl-NL': 'Sync _Failure' } },
        expected: { locale: 'nl-NL', segmentKey: 'event/102/name', quote: 'Sync _Failure', suggestion: 'Sync_Failure' },
      },
      {
        title: 'A cited code has lost a digit',
        texts: {
          'event/100/codes': { ...three('0x00000000, 0x00000400'), 'nl-NL': '0x00000000, 0x0000400' },
          'event/101/codes': { ...three('0x00000000'), 'nl-NL': '0x00000000' },
          'code/0x00000000/name': { ...three('Sync_Fine'), 'nl-NL': 'Sync_Fine' },
          'code/0x00000400/name': { ...three('Server_Unreachable'), 'nl-NL': 'Server_Unreachable' },
        },
        expected: {
          locale: 'nl-NL',
          segmentKey: 'event/100/codes',
          quote: '0x0000400',
          suggestion: '0x00000400',
          mqmSeverity: 'critical',
        },
      },
      {
        title: 'A code that is not cited',
        texts: {
          'event/100/codes': { ...three('0x00000000, 0x00000400'), 'nl-NL': '0x00000000' },
          ...declared,
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/codes', mqmSeverity: 'critical' },
      },
      {
        title: 'A code that only one locale cites',
        texts: {
          'event/100/codes': { ...three('0x00000000'), 'nl-NL': '0x00000000, 0x00000400' },
          ...declared,
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/codes', quote: '0x00000400', mqmSeverity: 'critical' },
      },
      {
        title: 'The codes in another order',
        texts: {
          'event/100/codes': { ...three('0x00000000, 0x00000400'), 'nl-NL': '0x00000400, 0x00000000' },
          ...declared,
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/codes', mqmSeverity: 'minor' },
      },
      {
        title: 'A code cited twice',
        texts: {
          'event/100/codes': { ...three('0x00000000, 0x00000400'), 'nl-NL': '0x00000000, 0x00000400, 0x00000400' },
          ...declared,
        },
        expected: { locale: 'nl-NL', segmentKey: 'event/100/codes', mqmSeverity: 'minor' },
      },
      {
        title: 'Two locales against two cite different codes',
        texts: {
          'event/100/codes': {
            'en-GB': '0x00000000',
            'fr-FR': '0x00000000',
            'de-DE': '0x00000000, 0x00000400',
            'nl-NL': '0x00000000, 0x00000400',
          },
          ...declared,
        },
        expected: { locale: null, segmentKey: 'event/100/codes' },
      },
      {
        title: 'Two locales against two have different names',
        texts: {
          ...names,
          'event/102/name': {
            'en-GB': 'Sync_Failure',
            'fr-FR': 'Sync_Failure',
            'de-DE': 'Sync_Error',
            'nl-NL': 'Sync_Error',
          },
        },
        expected: { locale: null, segmentKey: 'event/102/name' },
      },
      {
        title: 'Every locale translates one name in a column of identifiers',
        texts: {
          ...names,
          'event/102/name': { 'en-GB': 'Success', 'fr-FR': 'Réussite', 'de-DE': 'Erfolg', 'nl-NL': 'Geslaagd' },
        },
        expected: { locale: null, segmentKey: 'event/102/name' },
      },
    ],
    clean: [
      { title: 'Names are the same in every locale', texts: names },
      {
        title: 'Codes are separated by the separators of the language',
        texts: {
          'event/100/codes': { ...three('0x00000000, 0x00000400'), 'ja-JP': '0x00000000、0x00000400' },
          'event/101/codes': { ...three('0x00000000'), 'ja-JP': '0x00000000' },
          'code/0x00000000/name': { ...three('Sync_Fine'), 'ja-JP': 'Sync_Fine' },
        },
      },
    ],
  },
  *check(input) {
    for (const row of input.rowsOf('identifier')) yield* changedName(row);
    for (const row of input.rowsOf('codes')) yield* codeLists(row);
    yield* changedNumbers(input);
    yield* spelledIds(input);
  },
};

function* changedName(row: Row): Generator<Draft> {
  const { segmentKey, cells } = row;
  if (allAlike(cells.values(), ({ text }) => text)) return;
  const verdict = verdictOn([...cells].map(([locale, { text }]) => [locale, text.trim()]));
  if (verdict.kind === 'AGREED') return;
  const values = [...cells.values()].map(({ text }) => text.trim());
  if (cells.size > 1 && !values.some((value) => identifier.test(value))) {
    yield {
      locale: null,
      segmentKey,
      span: null,
      subject: 'translated',
      messageId: 'translated',
      data: { names: values },
      evidence: evidenceFrom(row, cells.keys()),
    };
  } else if (verdict.kind === 'MAJORITY') yield* outliers(row, verdict);
  else {
    yield {
      locale: null,
      segmentKey,
      span: null,
      subject: 'name',
      messageId: 'disputed',
      data: { names: verdict.camps.map(({ value }) => value) },
      evidence: evidenceFrom(row, cells.keys()),
    };
  }
}

function* outliers(row: Row, { majority, outliers: camps }: Verdict & { readonly kind: 'MAJORITY' }): Generator<Draft> {
  for (const { value, locales } of camps) {
    for (const locale of locales) {
      const text = row.cells.get(locale)?.text ?? '';
      const start = text.indexOf(value);
      yield {
        locale,
        segmentKey: row.segmentKey,
        span: { start, end: start + value.length },
        messageId: 'changed',
        data: { found: value, expected: majority.value, locales: majority.locales },
        evidence: evidenceFrom(row, majority.locales),
        suggestion: majority.value,
      };
    }
  }
}

/** Event IDs and the literals of the code table, which are not segments themselves. */
function* changedNumbers({ catalog }: RuleInput): Generator<Draft> {
  // Collects only rows that are numbered differently somewhere: a consistent catalogue has none.
  const first = new Map<string, string>();
  const literals = new Map<string, [Locale, string][]>();
  for (const document of catalog.documents.values()) {
    for (const [key, literal] of numbersOf(document)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, literal);
      else if (other !== literal) literals.set(key, []);
    }
  }
  if (literals.size === 0) return;
  for (const document of catalog.documents.values()) {
    for (const [key, literal] of numbersOf(document)) literals.get(key)?.push([document.locale, literal]);
  }
  for (const [key, witnesses] of literals) {
    const declared = key.slice(key.indexOf('/') + 1);
    const folded = witnesses.map(([locale, literal]): [Locale, string] => [locale, foldedLiteral(literal)]);
    const verdict = verdictOn(folded);
    if (verdict.kind === 'AGREED') continue;
    const agreed = verdict.kind === 'MAJORITY' ? verdict.majority.value : foldedLiteral(declared);
    const agreeing = folded.filter(([, literal]) => literal === agreed).map(([locale]) => locale);
    for (const [locale, literal] of witnesses) {
      if (foldedLiteral(literal) === agreed) continue;
      yield {
        locale: verdict.kind === 'MAJORITY' ? locale : null,
        segmentKey: `${key}/name`,
        span: null,
        subject: literal,
        mqmSeverity: 'critical',
        messageId: 'number',
        data: { found: literal, expected: agreed, locales: agreeing },
        evidence: [],
        suggestion: agreed,
      };
      if (verdict.kind !== 'MAJORITY') break;
    }
  }
}

/** Event IDs that are written as amounts (`4.650`) or in other digits: the row is known, but no search finds it. */
function* spelledIds({ catalog }: RuleInput): Generator<Draft> {
  const segmentOf = (key: string) => catalog.segments.find((each) => each.key.startsWith(`${key}/`));
  const wanted = ({ id, segmentKey }: Diagnostic): string | null => (id === 'event-id-normalised' ? segmentKey : null);
  for (const { key, locale, data } of problemsOf(catalog, wanted, (key) => segmentOf(key)?.texts.size ?? 0)) {
    const segment = segmentOf(key);
    if (segment === undefined) continue;
    const [written, id] = [String(data.written), String(data.id)];
    yield {
      locale,
      segmentKey: segment.key,
      span: null,
      subject: written,
      mqmSeverity: 'critical',
      messageId: 'spelled',
      data: { found: written, expected: id },
      evidence: [],
      suggestion: id,
    };
  }
}

function* numbersOf({ eventRows, codeRows }: Document): Generator<[key: string, literal: string]> {
  for (const { key, eventId } of eventRows) if (!key.includes('~')) yield [key, String(eventId)];
  for (const { key, literal } of codeRows) if (!key.includes('~')) yield [key, literal];
}

/** The case of hexadecimal digits does not matter. */
function foldedLiteral(literal: string): string {
  return isCodeLiteral(literal) ? `0x${literal.slice(2).toUpperCase()}` : literal.trim();
}
