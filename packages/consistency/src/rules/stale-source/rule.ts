import { verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Rule } from '../../rule.ts';
import { localeList } from '../../wording.ts';

/** What identifies the source that was translated: its content, and the commit it was taken from. */
const fields = ['meta/ms.openlocfilehash', 'meta/ms.sourcegitcommit'];

export const rule: Rule = {
  id: 'stale-source',
  mqmType: 'Process/Source version',
  mqmSeverity: 'neutral',
  specificity: 2,
  fewestLocales: 2,
  summary: 'Locales that were translated from different versions of the source.',
  why: 'What differs between such pages may be the source’s history and no fault of a translation. Information, never a penalty.',
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
        title: 'Handed off on different days, from the same source',
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
      const shown = camps.slice(0, 5).map(({ value, locales }) => {
        const handoff = input.catalog.documents.get(locales[0] ?? '')?.provenance.lastHandoff;
        return `${value.slice(0, 8)} in ${localeList(locales)}${handoff ? ` (${handoff})` : ''}`;
      });
      yield {
        locale: null,
        segmentKey,
        span: null,
        subject: 'versions',
        message: `${row.cells.size} locales were translated from ${camps.length} versions of the source: ${shown.join('; ')}. Hand the older ones off again.`,
        evidence: evidenceFrom(row, row.cells.keys()),
      };
    }
  },
};
