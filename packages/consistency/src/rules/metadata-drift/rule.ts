import type { Locale } from '@eventide/catalog';
import { isClearMajority, verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft as RuleDraft, Evidence } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';

/** Fields that every hand-off sets anew. */
const perHandoff = /^meta\/ms\.(?:contentlocale|lasthandoff|locfileid|openlocfilehash|sourcegitcommit)$/;
const translationType = 'meta/ms.translationtype';

interface Drift {
  readonly segmentKey: string;
  readonly evidence: readonly Evidence[];
}

const three = (text: string): Record<Locale, string> => ({ 'de-DE': text, 'fr-FR': text, 'nl-NL': text });

const messages = {
  drift:
    'The front matter differs from most locales in {count, plural, one {the field {fields}} other {these fields: {fields}}}. Make it match.',
  machine: 'The page is machine translated (MT), unlike in {locales}. Review the whole page.',
  type: 'The translation type is <q>{found}</q>, unlike in {locales}. Check whether that is right.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'metadata-drift',
  mqmType: 'Process/Metadata',
  mqmSeverity: 'neutral',
  comparesAll: true,
  specificity: 2,
  fewestLocales: 3,
  summary:
    'Front matter fields in which one locale differs from most, and machine translation where the other locales have human translation.',
  why: 'Publishing and search depend on these fields; readers do not see them. One neutral finding for each locale, without a penalty.',
  messages,
  examples: {
    flagged: [
      {
        title: 'Another topic type, and a field that is missing',
        texts: {
          'meta/ms.topic': { ...three('troubleshooting'), 'pt-PT': 'article' },
          'meta/ms.subservice': three('protect'),
        },
        expected: { locale: 'pt-PT', segmentKey: 'meta/ms.topic' },
      },
      {
        title: 'One machine-translated locale',
        texts: { 'meta/ms.translationtype': { ...three('HT'), 'pt-PT': 'MT' } },
        expected: { locale: 'pt-PT', segmentKey: 'meta/ms.translationtype', quote: 'MT' },
      },
      {
        title: 'A translation type that is not known',
        texts: { 'meta/ms.translationtype': { ...three('HT'), 'pt-PT': 'XX' } },
        expected: { locale: 'pt-PT', segmentKey: 'meta/ms.translationtype', quote: 'XX' },
      },
    ],
    clean: [
      { title: 'The same fields everywhere', texts: { 'meta/ms.topic': three('troubleshooting') } },
      {
        title: 'Fields that every hand-off sets anew',
        texts: { 'meta/ms.locfileid': { 'de-DE': '1', 'fr-FR': '2', 'nl-NL': '3', 'pt-PT': '4' } },
      },
    ],
  },
  *check(input) {
    const drifts = new Map<Locale, Drift[]>();
    // A source has none of the fields that a hand-off adds, and is translated from nothing.
    const locales = input.locales.filter((locale) => locale !== input.catalog.source);
    for (const row of input.rowsOf('metadata')) {
      if (perHandoff.test(row.segmentKey)) continue;
      const cells = [...row.cells].filter(([locale]) => locale !== input.catalog.source);
      const note = (locale: Locale, agreeing: readonly Locale[]): void => {
        const drift = { segmentKey: row.segmentKey, evidence: evidenceFrom(row, agreeing).slice(0, 1) };
        drifts.set(locale, [...(drifts.get(locale) ?? []), drift]);
      };
      const having = cells.map(([locale]) => locale);
      const lacking = locales.filter((locale) => !row.cells.has(locale));
      if (lacking.length > 0 && isClearMajority(having, locales)) {
        for (const locale of lacking) note(locale, having);
      } else if (having.length > 0 && isClearMajority(lacking, locales)) {
        for (const locale of having) note(locale, []);
      }
      const verdict = verdictOn(cells.map(([locale, { text }]) => [locale, text.trim()]));
      if (verdict.kind !== 'MAJORITY') continue;
      const { majority, outliers } = verdict;
      for (const { value, locales: differing } of outliers) {
        for (const locale of differing) {
          if (row.segmentKey === translationType) yield* otherOrigin(locale, value, majority.locales, input);
          else note(locale, majority.locales);
        }
      }
    }
    for (const [locale, found] of drifts) {
      const [first] = found;
      if (first === undefined) continue;
      yield {
        locale,
        segmentKey: first.segmentKey,
        span: null,
        subject: found.map(({ segmentKey }) => segmentKey).join(' '),
        messageId: 'drift',
        data: { fields: found.map(({ segmentKey }) => segmentKey.slice('meta/'.length)), count: found.length },
        evidence: found.flatMap(({ evidence }) => evidence).slice(0, 6),
      };
    }
  },
};

function* otherOrigin(locale: Locale, value: string, agreeing: readonly Locale[], input: RuleInput): Generator<Draft> {
  const row = input.row(translationType);
  if (row === undefined) return;
  const machine = value.toUpperCase() === 'MT';
  yield {
    locale,
    segmentKey: translationType,
    span: { start: 0, end: row.cells.get(locale)?.text.length ?? 0 },
    ...(machine
      ? { messageId: 'machine', data: { locales: agreeing } }
      : { messageId: 'type', data: { found: value, locales: agreeing } }),
    evidence: evidenceFrom(row, agreeing),
  };
}
