import type { Locale } from '@eventide/catalog';
import { isClearMajority, verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft, Evidence } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { localeList, quote } from '../../wording.ts';

/** Fields that each hand-off fills in anew. */
const perHandoff = /^meta\/ms\.(?:contentlocale|lasthandoff|locfileid|openlocfilehash|sourcegitcommit)$/;
const translationType = 'meta/ms.translationtype';

interface Drift {
  readonly segmentKey: string;
  readonly what: string;
  readonly evidence: readonly Evidence[];
}

const three = (text: string): Record<Locale, string> => ({ 'de-DE': text, 'fr-FR': text, 'nl-NL': text });

export const rule: Rule = {
  id: 'metadata-drift',
  mqmType: 'Process/Metadata',
  mqmSeverity: 'neutral',
  specificity: 2,
  fewestLocales: 3,
  summary:
    'Front matter fields that one locale has otherwise than most, and machine translation where the others are human.',
  why: 'Publishing and search depend on these fields; readers do not see them. One piece of information for each locale, never a penalty.',
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
        title: 'One locale is machine translated',
        texts: { 'meta/ms.translationtype': { ...three('HT'), 'pt-PT': 'MT' } },
        expected: { locale: 'pt-PT', segmentKey: 'meta/ms.translationtype', quote: 'MT' },
      },
    ],
    clean: [
      { title: 'The same fields everywhere', texts: { 'meta/ms.topic': three('troubleshooting') } },
      {
        title: 'Fields that each hand-off fills in anew',
        texts: { 'meta/ms.locfileid': { 'de-DE': '1', 'fr-FR': '2', 'nl-NL': '3', 'pt-PT': '4' } },
      },
    ],
  },
  *check(input) {
    const drifts = new Map<Locale, Drift[]>();
    for (const row of input.rowsOf('metadata')) {
      if (perHandoff.test(row.segmentKey)) continue;
      const field = row.segmentKey.slice('meta/'.length);
      const note = (locale: Locale, what: string, agreeing: readonly Locale[]): void => {
        const drift = { segmentKey: row.segmentKey, what, evidence: evidenceFrom(row, agreeing).slice(0, 1) };
        drifts.set(locale, [...(drifts.get(locale) ?? []), drift]);
      };
      const having = [...row.cells.keys()];
      const lacking = input.locales.filter((locale) => !row.cells.has(locale));
      if (lacking.length > 0 && isClearMajority(having, input.locales)) {
        for (const locale of lacking) note(locale, `${field} is missing`, having);
      } else if (having.length > 0 && isClearMajority(lacking, input.locales)) {
        for (const locale of having) note(locale, `${field} is nobody else’s`, []);
      }
      const verdict = verdictOn([...row.cells].map(([locale, { text }]) => [locale, text.trim()]));
      if (verdict.kind !== 'MAJORITY') continue;
      const { majority, outliers } = verdict;
      for (const { value, locales } of outliers) {
        for (const locale of locales) {
          if (row.segmentKey === translationType) yield* otherOrigin(locale, value, majority.locales, input);
          else note(locale, `${field} is ${quote(value)}, not ${quote(majority.value)}`, majority.locales);
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
        message: `The front matter differs from most locales: ${found.map(({ what }) => what).join('; ')}. Bring it in line.`,
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
    message: machine
      ? `Machine translated (MT) where ${localeList(agreeing)} are not: read the whole page once more.`
      : `The translation type is ${quote(value)}, unlike in ${localeList(agreeing)}.`,
    evidence: evidenceFrom(row, agreeing),
  };
}
