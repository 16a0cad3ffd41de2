import type { Locale } from '@eventide/catalog';
import { verdictOn } from '../../camps.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule } from '../../rule.ts';

const texts = {
  'event/100/description': { 'en-GB': 'It went well.', 'fr-FR': 'Terminé.', 'de-DE': 'Fertig.', 'nl-NL': 'Klaar.' },
  'event/101/description': { 'en-GB': 'It failed.', 'fr-FR': 'Échec.', 'de-DE': 'Fehler.', 'nl-NL': 'Mislukt.' },
  'event/102/description': { 'en-GB': 'Look.', 'fr-FR': 'Voyez.', 'de-DE': 'Sehen Sie.', 'nl-NL': 'Kijk.' },
};

const messages = {
  displaced: 'This row is in the place that {expected} has in {locales}. Put the rows in the same order.',
  disputed: 'From this row on, the order of the rows differs between locales. Decide on one order.',
  descending: 'The rows are sorted by number in every locale, except {rows}. Sort them in the source.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'row-order',
  mqmType: 'Design and markup/Sequence',
  mqmSeverity: 'minor',
  specificity: 2,
  fewestLocales: 3,
  summary: 'Table rows in another order than in most locales, or that are not sorted by number.',
  why: 'Readers of long tables look things up by number, and reviewers compare pages side by side. An order that all locales share comes from the source; it is one neutral finding.',
  messages,
  examples: {
    flagged: [
      {
        title: 'Two rows swapped in one locale',
        texts,
        rows: { 'nl-NL': ['event/101', 'event/100', 'event/102'] },
        expected: { locale: 'nl-NL', segmentKey: 'event/101/name' },
      },
      {
        title: 'Row 302 before 301 in every locale',
        texts: {
          'event/100/description': { 'en-GB': 'It went well.', 'fr-FR': 'Terminé.' },
          'event/200/description': { 'en-GB': 'It began.', 'fr-FR': 'Commencé.' },
          'event/302/description': { 'en-GB': 'It failed.', 'fr-FR': 'Échec.' },
          'event/301/description': { 'en-GB': 'Look.', 'fr-FR': 'Voyez.' },
          'event/400/description': { 'en-GB': 'It stopped.', 'fr-FR': 'Arrêté.' },
        },
        expected: { locale: null, segmentKey: 'event/301/name', mqmSeverity: 'neutral' },
      },
      {
        title: 'Two locales against two',
        texts,
        rows: {
          'de-DE': ['event/101', 'event/100', 'event/102'],
          'nl-NL': ['event/101', 'event/100', 'event/102'],
        },
        expected: { locale: null, segmentKey: 'event/100/name', mqmSeverity: 'neutral' },
      },
    ],
    clean: [
      { title: 'All rows ascend in every locale', texts },
      {
        title: 'A locale that lacks a row, with the others in order',
        texts: { ...texts, 'event/101/description': { 'en-GB': 'It failed.', 'fr-FR': 'Échec.', 'de-DE': 'Fehler.' } },
      },
    ],
  },
  *check(input) {
    const documents = [...input.catalog.documents.values()];
    yield* tableOrder(documents.map(({ locale, eventRows }) => [locale, eventRows.map(({ key }) => key)]));
    yield* tableOrder(documents.map(({ locale, codeRows }) => [locale, codeRows.map(({ key }) => key)]));
  },
};

type Sequence = readonly [Locale, readonly string[]];

function* tableOrder(sequences: readonly Sequence[]): Generator<Draft> {
  const inAll = new Map<string, number>();
  for (const [, keys] of sequences) for (const key of new Set(keys)) inAll.set(key, (inAll.get(key) ?? 0) + 1);
  const common = sequences.map(([locale, keys]): Sequence => [
    locale,
    keys.filter((key) => inAll.get(key) === sequences.length),
  ]);
  const verdict = verdictOn(common.map(([locale, keys]) => [locale, keys.join('\n')]));
  if (verdict.kind === 'MAJORITY') {
    const expected = verdict.majority.value.split('\n');
    for (const { value, locales } of verdict.outliers) {
      for (const locale of locales) yield* displaced(locale, value.split('\n'), expected, verdict.majority.locales);
    }
    yield* descents(expected);
  } else if (verdict.kind === 'SPLIT') {
    const [one, other] = verdict.camps;
    const at = firstDifference(one?.value.split('\n') ?? [], other?.value.split('\n') ?? []);
    yield {
      locale: null,
      segmentKey: `${at}/name`,
      span: null,
      subject: 'order',
      mqmSeverity: 'neutral',
      messageId: 'disputed',
      data: {},
      evidence: [],
    };
  } else yield* descents(common[0]?.[1] ?? []);
}

function* displaced(
  locale: Locale,
  actual: readonly string[],
  expected: readonly string[],
  agreeing: readonly Locale[],
): Generator<Draft> {
  const at = firstDifference(actual, expected);
  const instead = expected[actual.indexOf(at)] ?? '';
  yield {
    locale,
    segmentKey: `${at}/name`,
    span: null,
    subject: 'order',
    messageId: 'displaced',
    data: { expected: numberOf(instead), locales: agreeing },
    evidence: [],
  };
}

function firstDifference(actual: readonly string[], expected: readonly string[]): string {
  return actual.find((key, index) => key !== expected[index]) ?? actual[0] ?? '';
}

/** The event ID or code of a row's key: `102` of `event/102`. */
function numberOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** Rows with a smaller number than the row before, in a table that is sorted otherwise. */
function* descents(keys: readonly string[]): Generator<Draft> {
  const numbers = keys.map((key) => Number(numberOf(key)));
  const below = numbers.flatMap((value, index) => (index > 0 && value < (numbers[index - 1] ?? value) ? [index] : []));
  if (below.length === 0 || below.length * 4 > numbers.length) return;
  const [first = 0] = below;
  yield {
    locale: null,
    segmentKey: `${keys[first] ?? ''}/name`,
    span: null,
    subject: 'ascending',
    mqmSeverity: 'neutral',
    messageId: 'descending',
    data: { rows: below.map((index) => numberOf(keys[index] ?? '')) },
    evidence: [],
  };
}
