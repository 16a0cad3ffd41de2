import { verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Rule } from '../../rule.ts';

/** As many digits of a hash as tell versions apart, as Git shows it. */
const hashLength = 8;
/** The fields that identify the translated source: its content, and the commit it was taken from. */
const fields = ['meta/ms.openlocfilehash', 'meta/ms.sourcegitcommit'];

const messages = {
  versions:
    '{count, plural, one {# locale was} other {# locales were}} translated from {number, plural, one {# version} other {# different versions}} of the source ({versions}). Have the older ones translated again.',
} as const;

export const rule: Rule<keyof typeof messages> = {
  id: 'stale-source',
  mqmType: 'Process/Source version',
  mqmSeverity: 'neutral',
  comparesAll: true,
  specificity: 2,
  fewestLocales: 2,
  summary: 'Locales that were translated from different versions of the source.',
  why: 'The differences between such pages may come from the history of the source and not from a translation. Information, without a penalty.',
  messages,
  examples: {
    flagged: [
      {
        title: 'Two locales have a newer source than the third',
        texts: {
          'meta/ms.openlocfilehash': { 'de-DE': '7b75faa5', 'fr-FR': '7b75faa5', 'nl-NL': '2d9556cc' },
          'meta/ms.lasthandoff': { 'de-DE': '04/21/2020', 'fr-FR': '04/21/2020', 'nl-NL': '10/16/2019' },
        },
        expected: { locale: null, segmentKey: 'meta/ms.openlocfilehash' },
      },
    ],
    clean: [
      {
        title: 'All locales have the same source',
        texts: { 'meta/ms.openlocfilehash': { 'de-DE': '7b75faa5', 'fr-FR': '7b75faa5', 'nl-NL': '7b75faa5' } },
      },
      {
        title: 'The same source, handed off on different days',
        texts: { 'meta/ms.lasthandoff': { 'de-DE': '04/21/2020', 'fr-FR': '04/23/2020' } },
      },
    ],
  },
  *check(input) {
    for (const segmentKey of fields) {
      const row = input.row(segmentKey);
      if (row === undefined) continue;
      const verdict = verdictOn([...row.cells].map(([locale, { text }]) => [locale, text.trim()]));
      if (verdict.kind === 'AGREED') continue;
      const camps = verdict.kind === 'SPLIT' ? verdict.camps : [verdict.majority, ...verdict.outliers];
      yield {
        locale: null,
        segmentKey,
        span: null,
        subject: 'versions',
        messageId: 'versions',
        data: {
          count: row.cells.size,
          number: camps.length,
          versions: camps.map(({ value }) => value.slice(0, hashLength)),
        },
        evidence: evidenceFrom(row, row.cells.keys()),
      };
    }
  },
};
